import { findCategory } from '#catalog/standard-tree.ts';
import type { SlipView, WallCard, WallView } from '#contract/public.ts';
import { CONFINED_KINDS } from '#domain/access/confined.ts';
import { dayOf, startOfDay } from '#domain/calendar/calendar.ts';
import { mayBeShown, pairOf } from '#domain/echo/wall-rule.ts';
import { timeTakenText } from '#domain/calendar/words.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Label } from '#domain/workflow/definition.ts';
import type { Deps } from '../deps.ts';
import { presentFile } from '../files/present.ts';
import { filesOf } from '../files/reader.ts';
import { HttpProblem } from '../http/problem.ts';
import { pick, wireTime, type Lang } from '../matters/present.ts';
import { fillTold } from '../matters/detail.ts';
import { historyOf, toFound, type FoundMatter, type HistoryRow } from '../matters/reader.ts';
import { placeNameOf, type Office } from '../offices/office.ts';
import { publicFile, unitNameOf } from './follow.ts';
import { onWallSql, wallParameters } from './on-wall.ts';
import { keptOffWall } from './present.ts';

const CARDS = 12;

export interface WallQuery {
  readonly month?: string;
  readonly community?: string;
  readonly cursor?: string;
}

function monthRange(month: string): [Date, Date] {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new HttpProblem('invalid', { field: 'month' });
  const [year = 0, number = 0] = month.split('-').map(Number);
  const after = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return [new Date(startOfDay(`${month}-01`)), new Date(startOfDay(`${after}-01`))];
}

interface Numbers {
  reported: number;
  answered: number;
  open: number;
  median: number | null;
  verdicts: Record<string, number>;
  communities: Record<string, number>;
}

const OPEN_KINDS = `kind <> all('{${CONFINED_KINDS.join(',')}}')`;

const NUMBERS = `
with reported as materialized (
  select id, community_id, answered_at, closed_at, reported_at from matter
  where tenant_id = $1 and reported_at >= $2 and reported_at < $3 and ${OPEN_KINDS}
), answered as materialized (
  select answered_at - reported_at as took from matter
  where tenant_id = $1 and closed_at >= $2 and closed_at < $3 and answered_at is not null and ${OPEN_KINDS}
)
select (select count(*) from reported) as reported,
  (select count(*) from reported where answered_at is not null) as answered,
  (select count(*) from reported where closed_at is null) as open,
  (select percentile_cont(0.5) within group (order by extract(epoch from took) / 86400) from answered) as median,
  (select coalesce(jsonb_object_agg(verdict, n), '{}') from (
    select input->>'verdict' as verdict, count(*) as n from matter_event
    where tenant_id = $1 and at >= $2 and at < $3 and action in ('rate', 'rateUnsolved') group by 1) v) as verdicts,
  (select coalesce(jsonb_object_agg(community_id, n), '{}') from (
    select m.community_id, count(*) as n from matter m
    where m.tenant_id = $1 and m.answered_at >= $2 and m.answered_at < $3 and m.community_id is not null
      and ${onWallSql(4)} group by 1) c) as communities`;

/**
 * The month's numbers, and the matters that may be shown, newest echo first. Verdicts come from the
 * history: what was not solved at first stays counted when it was solved later.
 */
export async function wallView(deps: Deps, office: Office, query: WallQuery, lang: Lang): Promise<WallView> {
  const month = query.month ?? dayOf(deps.clock()).slice(0, 7);
  const [from, to] = monthRange(month);
  const queries = deps.db.office(office.id);
  const [numbers] = await queries.query<Numbers>(
    NUMBERS,
    [office.id, from, to, ...wallParameters(office)],
    'wall-numbers',
  );
  const page = await cardsPage(deps, office, { ...query, from, to });
  const communities = [...office.places.values()].filter((place) => place.level === 'community');
  return {
    month,
    reported: numbers?.reported ?? 0,
    answered: numbers?.answered ?? 0,
    open: numbers?.open ?? 0,
    medianDays: numbers?.median ?? null,
    verdicts: numbers?.verdicts ?? {},
    communities: communities.map(({ id, name }) => ({
      id,
      name,
      count: numbers?.communities[id] ?? 0,
    })),
    cards: await presentCards(deps, office, page.items, lang),
    next: page.next,
  };
}

const SHOWN = `
select m.*, t.body, r.name_mask, r.phone_mask from matter m
  left join matter_text t on t.tenant_id = m.tenant_id and t.matter_id = m.id
  left join reporter r on r.tenant_id = m.tenant_id and r.matter_id = m.id and r.ordinal = 1
where m.tenant_id = $1`;

