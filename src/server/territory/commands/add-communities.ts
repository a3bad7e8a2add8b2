import type { SheetRows } from '#contract/sheets.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import { readCommunities, type CommunityTableRead } from '#domain/territory/community-table.ts';
import { placeLevels, type Place } from '#domain/territory/place.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import type { TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { groundOf, lockTerritory } from '../ground.ts';
import { savePlaces } from './save-places.ts';

type Refused = 'no_name_column' | 'no_subdistrict';

function readTable(
  places: readonly Place[],
  rows: SheetRows,
): Result<{ read: CommunityTableRead; root: Place }, Refused> {
  const root = places.find(({ level }) => level === placeLevels[0]);
  if (!root) return refuse('no_subdistrict', 'rows');
  const communities = places.filter(({ level }) => level === 'community');
  const read = readCommunities(rows, {
    officeCode: root.code,
    codes: new Map(places.map(({ code, name }) => [code, name])),
    names: new Set(communities.map(({ name }) => name)),
  });
  return read ? ok({ read, root }) : refuse('no_name_column', 'rows');
}

/** What of a table of communities would be taken; writes nothing. */
export async function previewCommunities(
  deps: Pick<Deps, 'offices'>,
  tenant: TenantId,
  rows: SheetRows,
): Promise<Result<CommunityTableRead, Refused>> {
  const { places } = await deps.offices.get(tenant);
  const table = readTable([...places.values()], rows);
  return table.ok ? ok(table.value.read) : table;
}

/** Takes the good rows of a table of communities into the tree; one with a known code is renamed. */
export async function addCommunities(
  deps: Pick<Deps, 'db' | 'clock' | 'offices'>,
  { tenant, actor }: { readonly tenant: TenantId; readonly actor: string },
  rows: SheetRows,
  codeEdition?: string,
): Promise<Result<CommunityTableRead, Refused>> {
  const outcome = await deps.db.transaction(tenant, async (tx) => {
    await lockTerritory(tx, tenant);
    const { places } = await groundOf(tx, tenant);
    const table = readTable(places, rows);
    if (!table.ok) return table;
    const { read, root } = table.value;
    const edition = codeEdition ?? root.codeEdition;
    const laid = read.good.map(({ name, code }): Place => {
      const known = places.find((place) => place.code === code);
      return {
        ...known,
        id: known?.id ?? code,
        parentId: root.id,
        level: 'community',
        name,
        aliases: known?.aliases ?? [],
        code,
        ...(edition && { codeEdition: edition }),
      };
    });
    if (laid.length > 0) {
      await savePlaces(tx, tenant, laid, [], dayOf(deps.clock()));
      const detail = JSON.stringify({ communities: laid.map(({ code }) => code) });
      await appendAudit(tx, tenant, { at: deps.clock(), actor, action: 'places-import', subject: 'community', detail });
    }
    return ok(read);
  });
  if (outcome.ok) await deps.offices.touch(tenant);
  return outcome;
}
