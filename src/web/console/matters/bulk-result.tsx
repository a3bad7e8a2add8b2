import { Link } from '@tanstack/react-router';
import type { BulkRefused } from '#contract/bulk.ts';
import { listWords } from '#i18n/console-list.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import type { BulkRun } from './use-bulk.ts';

/** Refused rows by their reason: what to do is the same for all of one kind. */
const byReason = (refused: readonly BulkRefused[]): [string, BulkRefused[]][] => {
  const groups = new Map<string, BulkRefused[]>();
  for (const row of refused) groups.set(row.title, [...(groups.get(row.title) ?? []), row]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
};

/** How a step over many rows went: how many were done, and each that was not, with why and what to do. */
export const BulkResult = ({
  run,
  undone,
  onUndo,
}: {
  run: BulkRun;
  undone: boolean;
  /** Null where the step can't be taken back. */
  onUndo: (() => void) | null;
}) => {
  const t = useWords(listWords);
  const { done, refused, stopped, more } = run;
  return (
    <div className="bulk-result">
      <p className="sum">
        <b>{t(undone ? 'bulk.undone' : 'bulk.done', { n: done.length })}</b>
        {refused.length > 0 ? t('bulk.refused', { n: refused.length }) : null}
        {stopped ? t('bulk.stopped') : null}
        {more ? t('bulk.moreLeft') : null}
        {onUndo && done.length > 0 ? (
          <button type="button" className="hy-btn push" onClick={onUndo}>
            <Icon name="undo" size={14} />
            {t('bulk.undoAll', { n: done.length })}
          </button>
        ) : null}
      </p>
      {byReason(refused).map(([title, rows]) => (
        <section key={title}>
          <h3>
            {title}
            <span className="small third">{t('bulk.rows', { n: rows.length })}</span>
          </h3>
          <p className="small second">{rows[0]?.advice}</p>
          <ul>
            {rows.map(({ id, no }) => (
              <li key={id}>
                {no ? (
                  <Link to="/matters/$id" params={{ id }} target="_blank">
                    {no}
                  </Link>
                ) : (
                  t('bulk.unseen')
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
