import { setImmediate } from 'node:timers/promises';
import { HOT_SPOTS_KEPT } from '#contract/hotspots.ts';
import { DAY } from '#domain/calendar/day.ts';
import { countRarity, createHotSpots, type Member } from '#domain/hotspots/cluster.ts';
import type { Voice } from '#domain/hotspots/heat.ts';
import { rankHotSpots } from '#domain/hotspots/ranked.ts';
import { groupBy } from '#domain/shared/group-by.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Queries } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { placeNameOf, type Office } from '../offices/office.ts';

/** Two months and their trend: what nobody has spoken of since is no hot spot. */
const LOOK_BACK_DAYS = 60;
const PAGE = 2000;
/** Messages between which others may use the processor: a tenth of a second's work. */
const STRIDE = 200;
/** Two servers that gather at once take turns. */
const LOCK = 7302;

interface Row {
  readonly id: string;
  readonly at: Instant;
  readonly title: string;
  readonly text: string;
  readonly class: string | null;
  readonly communityId: string | null;
  readonly gridId: string | null;
  readonly placeId: string | null;
  readonly votesUp: number;
  readonly votesDown: number;
  /** Blind indexes of those who spoke, or who of the staff wrote it down; empty where nobody left a trace. */
  readonly people: readonly string[];
}

/** In which people tell of a trouble; who applies for something at a window tells of none, and petitions are confined. */
const KINDS = ['city', 'appeal', 'letter', 'gridEvent', 'need', 'opinion'];

// A merged report is a voice of its own; what one grid worker found on a round is one person's.
const PAGE_SQL = `
  select m.id, m.reported_at as at, m.title, left(t.body, 400) as text, coalesce(m.category, m.topic) as class, m.community_id as "communityId",
    m.grid_id as "gridId", m.place_id as "placeId", m.votes_up as "votesUp", m.votes_down as "votesDown",
    coalesce(nullif(array(select r.phone_index from reporter r
        where r.tenant_id = $1 and r.matter_id = m.id and r.phone_index is not null), '{}'),
      array(select 'staff:' || e.actor_id from matter_event e
        where m.channel = 'grid' and e.tenant_id = $1 and e.matter_id = m.id and e.seq = 1)) as people
  from matter m join matter_text t on t.tenant_id = m.tenant_id and t.matter_id = m.id
  where m.tenant_id = $1 and m.reported_at > $2 and m.reported_at <= $3
    and m.kind = any($4) and (m.phase <> 'ended' or m.duplicate_of is not null)
    and ($5::timestamptz is null or (m.reported_at, m.id) > ($5::timestamptz, $6::uuid))
  order by m.reported_at, m.id limit ${PAGE}`;

async function messagesSince(queries: Queries, tenant: number, since: Instant, now: Instant): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const last = rows.at(-1);
    const after = last ? [new Date(last.at), last.id] : [null, null];
    const page = await queries.query<Row & Record<string, unknown>>(
      PAGE_SQL,
      [tenant, new Date(since), new Date(now), KINDS, ...after],
      'hot-spot-messages',
    );
    rows.push(...page);
    if (page.length < PAGE) return rows;
  }
}

/** The nearest place that the register knows by name; a whole community tells nobody where to look. */
function placeOf(office: Office, { placeId, gridId, communityId }: Row): string | null {
  const id = placeId ?? gridId;
  return id === null || id === communityId ? null : placeNameOf(office, id);
}

/** Like messages of one community come together: the same words from two ends of the town are two troubles. */
async function cluster(office: Office, rows: readonly Row[]): Promise<readonly (readonly Member[])[]> {
  const rarity = countRarity(rows);
  const communities = new Map<string | null, ReturnType<typeof createHotSpots>>();
  for (const [index, row] of rows.entries()) {
    if (index % STRIDE === 0) await setImmediate();
    const spots = communities.get(row.communityId) ?? createHotSpots(rarity);
    communities.set(row.communityId, spots);
    spots.add({ ...row, person: null, place: placeOf(office, row) });
  }
  return [...communities.values()].flatMap((spots) => spots.clusters());
}

const withoutWords = ({ id, at, person, place, votesUp, votesDown }: Member): Voice => ({
  id,
  at,
  person,
  place,
  votesUp,
  votesDown,
});

/** Everyone who spoke, each by a number that means nothing outside this list; votes stand with the first. */
function voicesOf(rows: readonly Row[]): (member: Member) => Member[] {
  const peopleOf = new Map(rows.map((row) => [row.id, row.people]));
  const numbers = new Map<string, string>();
  const numberOf = (person: string): string => {
    const known = numbers.get(person) ?? String(numbers.size + 1);
    numbers.set(person, known);
    return known;
  };
  return (member) => {
    const [first, ...others] = new Set(peopleOf.get(member.id));
    const rest = others.map((person) => ({ ...member, person: numberOf(person), votesUp: 0, votesDown: 0 }));
    return [{ ...member, person: first === undefined ? null : numberOf(first) }, ...rest];
  };
}

/**
 * Gathers the office's hot spots anew and puts them in place of the former ones. A spot is known by its first message, so that a
 * link to it holds while that message is within the time looked at.
 */
export async function gatherHotSpots({ db, offices, clock }: Pick<Deps, 'db' | 'offices' | 'clock'>, tenant: number) {
  const now = clock();
  const since = now - LOOK_BACK_DAYS * DAY;
  const rows = await messagesSince(db.office(tenant), tenant, since, now);
  const clusters = await cluster(await offices.get(tenant), rows);
  const voices = voicesOf(rows);
  const told = clusters.map((members) => members.flatMap(voices));
  const byId = groupBy(told.flat(), ({ id }) => id);
  const spots = rankHotSpots(told, now)
    .slice(0, HOT_SPOTS_KEPT)
    .map(({ place, ids }) => {
      const matters = [...new Set(ids)];
      const kept = matters.flatMap((id) => byId.get(id) ?? []).map(withoutWords);
      return { id: matters[0], place, voices: kept, matters };
    });
  await db.transaction(tenant, async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1, $2)', [LOCK, tenant]);
    await tx.query('delete from hot_spot where tenant_id = $1', [tenant]);
    const given = [tenant, JSON.stringify(spots)];
    await tx.query(
      `insert into hot_spot (tenant_id, id, place, voices)
       select $1, x.id, x.place, x.voices from jsonb_to_recordset($2::jsonb) as x(id uuid, place text, voices jsonb)`,
      given,
    );
    await tx.query(
      `insert into hot_spot_matter (tenant_id, hot_spot_id, matter_id)
       select $1, x.id, m from jsonb_to_recordset($2::jsonb) as x(id uuid, matters uuid[]), unnest(x.matters) m`,
      given,
    );
    await tx.query(
      `insert into hot_spot_gathering (tenant_id, gathered_at, since, messages) values ($1, $2, $3, $4)
       on conflict (tenant_id) do update set gathered_at = $2, since = $3, messages = $4`,
      [tenant, new Date(now), new Date(since), rows.length],
    );
  });
  return { messages: rows.length, spots: spots.length };
}
