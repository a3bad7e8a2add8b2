import { randomUUID } from 'node:crypto';
import type { Queries } from '../db/database.ts';
import type { Office } from '../offices/office.ts';

/** The columns that figures look at; everything else of a test's matter is filler. */
export interface TestMatter {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly phase: string;
  readonly community_id: string | null;
  readonly grid_id: string | null;
  readonly unit_id: string | null;
  readonly category: string | null;
  readonly reported_at: number;
  readonly dispatched_at: number | null;
  readonly responded_at: number | null;
  readonly handle_due_at: number | null;
  readonly due_at: number | null;
  readonly closed_at: number | null;
  readonly answered_at: number | null;
  readonly duplicate_of: string | null;
  readonly rated_at: number | null;
  readonly last_verdict: string | null;
  readonly satisfied: boolean | null;
  readonly answer_flagged: boolean;
}

const FILLER = {
  version: 1,
  head_hash: '',
  workflow: 'case-file',
  workflow_version: 1,
  workflow_revision: 0,
  state: 'reported',
  title: '路灯不亮',
  regraded: false,
  consent_wall: false,
  returns: 0,
  reworks: 0,
  reopens: 0,
  votes_up: 0,
  votes_down: 0,
  attributes: {},
  wall_pictures: [],
  wall_down: false,
};
const TIMES = /_at$/;

const record = (matter: TestMatter) =>
  Object.fromEntries(
    Object.entries(matter).map(([key, value]) => [
      key,
      TIMES.test(key) && typeof value === 'number' ? new Date(value).toISOString() : value,
    ]),
  );

/** Writes a matter and one line of history in one statement, as the engine does. */
export async function writeMatter(queries: Queries, tenant: number, matter: TestMatter, seq = 1): Promise<void> {
  const columns = Object.keys(matter).join(', ');
  await queries.query(
    `with m as (
       insert into matter (tenant_id, no, ${Object.keys(FILLER).join(', ')}, ${columns})
       select $1, $2::jsonb->>'id', ${Object.keys(FILLER).join(', ')}, ${columns} from jsonb_populate_record(null::matter, $2)
       on conflict (tenant_id, id) do update set (${columns}) = row(${Object.keys(matter)
         .map((name) => `excluded.${name}`)
         .join(', ')})
     )
     insert into matter_event (tenant_id, matter_id, seq, action, at, actor_kind, actor_id, actor_name, to_state, input, patch, hash)
     values ($1, ($2::jsonb->>'id')::uuid, $3, 'test', now(), 'machine', 'test', 'test', 'reported', '{}', '{}', '')`,
    [tenant, JSON.stringify({ ...FILLER, ...record(matter) }), seq],
  );
}

export const aMatter = (given: Partial<TestMatter> = {}): TestMatter => ({
  id: randomUUID(),
  kind: 'city',
  channel: 'grid',
  phase: 'received',
  community_id: 'tingtao',
  grid_id: 'tingtao-01',
  unit_id: null,
  category: '0101',
  reported_at: Date.UTC(2026, 9, 5, 2),
  dispatched_at: null,
  responded_at: null,
  handle_due_at: null,
  due_at: null,
  closed_at: null,
  answered_at: null,
  duplicate_of: null,
  rated_at: null,
  last_verdict: null,
  satisfied: null,
  answer_flagged: false,
  ...given,
});

/** Days from report to closing of whoever stands at `share` of the way, between two where it falls between them. */
export function quantile(group: readonly TestMatter[], share: number): number | null {
  const days = group.map((m) => ((m.closed_at ?? 0) - m.reported_at) / 86_400_000).sort((a, b) => a - b);
  const place = share * (days.length - 1);
  const [below, above] = [days[Math.floor(place)], days[Math.ceil(place)]];
  return below === undefined || above === undefined ? null : below * (1 - (place % 1)) + above * (place % 1);
}

const place = (id: string, level: string, name: string) => [id, { id, level, name }] as const;

/** As much of an office as figures look at. */
export const testOffice = (id: number): Office =>
  ({
    id,
    code: 'chaotou',
    name: '潮头街道',
    nameEn: 'Chaotou Subdistrict',
    places: new Map([
      place('tingtao', 'community', '听涛社区'),
      place('wangchao', 'community', '望潮社区'),
      place('tingtao-01', 'grid', '听涛 01'),
      place('wangchao-01', 'grid', '望潮 01'),
    ]),
    units: new Map([
      [
        'chengguan',
        {
          id: 'chengguan',
          name: '城管中队',
          nameEn: 'City management squad',
        },
      ],
      [
        'shizheng',
        {
          id: 'shizheng',
          name: '市政所',
          nameEn: 'Works office',
        },
      ],
    ]),
  }) as unknown as Office;
