import type { ImportedMatter } from '#domain/import/read-row.ts';
import type { ActionInput, Actor } from '#domain/matters/matter.ts';
import { unitsFor } from '#domain/matters/routing.ts';
import type { Deps } from '../deps.ts';
import type { BatchOutcome } from '../import/import-matters.ts';
import type { Office } from '../offices/office.ts';
import { locate } from '../territory/locate.ts';
import { record, type Course } from './commands/record.ts';
import { machine } from './machine.ts';
import { routedUnits } from './routed-units.ts';

/** Whoever did it at the source is not known: one machine a step, so that handling and checking stay apart. */
const actorOf = (action: string): Actor => machine(`import:${action}`, '文件导入');

/** A source's units mean nothing here: the office's routing says which of its units such a matter goes to. */
function withUnit(
  office: Office,
  { category, topic, channel, text }: ImportedMatter,
  action: string,
  input: ActionInput,
): ActionInput {
  if (action !== 'dispatch' || input.unitId) return input;
  const [routed] = routedUnits(office, {
    category: category ?? null,
    topic: topic ?? null,
    channel,
    gridId: null,
    communityId: null,
    text,
  });
  // Without a unit of the trade that the rules name, the command office answers for what was done.
  const unit = routed?.unit ?? unitsFor([...office.units.values()], 'command', [])[0];
  return unit ? { ...input, unitId: unit.id } : input;
}

/** Writes batches of imported rows through the engine: each matter once, by channel and number. */
export const importWriter =
  (deps: Deps, tenant: number) =>
  async (batch: readonly ImportedMatter[]): Promise<BatchOutcome> => {
    const office = await deps.offices.get(tenant);
    const originals = await originalsOf(deps, tenant, batch);
    const courses: Course[] = [];
    for (const row of batch) {
      const { lng = null, lat = null, address = null } = row;
      const inside = lng !== null && lat !== null && office.grids.locate(lng, lat) !== null;
      // A position outside the office's area is kept as it is: nothing of a source is lost.
      const place = locate(office, {
        text: row.text,
        ...(inside && { lng, lat }),
        ...(address !== null && { address }),
      });
      const whereabouts = place.ok ? place.value : { communityId: null, gridId: null, placeId: null };
      const id = deps.ids.uuid();
      originals.set(row.sourceNo, id);
      courses.push({
        draft: {
          ...whereabouts,
          id,
          kind: row.kind,
          channel: row.channel,
          sourceNo: row.sourceNo,
          title: row.title,
          category: row.category ?? null,
          topic: row.topic ?? null,
          votesUp: row.votesUp,
          votesDown: row.votesDown,
          lng,
          lat,
          address,
          attributes: row.attributes,
          duplicateOf: row.duplicateOfSourceNo ? (originals.get(row.duplicateOfSourceNo) ?? null) : null,
        },
        text: row.text,
        reportedAt: row.reportedAt,
        reporter: actorOf('report'),
        steps: row.steps.map(({ action, at, input }) => ({
          action,
          at,
          actor: actorOf(action),
          input: withUnit(office, row, action, input),
        })),
        // The source's word that it was done stands in for the picture that it does not have.
        photosAfter: 1,
      });
    }
    const { written, refused } = await record(deps, tenant, courses);
    const created = written.filter((one) => one.created).length;
    return { created, existing: written.length - created, refused };
  };

async function originalsOf(deps: Deps, tenant: number, batch: readonly ImportedMatter[]): Promise<Map<string, string>> {
  const numbers = batch.flatMap((row) => row.duplicateOfSourceNo ?? []);
  if (numbers.length === 0) return new Map();
  const rows = await deps.db
    .office(tenant)
    .query<{ id: string; source_no: string }>(
      'select id, source_no from matter where tenant_id = $1 and channel = $2 and source_no = any($3)',
      [tenant, batch[0]?.channel ?? '', numbers],
    );
  return new Map(rows.map((row) => [row.source_no, row.id]));
}
