import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MatterFilter, MatterRow } from '#contract/matters.ts';
import { GRADES, type Grade } from '#domain/matters/matter.ts';
import { clearOffWords } from '#i18n/console-clear-off.ts';
import { listMatters } from '#web/api/matters.ts';
import { CardTag } from '#web/ui/card-tag.tsx';
import { number } from '#web/ui/format.ts';
import { Lamp } from '#web/ui/lamp.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { countQuery, listKey } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Sentence } from '../shell/sentence.tsx';
import './clear-off.css';

/** Phases in which a matter is still somebody's work. */
const OPEN = 'received,filed,handling,responded,checked';
/** More than one looks through; the rest is a press away. */
const SHOWN = 30;
const DAYS = 30;

const ofGrade = (grade: string): MatterFilter => ({ grade, phase: OPEN });
const dayAgo = (days: number) => new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

const useCount = (filter: MatterFilter): string => {
  const { lang } = useLang();
  const { data } = useQuery(countQuery(filter));
  return data ? `${number(data.count, lang)}${data.capped ? '+' : ''}` : '…';
};

/** What is to be done, by whom, until when: of what can't be settled yet. */
const PlanOf = ({ plan }: Pick<MatterRow, 'plan'>) => {
  const t = useWords(clearOffWords);
  if (!plan) return <p className="small late">{t('noPlan')}</p>;
  return (
    <p className="small second">
      {plan.scheme} · {t('lead')} {plan.lead} · <b>{t('next', { day: plan.nextDay })}</b>
    </p>
  );
};

const Item = ({ row }: { row: MatterRow }) => (
  <li>
    <Link to="/matters/$id" params={{ id: row.id }}>
      <span className="name">{row.title}</span>
      <CardTag card={row.card} />
      <span className="meta small second">
        <Lamp lamp={row.deadline.lamp} words={row.deadline.words} />
        <span>{row.unitName ?? row.stateLabel}</span>
        <span>{row.gridName ?? row.communityName}</span>
      </span>
    </Link>
    {row.grade === 'notYet' ? <PlanOf plan={row.plan} /> : null}
  </li>
);

const Column = ({ grade }: { grade: Grade }) => {
  const t = useWords(clearOffWords);
  const query = { ...ofGrade(grade), sort: 'due', limit: SHOWN } as const;
  const { data, error, refetch } = useQuery({
    queryKey: listKey(query),
    queryFn: ({ signal }) => listMatters(query, { signal }),
  });
  const open = useCount(ofGrade(grade));
  const since = dayAgo(DAYS);
  const cleared = { figure: 'clearedOff', grade, from: since };
  const done = useCount(cleared);
  return (
    <section className="card" aria-label={t(`grade.${grade}`)}>
      <header>
        <h2>{t(`grade.${grade}`)}</h2>
        <p className="small second">
          {t('open', { n: open })}{' '}
          <Link to="/matters" search={cleared}>
            {t('cleared', { n: done })}
          </Link>
        </p>
      </header>
      {error && !data ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Waiting rows={6} /> : null}
      {data?.items.length === 0 ? <EmptyState title={t('none')} text={t('none.text')} /> : null}
      {data && data.items.length > 0 ? (
        <ol>
          {data.items.map((row) => (
            <Item key={row.id} row={row} />
          ))}
        </ol>
      ) : null}
      {data?.next ? (
        <Link className="hy-btn" to="/matters" search={{ ...ofGrade(grade), sort: 'due' }}>
          {t('all')}
        </Link>
      ) : null}
    </section>
  );
};

/** What was promised by the 1-3-5 rule and is not cleared off yet, by what is due. */
export const ClearOffPage = () => {
  const t = useWords(clearOffWords);
  const all = GRADES.join(',');
  const open = useCount(ofGrade(all));
  const late = useCount({ ...ofGrade(all), lamp: 'red' });
  return (
    <div className="clearoff">
      <PageTitle
        title={t('title')}
        state={
          <Sentence
            text={t('state')}
            parts={{ open: <b>{open}</b>, late: <b className={late === '0' ? undefined : 'late'}>{late}</b> }}
          />
        }
      />
      <div className="grades">
        {GRADES.map((grade) => (
          <Column key={grade} grade={grade} />
        ))}
      </div>
    </div>
  );
};
