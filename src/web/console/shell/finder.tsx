import { useId, useState, type KeyboardEvent } from 'react';
import { finderWords } from '#i18n/console-finder.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Dialog } from './dialog.tsx';
import { useFound, type FinderMode } from './finder-groups.ts';
import './finder.css';

/** One box for what is looked for and what is to be done; arrows choose, Enter takes, Escape leaves. */
export const Finder = ({ mode, onClose }: { mode: FinderMode; onClose: () => void }) => {
  const t = useWords(finderWords);
  const id = useId();
  const [typed, type] = useState('');
  const [composing, compose] = useState(false);
  const [at, move] = useState(0);
  const { groups, waiting, failed } = useFound(mode, composing ? '' : typed.trim());
  const items = groups.flatMap((group) => group.items);
  const active = Math.min(at, items.length - 1);
  const take = (index: number) => {
    const item = items[index];
    if (!item) return;
    onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && items.length > 0) move((active + step + items.length) % items.length);
    else if (event.key === 'Home' && typed === '') move(0);
    else if (event.key === 'Enter') take(active);
    else return;
    event.preventDefault();
  };
  const starts = groups.map((_, n) => groups.slice(0, n).reduce((sum, group) => sum + group.items.length, 0));
  return (
    <Dialog label={t(`finder.${mode}`)} className="finder" onClose={onClose}>
      <label className="line">
        <Icon name="search" size={18} />
        <input
          type="text"
          role="combobox"
          aria-label={t(`finder.${mode}`)}
          aria-expanded={items.length > 0}
          aria-controls={id}
          aria-activedescendant={items[active] ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          placeholder={t(`finder.${mode}Hint`)}
          value={typed}
          maxLength={100}
          // A dialog that opens for typing: the box is what it is for.
          autoFocus
          onChange={(event) => {
            type(event.target.value);
            move(0);
          }}
          onCompositionStart={() => compose(true)}
          onCompositionEnd={() => compose(false)}
          onKeyDown={onKeyDown}
        />
        <Kbd>Esc</Kbd>
      </label>
      <div className="found" role="listbox" id={id} aria-label={t('finder.results')} aria-busy={waiting}>
        {groups.map((group, n) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <h3 aria-hidden>{group.title}</h3>
            {group.items.map((item, within) => {
              const here = (starts[n] ?? 0) + within;
              return (
                <div
                  key={item.id}
                  id={`${id}-${here}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={here === active}
                  className={here === active ? 'item on' : 'item'}
                  ref={(node) => {
                    if (here === active) node?.scrollIntoView({ block: 'nearest' });
                  }}
                  onMouseMove={() => here !== active && move(here)}
                  onClick={() => take(here)}
                >
                  <Icon name={item.icon} size={16} />
                  <span className="cut">{item.label}</span>
                  {item.hint ? <small>{item.hint}</small> : null}
                  {item.keyName ? <Kbd>{item.keyName}</Kbd> : null}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {items.length === 0 && !waiting ? (
        <p className="none" role="status">
          {failed ? t('finder.failed') : t(typed === '' ? 'finder.start' : 'finder.none')}
        </p>
      ) : null}
      <footer aria-hidden>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>
        {t('finder.choose')}
        <Kbd>Enter</Kbd>
        {t('finder.take')}
      </footer>
    </Dialog>
  );
};
