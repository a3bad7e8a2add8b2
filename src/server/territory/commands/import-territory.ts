import type { ImportOptions, ImportPreview, TerritoryImported } from '#contract/territory-import.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { applyEdits, type PlaceEdit } from '#domain/territory/change-set.ts';
import type { ChangeGround } from '#domain/territory/check-change.ts';
import { datedTooEarly, isTooEarly } from '#domain/territory/dating.ts';
import { guessColumns } from '#domain/territory/guess-columns.ts';
import { layRows, type LaidRow, type LaidRows } from '#domain/territory/lay-rows.ts';
import { fileWords, findingWords, rowWords } from '#i18n/territory.ts';
import { fill } from '#i18n/translate.ts';
import { appendAudit } from '../../audit/log.ts';
import type { Deps } from '../../deps.ts';
import type { Lang } from '../../matters/present.ts';
import { shownParams } from '../changes.ts';
import { groundOf, lockTerritory, patternsOf, type CodePatterns } from '../ground.ts';
import { beginEarlier, datingOf } from '../import-dating.ts';
import { sketchCells, type SketchRefusal } from '../sketch.ts';
import type { ReadRefusal, SourceTable } from '../source-table.ts';
import { enforce } from './decide-change.ts';
import { insertChange, type Author } from './save-change.ts';

export type ImportFileRefusal = ReadRefusal | SketchRefusal | 'import_faulty' | 'from_future';
const MOST_ISSUES = 500;
const ROWS_SHOWN = 200;
const SAMPLES = 3;

const columnsOf = ({ rows }: SourceTable): string[] => [
  ...new Set(rows.slice(0, 200).flatMap(({ cells }) => Object.keys(cells))),
];

const lay = (ground: ChangeGround, patterns: CodePatterns, table: SourceTable, options: ImportOptions) =>
  layRows(ground, table.rows, {
    level: options.level,
    datum: options.datum,
    mapping: guessColumns(columnsOf(table), options.mapping ?? {}),
    patterns,
    ...(options.codeEdition && { codeEdition: options.codeEdition }),
  });

/** Everything that is said of the rows, one list: what is wrong with a row, then what the whole makes of it. */
function issuesOf(laid: LaidRows, lang: Lang): ImportPreview['issues'] {
  const rowOf = new Map(laid.rows.flatMap(({ id, row }) => (id === null ? [] : [[id, row] as const])));
  const own = laid.issues.map(({ row, field, value, code, params }) => ({
    row,
    field,
    value,
    severity: 'error' as const,
    code,
    reason: fill(rowWords[code][lang], { ...params, value }),
  }));
  const whole = laid.findings.map(({ code, severity, placeIds, params }) => ({
    row: placeIds.map((id) => rowOf.get(id)).find((row) => row !== undefined) ?? null,
    field: code.includes('code') ? 'code' : code.includes('parent') && severity === 'error' ? 'parent' : 'geometry',
    value: '',
    severity,
    code,
    reason: fill(findingWords[code][lang], shownParams(params)),
  }));
  return [...doubtOf(laid, lang), ...own, ...whole].slice(0, MOST_ISSUES);
}

/** Shapes that all lie a little beside their place were measured against something else. */
function doubtOf({ rows, findings }: LaidRows, lang: Lang): ImportPreview['issues'] {
  const shapes = rows.filter(({ shape }) => shape && 'polygon' in shape).length;
  const beside = new Set(findings.flatMap(({ code, placeIds }) => (code === 'outside_parent' ? [placeIds[0]] : [])));
  if (shapes < 2 || beside.size * 2 <= shapes) return [];
  const reason = fileWords.datum_doubt[lang];
  return [{ row: null, field: 'datum', value: '', severity: 'warning', code: 'datum_doubt', reason }];
}

/** The rows with those refused that only the check of the whole finds fault with. */
function judged(laid: LaidRows): LaidRows {
  const faulty = new Set(
    laid.findings.flatMap(({ severity, placeIds }) => (severity === 'error' ? [placeIds[0]] : [])),
  );
  const rows = laid.rows.map((row): LaidRow =>
    row.id !== null && faulty.has(row.id) ? { ...row, becomes: 'refused' } : row,
  );
  return { ...laid, rows };
}

const countOf = (laid: LaidRows, fate: LaidRows['rows'][number]['becomes']) =>
  laid.rows.filter(({ becomes }) => becomes === fate).length;

