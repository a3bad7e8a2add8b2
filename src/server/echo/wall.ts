import { sql } from 'kysely';
import { findCategory } from '#catalog/standard-tree.ts';
import type { WallCard, WallView } from '#contract/public.ts';
import { dayOf, startOfDay } from '#domain/calendar/calendar.ts';
import { timeTakenText } from '#domain/calendar/words.ts';
import type { Instant } from '#domain/shared/result.ts';
import { sqlBuilder } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { presentFile } from '../files/present.ts';
import { filesOf } from '../files/reader.ts';
import { HttpProblem } from '../http/problem.ts';
import { pick, wireTime, type Lang } from '../matters/present.ts';
import { toFound, type FoundMatter } from '../matters/reader.ts';
import { placeNameOf, type Office } from '../offices/office.ts';
import { publicFile } from './follow.ts';

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

const NUMBERS = `
with reported as materialized (
  select id, community_id, answered_at, closed_at, reported_at from matter
  where tenant_id = $1 and reported_at >= $2 and reported_at < $3
), answered as materialized (
  select community_id, consent_wall, answered_at - reported_at as took from matter
  where tenant_id = $1 and closed_at >= $2 and closed_at < $3 and answered_at is not null
)
select (select count(*) from reported) as reported,
  (select count(*) from reported where answered_at is not null) as answered,
  (select count(*) from reported where closed_at is null) as open,
  (select percentile_cont(0.5) within group (order by extract(epoch from took) / 86400) from answered) as median,
  (select coalesce(jsonb_object_agg(verdict, n), '{}') from (
    select input->>'verdict' as verdict, count(*) as n from matter_event
    where tenant_id = $1 and at >= $2 and at < $3 and action in ('rate', 'rateUnsolved') group by 1) v) as verdicts,
  (select coalesce(jsonb_object_agg(community_id, n), '{}') from (
    select community_id, count(*) as n from answered where consent_wall and community_id is not null group by 1) c) as communities`;

/**
 * The month's numbers, and the matters whose reporter agreed to show them, newest echo first. Verdicts come from the
 * history: what was not solved at first stays counted when it was solved later.
 */
export async function wallView(deps: Deps, office: Office, query: WallQuery, lang: Lang): Promise<WallView> {
  const month = query.month ?? dayOf(deps.clock()).slice(0, 7);
  const [from, to] = monthRange(month);
  const queries = deps.db.office(office.id);
  const [numbers] = await queries.query<Numbers>(NUMBERS, [office.id, from, to], 'wall-numbers');
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

async function cardsPage(
  deps: Deps,
  office: Office,
  { from, to, community, cursor }: WallQuery & { from: Date; to: Date },
) {
  let query = sqlBuilder
    .selectFrom('matter')
    .selectAll()
    .where('tenant_id', '=', office.id)
    .where('consent_wall', '=', true)
    .where(sql<boolean>`answered_at >= ${from} and answered_at < ${to}`)
    .orderBy('answered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(CARDS + 1);
  if (community) query = query.where('community_id', '=', community);
  if (cursor) {
    const [at, id] = cursor.split('_');
    if (!/^\d{12,14}$/.test(at ?? '') || !/^[0-9a-f-]{36}$/.test(id ?? ''))
      throw new HttpProblem('invalid', { field: 'cursor' });
    query = query.where(sql<boolean>`(answered_at, id) < (${new Date(Number(at))}, ${id}::uuid)`);
  }
  const rows = await deps.db.office(office.id).run(query);
  const items = rows.slice(0, CARDS).map((row) => toFound(row as unknown as Record<string, unknown>));
  const last = items.at(-1)?.matter;
  return { items, next: rows.length > CARDS && last ? `${last.answeredAt ?? 0}_${last.id}` : null };
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
    const pictures = files.get(matter.id) ?? [];
    const picture = (role: 'before' | 'after') => {
      const file = pictures.find((one) => one.role === role && one.mime.startsWith('image/'));
      return file ? publicFile(presentFile(file)) : null;
    };
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
      before: picture('before'),
      after: picture('after'),
    };
  });
}

/** One slip: only what its reporter agreed to show. */
export async function wallSlip(deps: Deps, office: Office, no: string, lang: Lang): Promise<WallCard | null> {
  const [row] = await deps.db
    .office(office.id)
    .query<Record<string, unknown>>(
      'select * from matter where tenant_id = $1 and no = $2 and consent_wall and answered_at is not null',
      [office.id, no],
    );
  return row ? ((await presentCards(deps, office, [toFound(row)], lang))[0] ?? null) : null;
}
