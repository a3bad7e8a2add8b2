import { useEffect, useState } from 'react';
import { finderWords } from '#i18n/console-finder.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Finder } from './finder.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { useKeys } from './use-keys.ts';

type Open = 'search' | 'commands' | 'keys' | null;

/** `Ctrl K` works while somebody types, too: it takes them elsewhere. */
const useCommandKey = (run: () => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [run]);
};

/** Search, commands and the list of keys, each by its key and by a button. */
export const FinderButtons = () => {
  const t = useWords(finderWords);
  const frame = useWords(shellWords);
  const [open, show] = useState<Open>(null);
  const close = () => show(null);
  useCommandKey(() => show((now) => (now === 'commands' ? null : 'commands')));
  useKeys(
    { '/': () => show('search'), '?': () => show('keys') },
    { '/': t('finder.search'), '?': t('keys.list') },
    'everywhere',
  );
  return (
    <>
      <button type="button" className="find" aria-haspopup="dialog" onClick={() => show('search')}>
        <Icon name="search" size={16} />
        <span className="cut">{frame('top.search')}</span>
        <Kbd>/</Kbd>
      </button>
      <button type="button" className="hy-btn quiet palette" aria-haspopup="dialog" onClick={() => show('commands')}>
        <Kbd>Ctrl</Kbd>
        <Kbd>K</Kbd>
        {t('finder.commands')}
      </button>
      {open === 'search' || open === 'commands' ? <Finder key={open} mode={open} onClose={close} /> : null}
      {open === 'keys' ? <Shortcuts onClose={close} /> : null}
    </>
  );
};