/** What a file would make of the territory; nothing is written. */
export async function previewImport(
  deps: Pick<Deps, 'db' | 'clock' | 'offices'>,
  tenant: number,
  { table, options, lang }: { readonly table: SourceTable; readonly options: ImportOptions; readonly lang: Lang },
): Promise<ImportPreview> {
  const patterns = patternsOf(await deps.offices.get(tenant));
  const queries = deps.db.office(tenant);
  const ground = await groundOf(queries, tenant, patterns);
  const laid = judged(lay(ground, patterns, table, options));
  const dated = { asked: options.fromDay, today: dayOf(deps.clock()) };
  const { from, lastUntil } = await datingOf(queries, tenant, ground, laid, dated);
  const issues = [...laid.issues, ...datedTooEarly(laid.rows, from, lastUntil)].toSorted((a, b) => a.row - b.row);
  const columns = columnsOf(table);
  const sample = (name: string) => table.rows.map(({ cells }) => cells[name] ?? '').filter((cell) => cell !== '');
  return {
    format: table.format,
    projection: table.projection,
    columns: columns.map((name) => ({
      name,
      samples: sample(name)
        .slice(0, SAMPLES)
        .map((cell) => cell.slice(0, 60)),
    })),
    mapping: guessColumns(columns, options.mapping ?? {}),
    counts: {
      rows: laid.rows.length,
      added: countOf(laid, 'added'),
      changed: countOf(laid, 'changed'),
      same: countOf(laid, 'same'),
      refused: countOf(laid, 'refused'),
    },
    from,
    issues: issuesOf({ ...laid, issues }, lang),
    rows: laid.rows.slice(0, ROWS_SHOWN).map(({ row, name, code, parentName, shape, becomes }) => {
      const [lng = null, lat = null] = shape && 'point' in shape ? shape.point : [];
      return {
        row,
        name,
        code,
        parentName,
        geometry: shape && ('point' in shape ? 'point' : 'polygon'),
        becomes,
        lng,
        lat,
      };
    }),
  };
}

/** Cells around the new points where asked for, marked as sketches. */
function sketched(
  ground: ChangeGround,
  edits: readonly PlaceEdit[],
): Result<{ edits: PlaceEdit[]; count: number }, SketchRefusal> {
  const whole = applyEdits(ground.places, edits);
  const ids = new Set(edits.map(({ id }) => id));
  const cells = sketchCells(
    whole,
    whole.filter(({ id }) => ids.has(id)),
  );
  if (!cells.ok) return cells;
  const drawn = cells.value.map((cell): PlaceEdit => {
    const { id, validFrom: _, ...place } = cell;
    return { op: 'put', id, base: ground.versions.get(id) ?? null, place };
  });
  const redrawn = new Set(drawn.map(({ id }) => id));
  return ok({ edits: [...edits.filter(({ id }) => !redrawn.has(id)), ...drawn], count: drawn.length });
}

/** Takes a file into the territory from a day on, all of it or nothing; or into a draft, faults of shape and all. */
export async function importTerritory(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'offices'>,
  { tenant, actor }: Author,
  { table, options, title }: { readonly table: SourceTable; readonly options: ImportOptions; readonly title: string },
): Promise<Result<TerritoryImported, ImportFileRefusal>> {
  const at = deps.clock();
  const today = dayOf(at);
  const { fromDay: asked } = options;
  if (asked && asked > today) return refuse('from_future', 'fromDay', { today });
  const patterns = patternsOf(await deps.offices.get(tenant));
  const outcome = await deps.db.transaction(
    tenant,
    async (tx): Promise<Result<TerritoryImported, ImportFileRefusal>> => {
      await lockTerritory(tx, tenant);
      const ground = await groundOf(tx, tenant, patterns);
      const laid = lay(ground, patterns, table, options);
      const isDraft = options.mode === 'draft';
      const dating = await datingOf(tx, tenant, ground, laid, { asked, today });
      const early = datedTooEarly(laid.rows, dating.from, dating.lastUntil).length;
      const faults = early + laid.issues.length + laid.findings.filter(({ severity }) => severity === 'error').length;
      if (faults > 0 && !isDraft) return refuse('import_faulty', 'file', { count: faults });
      const drawn = options.sketch ? sketched(ground, laid.edits) : ok({ edits: [...laid.edits], count: 0 });
      if (!drawn.ok) return drawn;
      // A sketch beside the new ones moves too.
      const moved = drawn.value.edits.filter(({ id }) => isTooEarly(dating.from, dating.lastUntil.get(id)));
      if (moved.length > 0 && !isDraft) return refuse('import_faulty', 'file', { count: moved.length });
      const counts = { added: countOf(laid, 'added'), changed: countOf(laid, 'changed'), sketched: drawn.value.count };
      const changeId = isDraft ? deps.ids.uuid() : null;
      const draft = { title, edits: drawn.value.edits };
      if (changeId) await insertChange(tx, tenant, { id: changeId, at, actor, draft });
      else {
        await enforce(tx, tenant, ground, drawn.value.edits, dating.from);
        await beginEarlier(tx, tenant, dating);
      }
      const { datum, level } = options;
      const detail = JSON.stringify({ ...counts, format: table.format, datum, level, from: dating.from });
      const action = changeId ? 'territory-draft' : 'territory-import';
      await appendAudit(tx, tenant, { at, actor, action, subject: changeId ?? options.level, detail });
      return ok({ ...counts, changeId });
    },
  );
  if (outcome.ok) await deps.offices.touch(tenant);
  return outcome;
}
