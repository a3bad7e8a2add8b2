import { Alert, Button } from 'antd';
import type { MatterDetail } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { liveWords } from '#i18n/live.ts';
import { marked, type Difference } from '#web/live/differences.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';

/** A difference as a person reads it: names of fields and choices instead of their ids. */
export interface NamedDifference extends Difference {
  readonly label: string;
}

const Cell = ({ text, other }: { text: string; other: string }) => {
  const t = useWords(liveWords);
  const { start, own, end } = marked(text, other);
  if (text === '') return <td className="third">{t('conflict.empty')}</td>;
  return (
    <td>
      {start}
      {own === '' ? null : <mark>{own}</mark>}
      {end}
    </td>
  );
};

const Table = ({ rows }: { rows: readonly NamedDifference[] }) => {
  const t = useWords(liveWords);
  return (
    <table className="hy-diff">
      <thead>
        <tr>
          <th scope="col">{t('conflict.field')}</th>
          <th scope="col">{t('conflict.now')}</th>
          <th scope="col">{t('conflict.mine')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, label, now, mine }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            <Cell text={now} other={mine} />
            <Cell text={mine} other={now} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Somebody was first: what they did, where it differs from mine, and two ways on of which neither loses anything. */
export const Conflict = ({
  seen,
  current,
  rows,
  canAdd,
  onAdd,
  onKeep,
}: {
  seen: MatterDetail;
  current: MatterDetail;
  rows: readonly NamedDifference[];
  /** The step is still open to this person. */
  canAdd: boolean;
  onAdd: () => void;
  onKeep: () => void;
}) => {
  const t = useWords(matterWords);
  const live = useWords(liveWords);
  const { lang } = useLang();
  const last = seen.history.at(-1)?.seq ?? 0;
  const since = current.history.filter((event) => event.seq > last);
  return (
    <Alert
      type="warning"
      showIcon
      title={t('conflict.title')}
      description={
        <div className="conflict">
          <p>{t('conflict.since')}</p>
          <ul>
            {since.map((event) => (
              <li key={event.seq}>
                <b>{event.actorName}</b> {event.label} <time dateTime={event.at}>{shortTime(event.at, lang)}</time>
              </li>
            ))}
            <li>
              <b>{current.stateLabel}</b> {current.unitName}
            </li>
          </ul>
          {rows.length > 0 ? <Table rows={rows} /> : <p>{live('conflict.same')}</p>}
          <p>{t(canAdd ? 'conflict.kept' : 'conflict.gone')}</p>
          {canAdd ? (
            <Button size="small" onClick={onAdd}>
              {live('conflict.add')}
            </Button>
          ) : null}{' '}
          <Button size="small" type="primary" onClick={onKeep}>
            {live('conflict.keep')}
          </Button>
        </div>
      }
    />
  );
};