interface Shown {
  readonly found: FoundMatter;
  readonly body: string;
}

/** The rows that the rule lets through, whole: also their words are looked at. */
const passed = (office: Office, rows: readonly Record<string, unknown>[]): Shown[] =>
  rows.flatMap((row) => {
    const found = toFound(row);
    const body = (row['body'] as string | null) ?? '';
    const masks = { nameMask: row['name_mask'] as string | null, phoneMask: row['phone_mask'] as string | null };
    return keptOffWall(office, found.matter, { body, ...masks }).length === 0 ? [{ found, body }] : [];
  });

async function cardsPage(
  deps: Deps,
  office: Office,
  { from, to, community, cursor }: WallQuery & { from: Date; to: Date },
) {
  const [at, id] = cursor?.split('_') ?? [];
  if (cursor && !(/^\d{12,14}$/.test(at ?? '') && /^[0-9a-f-]{36}$/.test(id ?? '')))
    throw new HttpProblem('invalid', { field: 'cursor' });
  const rows = await deps.db.office(office.id).query<Record<string, unknown>>(
    `${SHOWN} and m.answered_at >= $2 and m.answered_at < $3 and ${onWallSql(4)}
       and ($8::text is null or m.community_id = $8)
       and ($9::timestamptz is null or (m.answered_at, m.id) < ($9::timestamptz, $10::uuid))
     order by m.answered_at desc, m.id desc limit ${CARDS + 1}`,
    [
      office.id,
      from,
      to,
      ...wallParameters(office),
      community || null,
      cursor ? new Date(Number(at)) : null,
      id ?? null,
    ],
    'wall-cards',
  );
  const last = rows.length > CARDS ? rows[CARDS - 1] : undefined;
  return {
    items: passed(office, rows.slice(0, CARDS)).map(({ found }) => found),
    next: last ? `${String(last['answered_at'])}_${String(last['id'])}` : null,
  };
}

async function presentCards(
  deps: Deps,
  office: Office,
  found: readonly FoundMatter[],
  lang: Lang,
): Promise<WallCard[]> {
  const files = await filesOf(
    deps.db.office(office.id),
    office.id,
    found.map(({ matter }) => matter.id),
  );
  return found.map(({ matter }) => {
    const { before, after } = pairOf((files.get(matter.id) ?? []).filter((file) => mayBeShown(file, matter)));
    const category = matter.category ? findCategory(matter.category) : undefined;
    const answeredAt: Instant = matter.answeredAt ?? matter.reportedAt;
    return {
      no: matter.no,
      title: matter.title,
      answer: matter.publicAnswer ?? '',
      took: timeTakenText(lang, answeredAt - matter.reportedAt),
      communityName: matter.communityId ? placeNameOf(office, matter.communityId) : null,
      categoryName: category ? pick(category, lang) : null,
      answeredAt: wireTime(answeredAt),
      verdict: matter.verdict,
      reopens: matter.reopens,
      own: !matter.consentWall,
      before: before && publicFile(presentFile(before)),
      after: after && publicFile(presentFile(after)),
    };
  });
}

/** The reporter is spoken to on their own page; everybody else is told about them. */
const TOLD_TO_ALL: Readonly<Record<string, Label>> = {
  rateUnsolved: { zh: '反映人说没解决，重新办理', en: 'The reporter says it is not solved; taken up again' },
  answerAgain: { zh: '剩下的也办了', en: 'The rest is done too' },
  close: { zh: '已办好', en: 'Done' },
};

/** One slip: only what the rule lets through. Words for the reporter alone stay with the reporter. */
export async function wallSlip(deps: Deps, office: Office, no: string, lang: Lang): Promise<SlipView | null> {
  const queries = deps.db.office(office.id);
  const rows = await queries.query<Record<string, unknown>>(`${SHOWN} and m.no = $2`, [office.id, no], 'wall-slip');
  const [shown] = passed(office, rows);
  if (!shown) return null;
  const { found, body } = shown;
  const { matter } = found;
  const [[card], history] = await Promise.all([
    presentCards(deps, office, [found], lang),
    historyOf(queries, office.id, matter.id),
  ]);
  if (!card) return null;
  const labelOf = ({ action, told, input }: HistoryRow): string =>
    fillTold(office, pick(TOLD_TO_ALL[action] ?? told ?? undefined, lang), input.unitId ?? matter.unitId, lang);
  return {
    ...card,
    question: body,
    unitName: unitNameOf(office, matter.unitId, lang),
    reportedAt: wireTime(matter.reportedAt),
    steps: history
      .filter(({ told }) => told !== null)
      .map((event) => ({ label: labelOf(event), at: wireTime(event.at), text: null })),
  };
}
