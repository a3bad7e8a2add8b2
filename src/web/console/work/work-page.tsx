import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import type { MatterFilter, MatterRow } from '#contract/matters.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { FreshPill, useSettled } from '#web/live/settled.tsx';
import { number } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { MatterPane } from '../matter/matter-pane.tsx';
import { FilterBar } from '../matters/filter-bar.tsx';
import { activeFilters, filterOf } from '../matters/filter-state.ts';
import { MatterItem } from '../matters/matter-item.tsx';
import { countQuery, useSession } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Sentence } from '../shell/sentence.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { DayRuler } from './day-ruler.tsx';
import { grouped } from './groups.ts';
import { HalfSolved } from './half-solved.tsx';
import { useWork } from './use-work.ts';
import './work.css';

/** Phases in which a matter is still somebody's work. */
const OPEN = 'received,filed,handling,responded,checked';

const State = ({ rows, now, more }: { rows: readonly MatterRow[]; now: Date; more: boolean }) => {
  const t = useWords(deskWords);
  const groups = grouped(rows, now);
  const of = (name: string) => groups.find(({ group }) => group === name)?.rows ?? [];
  const [today, late] = [of('today'), of('overdue')];
  // A list that goes on may hold more of the last group that has begun.
  const count = (found: readonly MatterRow[]) =>
    t(more && found.at(-1) === rows.at(-1) ? 'count.capped' : 'count.matters', { n: found.length });
  return (
    <>
      <Sentence
        text={t('work.state')}
        parts={{
          today: <b>{count(today)}</b>,
          late: <b className={late.length > 0 ? 'late' : undefined}>{count(late)}</b>,
        }}
      />
      {today[0] ? t('work.nearest', { words: today[0].deadline.words }) : null}
    </>
  );
};

/** Whose work: mine, or all of my unit. */
const Whose = ({
  scopes,
  unit,
  onPick,
}: {
  scopes: readonly MatterFilter[];
  unit: boolean;
  onPick: (unit: boolean) => void;
}) => {
  const t = useWords(deskWords);
  const { lang } = useLang();
  const [mine, ours] = scopes;
  const { data: mineCount } = useQuery(countQuery(mine ?? {}));
  const { data: unitCount } = useQuery({ ...countQuery(ours ?? {}), enabled: ours !== undefined });
  const label = (key: 'work.mine' | 'work.unit', count: { count: number } | undefined) =>
    `${t(key)} ${count ? number(count.count, lang) : ''}`.trimEnd();
  // Nothing to switch to.
  if (!ours || (!unit && unitCount?.count === 0)) return null;
  return (
    <Segmented
      aria-label={t('work.whose')}
      value={unit}
      options={[
        { value: false, label: label('work.mine', mineCount) },
        { value: true, label: label('work.unit', unitCount) },
      ]}
      onChange={onPick}
    />
  );
};

/** What waits for me or my unit, by when it is due, and the matter beside it. */
export const WorkPage = () => {
  const t = useWords(deskWords);
  const room = useWords(shellWords);
  const navigate = useNavigate({ from: '/work' });
  const search = useSearch({ from: '/shell/work' });
  const { open, whose } = search;
  const unitId = useSession()?.user.unitId ?? null;
  const filter = filterOf(search);
  const ours: MatterFilter | undefined = unitId === null ? undefined : { unit: unitId, phase: OPEN };
  const unit = whose === 'unit' && ours !== undefined;
  const work = useWork({ ...filter, ...(unit ? ours : { mine: true }) });
  // More pages and the undated ones are asked for: only what comes in by itself waits behind the pill.
  const settled = useSettled(JSON.stringify([filter, unit, work.parts]), work.loaded ? work.rows : undefined);
  const groups = grouped(settled.rows, work.now);
  const rows = groups.flatMap((group) => group.rows);
  const at = rows.findIndex((row) => row.id === open);
  const go = (more: object, replace = true) => void navigate({ search: { ...filter, whose, open, ...more }, replace });
  const select = (id: string | undefined) => go({ open: id });
  useKeys(
    {
      j: () => select(rows[at + 1]?.id ?? open),
      k: () => select(rows[Math.max(0, at - 1)]?.id ?? open),
      o: () => open && void navigate({ to: '/matters/$id', params: { id: open } }),
      Escape: () => select(undefined),
    },
    { j: room('key.next'), k: room('key.previous'), o: room('key.whole'), Escape: room('key.closePane') },
  );
  const isNarrowed = activeFilters(filter).length > 0;
  return (
    <>
      <PageTitle
        title={room('room.work')}
        state={work.loaded ? <State rows={rows} now={work.now} more={work.more} /> : null}
      >
        <Whose
          scopes={ours ? [{ mine: true }, ours] : [{ mine: true }]}
          unit={unit}
          onPick={(on) => go({ whose: on ? 'unit' : undefined })}
        />
      </PageTitle>
      <div className={open ? 'split open' : 'split'}>
        <section className="card">
          {work.loaded ? <DayRuler rows={rows} now={work.now} onSelect={select} /> : null}
          <div className="filters">
            <FilterBar filter={filter} onChange={(next) => void navigate({ search: { ...next, whose, open } })} />
            <HalfSolved />
            <span className="push small third">{t('work.byDue')}</span>
          </div>
          <div className="list scroll lined">
            <FreshPill n={settled.fresh} onShow={settled.showFresh} />
            {work.loaded || work.error ? null : <Waiting rows={10} />}
            {work.error && rows.length === 0 ? <Failed error={work.error} onRetry={work.again} /> : null}
            {work.loaded && !work.error && rows.length === 0 ? (
              <EmptyState
                title={t(isNarrowed ? 'list.empty' : 'work.empty')}
                text={t(isNarrowed ? 'list.emptyText' : 'work.emptyText')}
              >
                <HelpLink />
              </EmptyState>
            ) : null}
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
            {work.more ? (
              <p className="more">
                {t('list.shown', { n: rows.length })}
                <button type="button" className="hy-btn" disabled={work.fetching} onClick={work.fetchMore}>
                  {t('list.more')}
                </button>
              </p>
            ) : null}
          </div>
        </section>
        <MatterPane id={open ?? null} onClose={() => select(undefined)} />
      </div>
    </>
  );
};
