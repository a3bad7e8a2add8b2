import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MatterListQuery, MatterRow } from '#contract/matters.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { listMatters } from '#web/api/matters.ts';
import { useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { MatterPane } from '../matter/matter-pane.tsx';
import { MatterItem } from '../matters/matter-item.tsx';
import { listKey } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Sentence } from '../shell/sentence.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { DayRuler } from './day-ruler.tsx';
import { grouped } from './groups.ts';
import './work.css';

const LIMIT = 200;
const MINE: MatterListQuery = { mine: true, sort: 'due', limit: LIMIT };

const State = ({ rows, now }: { rows: readonly MatterRow[]; now: Date }) => {
  const t = useWords(deskWords);
  const of = (name: string) => grouped(rows, now).find(({ group }) => group === name)?.rows ?? [];
  const [today, late] = [of('today'), of('overdue')];
  return (
    <>
      <Sentence
        text={t('work.state')}
        parts={{
          today: <b>{t('count.matters', { n: today.length })}</b>,
          late: <b className={late.length > 0 ? 'late' : undefined}>{t('count.matters', { n: late.length })}</b>,
        }}
      />
      {today[0] ? t('work.nearest', { words: today[0].deadline.words }) : null}
    </>
  );
};

/** What waits for me, by when it is due. */
export const WorkPage = () => {
  const t = useWords(deskWords);
  const room = useWords(shellWords);
  const navigate = useNavigate({ from: '/work' });
  const { open } = useSearch({ from: '/shell/work' });
  const list = useQuery({
    queryKey: listKey(MINE),
    queryFn: ({ signal }) => listMatters(MINE, { signal }),
    refetchInterval: 60_000,
  });
  const now = new Date(list.dataUpdatedAt);
  const groups = grouped(list.data?.items ?? [], now);
  const rows = groups.flatMap((group) => group.rows);
  const at = rows.findIndex((row) => row.id === open);
  const select = (id: string | undefined) => void navigate({ search: { open: id }, replace: true });
  useKeys({
    j: () => select(rows[at + 1]?.id ?? open),
    k: () => select(rows[Math.max(0, at - 1)]?.id ?? open),
    o: () => open && void navigate({ to: '/matters/$id', params: { id: open } }),
    Escape: () => select(undefined),
  });
  return (
    <>
      <PageTitle title={room('room.work')} state={list.data ? <State rows={rows} now={now} /> : null} />
      <div className={open ? 'split open' : 'split'}>
        <section className="card">
          {list.data ? <DayRuler rows={rows} now={now} onSelect={select} /> : null}
          <div className="list scroll lined">
            {list.isPending ? <Waiting rows={10} /> : null}
            {list.error ? <Failed error={list.error} onRetry={() => void list.refetch()} /> : null}
            {list.data && rows.length === 0 ? <EmptyState title={t('work.empty')} text={t('work.emptyText')} /> : null}
            {groups.map(({ group, rows: found }) => (
              <section key={group} aria-label={t(`work.${group}`)}>
                <div className="grp">
                  <b>{t(`work.${group}`)}</b>
                  {t('count.matters', { n: found.length })}
                </div>
                {found.map((row) => (
                  <MatterItem key={row.id} row={row} on={row.id === open} onSelect={select} />
                ))}
              </section>
            ))}
            {list.data?.next ? <p className="more">{t('work.capped', { n: LIMIT })}</p> : null}
          </div>
        </section>
        <MatterPane id={open ?? null} onClose={() => select(undefined)} />
      </div>
    </>
  );
};
