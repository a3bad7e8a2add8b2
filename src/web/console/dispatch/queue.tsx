import { useEffect, useRef } from 'react';
import type { MatterRow } from '#contract/matters.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { FreshPill } from '#web/live/settled.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { LampShape } from '#web/ui/lamp.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { ChannelIcon } from './channel-icon.tsx';

/** The first column: what waits, most urgent first. */
export const Queue = ({
  rows,
  fresh,
  more,
  selected,
  onSelect,
  onShowFresh,
}: {
  rows: readonly MatterRow[];
  /** How many came in since and are not shown yet. */
  fresh: number;
  more: boolean;
  selected: string | null;
  onSelect: (id: string) => void;
  onShowFresh: () => void;
}) => {
  const t = useWords(deskWords);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) list.current?.querySelector('.it.on')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <section className="card queue">
      <header>
        <h2>{t('count.matters', { n: more ? `${rows.length}+` : rows.length })}</h2>
        <span className="small third push">{t('queue.byDue')}</span>
      </header>
      <div className="list scroll" ref={list}>
        <FreshPill n={fresh} onShow={onShowFresh} />
        {rows.map((row) => (
          <button
            key={row.id}
            type="button"
            className={row.id === selected ? 'it on' : 'it'}
            aria-current={row.id === selected}
            onClick={() => onSelect(row.id)}
          >
            <LampShape lamp={row.deadline.lamp} />
            <span className="cut">{row.title}</span>
            <ChannelIcon channel={row.channel} />
            <span className={row.deadline.lamp === 'red' ? 'left late' : 'left'}>{row.deadline.words}</span>
          </button>
        ))}
      </div>
      {more ? (
        <p className="more">
          {t('queue.more')} <Kbd>J</Kbd> {t('queue.down')}
        </p>
      ) : null}
    </section>
  );
};
