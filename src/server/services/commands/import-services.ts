import type { ServiceImportOptions } from '#contract/services.ts';
import { layItems } from '#domain/services/lay-items.ts';
import { layHomes, layPoints, layRoads } from '#domain/services/lay-places.ts';
import type { ImportKind, LayFault } from '#domain/services/lay.ts';
import type { SourceRow } from '#domain/territory/lay-rows.ts';
import { appendAudit } from '../../audit/log.ts';
import type { Transaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import type { Office } from '../../offices/office.ts';
import { layGround } from '../ground.ts';
import { homesOf, pointsOf, servicesOf } from '../reader.ts';
import { addVersions, dropHomes, lockServices, putHomes, putPoints, replaceRoads } from '../writer.ts';
import type { Writer } from './save-service.ts';

export interface ImportOutcome {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly removed: number;
  readonly faults: readonly LayFault[];
}

interface Import {
  readonly rows: readonly SourceRow[];
  readonly options: ServiceImportOptions;
  /** False: only looked at. */
  readonly isWritten: boolean;
}

interface Task extends Import {
  readonly tx: Transaction;
  readonly deps: Pick<Deps, 'clock' | 'ids'>;
  readonly office: Office;
  readonly actor: string;
}

/** Keys in any order: a value that went through the database comes back with them rearranged. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

async function items({ tx, deps, office, actor, rows, isWritten }: Task): Promise<ImportOutcome> {
  const services = await servicesOf(tx, office.id);
  const byName = new Map(services.map(({ item }) => [item.name.zh, item.id]));
  const byId = new Map(services.map((service) => [service.item.id, service]));
  const { good, faults } = layItems(rows, (name) => byName.get(name) ?? null);
  const fresh = good.filter(({ value }) => {
    const known = byId.get(value.id);
    return known?.state !== 'own' || sorted(known.item) !== sorted(value);
  });
  const versions = fresh.map(({ value: { id, ...value } }) => ({
    id,
    version: (byId.get(id)?.version ?? 0) + 1,
    value,
  }));
  if (isWritten) await addVersions(tx, office.id, { at: deps.clock(), actor, reason: '从表格导入 imported' }, versions);
  const added = fresh.filter(({ value }) => !byId.has(value.id)).length;
  return { added, changed: fresh.length - added, same: good.length - fresh.length, removed: 0, faults };
}

async function points({ tx, deps, office, rows, options, isWritten }: Task): Promise<ImportOutcome> {
  const services = await servicesOf(tx, office.id);
  const ids = new Map(services.flatMap(({ item }) => [[item.id, item.id] as const, [item.name.zh, item.id] as const]));
  const known = new Map((await pointsOf(tx, office.id)).map((point) => [point.name, point]));
  const { good, faults } = layPoints(rows, options.datum, layGround(office), (name) => ids.get(name) ?? null);
  const fresh = good.filter(({ value }) => {
    const { id: _, version: __, ...was } = known.get(value.name) ?? { id: '', version: 0 };
    return sorted(was) !== sorted(value);
  });
  if (isWritten)
    await putPoints(
      tx,
      office.id,
      fresh.map(({ value }) => ({ ...value, id: known.get(value.name)?.id ?? deps.ids.uuid() })),
    );
  const added = fresh.filter(({ value }) => !known.has(value.name)).length;
  return { added, changed: fresh.length - added, same: good.length - fresh.length, removed: 0, faults };
}

async function homes({ tx, office, rows, options, isWritten }: Task): Promise<ImportOutcome> {
  const known = new Map((await homesOf(tx, office.id)).map((home) => [home.key, home]));
  const { good, faults } = layHomes(rows, options.datum, layGround(office));
  const fresh = good.filter(({ value }) => sorted(known.get(value.key)) !== sorted(value));
  const kept = new Set(good.map(({ value }) => value.key));
  const gone = options.replace ? [...known.keys()].filter((key) => !kept.has(key)) : [];
  if (isWritten) {
    await putHomes(
      tx,
      office.id,
      fresh.map(({ value }) => value),
    );
    await dropHomes(tx, office.id, gone);
  }
  const added = fresh.filter(({ value }) => !known.has(value.key)).length;
  return { added, changed: fresh.length - added, same: good.length - fresh.length, removed: gone.length, faults };
}

async function roads({ tx, office, rows, options, isWritten }: Task): Promise<ImportOutcome> {
  const { good, faults } = layRoads(rows, options.datum);
  const lines = good.flatMap(({ value }) => [...value]);
  const [held] = await tx.query<{ n: number }>('select count(*) as n from walk_line where tenant_id = $1', [office.id]);
  // A file without one line in it takes nothing away.
  if (isWritten && lines.length > 0) await replaceRoads(tx, office.id, lines);
  const removed = lines.length > 0 ? (held?.n ?? 0) : 0;
  return { added: lines.length, changed: 0, same: 0, removed, faults };
}

const kinds = { items, points, homes, roads } as const satisfies Record<ImportKind, unknown>;

/** Takes the good rows of a file and names the others; `isWritten` false only looks what would come of it. */
export async function importServices(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'offices'>,
  { tenant, actor }: Writer,
  kind: ImportKind,
  source: Import,
): Promise<ImportOutcome> {
  const office = await deps.offices.get(tenant);
  return deps.db.transaction(tenant, async (tx) => {
    if (source.isWritten) await lockServices(tx, deps, tenant);
    const outcome = await kinds[kind]({ ...source, tx, deps, office, actor });
    if (!source.isWritten) return outcome;
    const { faults, ...counts } = outcome;
    const detail = JSON.stringify({ ...counts, refused: faults.length, datum: source.options.datum });
    await appendAudit(tx, tenant, { at: deps.clock(), actor, action: 'service-import', subject: kind, detail });
    return outcome;
  });
}
