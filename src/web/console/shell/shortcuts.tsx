import { useState } from 'react';
import { finderWords } from '#i18n/console-finder.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Dialog } from './dialog.tsx';
import { listedKeys } from './use-keys.ts';

const shown = (key: string): string => (key.length === 1 ? key.toUpperCase() : key);

/** Every key that works now, with what it does. Read when it opens: the page behind does not change meanwhile. */
export const Shortcuts = ({ onClose }: { onClose: () => void }) => {
  const t = useWords(finderWords);
  const frame = useWords(shellWords);
  const [keys] = useState(listedKeys);
  const groups = (['page', 'everywhere'] as const).map((scope) => ({
    scope,
    keys: keys.filter((one) => one.scope === scope),
  }));
  return (
    <Dialog label={t('keys.title')} className="shortcuts" onClose={onClose}>
      <header>
        <h2>{t('keys.title')}</h2>
        <button type="button" className="hy-btn quiet push" onClick={onClose}>
          <Icon name="x" size={16} label={frame('close')} />
        </button>
      </header>
      {groups.map((group) =>
        group.keys.length === 0 ? null : (
          <section key={group.scope}>
            <h3>{t(`keys.${group.scope}`)}</h3>
            <dl>
              {group.keys.map(({ key, name }) => (
                <div key={key}>
                  <dt>
                    <Kbd>{shown(key)}</Kbd>
                  </dt>
                  <dd>{name}</dd>
                </div>
              ))}
              {group.scope === 'everywhere' ? (
                <div>
                  <dt>
                    <Kbd>Ctrl</Kbd> <Kbd>K</Kbd>
                  </dt>
                  <dd>{t('finder.commands')}</dd>
                </div>
              ) : null}
            </dl>
          </section>
        ),
      )}
      <p className="small third">{t('keys.typing')}</p>
    </Dialog>
  );
};
