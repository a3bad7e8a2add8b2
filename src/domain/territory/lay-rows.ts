import type { Result } from '#domain/shared/result.ts';
import { checkChange, MOST_POSITIONS, type ChangeGround, type Finding } from './check-change.ts';
import type { PlaceEdit, PlaceFacts } from './change-set.ts';
import { mintCode, type CodePattern } from './codes.ts';
import type { Datum } from './datum.ts';
import { GrowingTree } from './growing-tree.ts';
import { shapeOf, type Shape, type ShapeRefusal } from './geojson-shape.ts';
import { placeLevels, type Place, type PlaceLevel } from './place.ts';

/** A line of a table or a shape of a file, all its columns as text. */
export interface SourceRow {
  /** From 1, as the person who made the file counts it. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  /** GeoJSON geometry in degrees; null where the row tells none. */
  readonly geometry: unknown;
}

export const rowFields = ['name', 'code', 'edition', 'parent', 'kind', 'lng', 'lat'] as const;
export type RowField = (typeof rowFields)[number];
/** Which column holds what; null: none does. */
export type RowMapping = Readonly<Record<RowField, string | null>>;

export type RowIssueCode =
  | ShapeRefusal
  | 'name_empty'
  | 'name_long'
  | 'code_empty'
  | 'code_long'
  | 'codes_exhausted'
  | 'bad_parent_code'
  | 'code_of_another_level'
  | 'unknown_level'
  | 'parent_not_found'
  | 'lies_elsewhere'
  | 'parent_ambiguous'
  | 'twice_in_file'
  | 'too_many_positions'
  | 'edition_bad'
  | 'from_too_early';
export interface RowIssue {
  readonly row: number;
  readonly field: RowField | 'geometry' | 'from';
  readonly value: string;
  readonly code: RowIssueCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type RowFate = 'added' | 'changed' | 'same' | 'refused';
export interface LaidRow {
  readonly row: number;
  readonly id: string | null;
  readonly name: string;
  readonly code: string;
  readonly parentName: string | null;
  readonly shape: Shape | null;
  readonly becomes: RowFate;
}

export interface LaidRows {
  readonly rows: readonly LaidRow[];
  readonly edits: readonly PlaceEdit[];
  readonly issues: readonly RowIssue[];
  /** What the check of the whole says; the edited place comes first in each. */
  readonly findings: readonly Finding[];
}

export interface RowOptions {
  readonly level: PlaceLevel;
  readonly datum: Datum;
  readonly mapping: RowMapping;
  readonly codeEdition?: string;
  /** The office's patterns; a row without a code gets the next one where its level has a pattern. */
  readonly patterns: Partial<Readonly<Record<PlaceLevel, CodePattern>>>;
}

/** What people write in a column that says what kind of place a row is. */
const levelWords: readonly (readonly [PlaceLevel, RegExp])[] = [
  ['microGrid', /微网格|micro/i],
  ['grid', /网格|^grid$/i],
  ['subdistrict', /街道|镇|乡|subdistrict/i],
  ['community', /社区|村|community/i],
  ['estate', /小区|estate/i],
  ['unit', /单元|^unit$/i],
  ['building', /楼|幢|栋|building/i],
];
const levelOf = (text: string): PlaceLevel | null =>
  placeLevels.find((level) => level === text) ?? levelWords.find(([, words]) => words.test(text))?.[0] ?? null;

/** Year of the list that a statistical code is from; the list changes every year. */
const EDITION = /^\d{4}$/;
const LONGEST_NAME = 100;
const LONGEST_CODE = 64;

/** Two numbers in two columns are a point too. */
function geometryOf(source: SourceRow, { lng, lat }: RowMapping): unknown {
  if (source.geometry !== null || !lng || !lat) return source.geometry;
  const [x, y] = [source.cells[lng] ?? '', source.cells[lat] ?? ''];
  return x === '' && y === '' ? null : { type: 'Point', coordinates: [Number(x || NaN), Number(y || NaN)] };
}

/** Takes the rows of one file into the tree in its order, larger before smaller. */
class Laying {
  readonly rows: LaidRow[] = [];
  readonly edits: PlaceEdit[] = [];
  readonly issues: RowIssue[] = [];
  private readonly ground: GrowingTree;
  private readonly firstRow = new Map<string, number>();

  constructor(
    private readonly before: ChangeGround,
    private readonly options: RowOptions,
  ) {
    this.ground = new GrowingTree(before.places);
  }

  take(source: SourceRow): void {
    const { mapping } = this.options;
    const cell = (field: RowField) => (mapping[field] ? (source.cells[mapping[field]] ?? '').trim() : '');
    const count = this.issues.length;
    const tell = (field: RowIssue['field'], code: RowIssueCode, value = '', params: RowIssue['params'] = {}) =>
      void this.issues.push({ row: source.row, field, value: value.slice(0, 60), code, params });
    const [name, kind] = [cell('name'), cell('kind')];
    const level = kind ? levelOf(kind) : this.options.level;
    if (!level) {
      tell('kind', 'unknown_level', kind);
      this.rows.push({
        row: source.row,
        id: null,
        name,
        code: cell('code'),
        parentName: null,
        shape: null,
        becomes: 'refused',
      });
      return;
    }
    if (!name) tell('name', 'name_empty');
    if (name.length > LONGEST_NAME) tell('name', 'name_long', name);
    const edition = cell('edition');
    if (edition && !EDITION.test(edition)) tell('edition', 'edition_bad', edition);
    const told = this.issues.length;
    const shape = this.shape(source, tell);
    const isUnplaced = this.issues.length > told;
    const known = this.known(cell('code'), name, level);
    const parent = this.parent(level, cell('parent'), shape, known, tell, isUnplaced);
    const code = this.code(cell('code') || known?.code || '', level, parent, tell);
    if (known && known.level !== level) tell('code', 'code_of_another_level', code, { level: known.level });
    const first = this.firstRow.get(code);
    if (code && first !== undefined) tell('code', 'twice_in_file', code, { first });
    if (code) this.firstRow.set(code, first ?? source.row);
    const line = { row: source.row, name, code, parentName: parent?.name ?? null, shape };
    if (this.issues.length > count) this.rows.push({ ...line, id: null, becomes: 'refused' });
    else this.rows.push({ ...line, ...this.lay({ name, code, edition, level, shape, known, parent }) });
  }

  private lay(one: {
    name: string;
    code: string;
    edition: string;
    level: PlaceLevel;
    shape: Shape | null;
    known: Place | undefined;
    parent: Place | null;
  }): Pick<LaidRow, 'id' | 'becomes'> {
    const { name, code, level, shape, known, parent } = one;
    const { id = code, validFrom: _, datum: __, ...was } = known ?? { aliases: [] };
    const edition = one.edition || this.options.codeEdition || known?.codeEdition;
    const place: PlaceFacts = {
      ...was,
      parentId: parent?.id ?? null,
      level,
      name,
      code,
      ...(edition && { codeEdition: edition }),
      ...shape,
      ...(shape && 'polygon' in shape && { geometrySource: 'import' }),
    };
    const sorted = (value: object) => JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    if (known && sorted(place) === sorted(was)) return { id, becomes: 'same' };
    this.edits.push({ op: 'put', id, base: known ? (this.before.versions.get(id) ?? 0) : null, place });
    this.ground.add({ ...place, id });
    return { id, becomes: known ? 'changed' : 'added' };
  }

  private shape(
    source: SourceRow,
    tell: (field: 'geometry', code: RowIssueCode, value?: string, params?: RowIssue['params']) => void,
  ): Shape | null {
    const geometry = geometryOf(source, this.options.mapping);
    if (geometry === null || geometry === undefined) return null;
    const read: Result<Shape, ShapeRefusal> = shapeOf(geometry, this.options.datum);
    if (!read.ok) {
      tell('geometry', read.refusal.code, '', read.refusal.params);
      return null;
    }
    if ('polygon' in read.value && read.value.polygon.flat(2).length > MOST_POSITIONS) {
      tell('geometry', 'too_many_positions', '', { most: MOST_POSITIONS });
      return null;
    }
    return read.value;
  }

  /** By its code; a row without one means the place of that name, if there is just one of its level. */
  private known(code: string, name: string, level: PlaceLevel): Place | undefined {
    if (code) return this.before.places.find((place) => place.code === code);
    const named = this.before.places.filter((place) => place.level === level && place.name === name);
    return named.length === 1 ? named[0] : undefined;
  }

  private parent(
    level: PlaceLevel,
    word: string,
    shape: Shape | null,
    known: Place | undefined,
    tell: (field: 'parent' | 'geometry', code: RowIssueCode, value: string) => void,
    isUnplaced: boolean,
  ): Place | null {
    if (level === 'subdistrict') return null;
    const isAbove = (place: Place) => placeLevels.indexOf(place.level) < placeLevels.indexOf(level);
    if (word) {
      const named = this.ground.named(word).filter(isAbove);
      if (named.length !== 1) tell('parent', named.length > 1 ? 'parent_ambiguous' : 'parent_not_found', word);
      return named[0] ?? null;
    }
    const found = (shape && this.ground.around(shape, level)) ?? (known && this.ground.ofId(known.parentId ?? ''));
    if (found) return found;
    const roots = this.ground.all().filter((place) => place.parentId === null);
    // A list of communities has no need to say whose they are.
    if (level === 'community' && roots.length === 1) return roots[0]!;
    // A row whose shape can't be read lies nowhere: that was told already.
    if (isUnplaced) return null;
    if (shape && roots.some(({ polygon }) => polygon)) tell('geometry', 'lies_elsewhere', '');
    else tell('parent', 'parent_not_found', '');
    return null;
  }

  private code(
    given: string,
    level: PlaceLevel,
    parent: Place | null,
    tell: (field: 'code', code: RowIssueCode, value?: string) => void,
  ): string {
    if (given.length > LONGEST_CODE) tell('code', 'code_long', given);
    if (given) return given;
    const pattern = this.options.patterns[level];
    if (!pattern || !parent) {
      tell('code', 'code_empty');
      return '';
    }
    const used = [...this.ground.all(), ...this.before.retired].map((place) => place.code);
    const minted = mintCode(pattern, parent.code, used);
    if (!minted.ok) tell('code', minted.refusal.code, parent.code);
    return minted.ok ? minted.value : '';
  }
}

/**
 * What a file would make of the territory: nothing is written, every row that can't be taken is named with its field and
 * reason. Rows with faults of shape stay among the edits, so that a draft loses nothing.
 */
export function layRows(ground: ChangeGround, sources: readonly SourceRow[], options: RowOptions): LaidRows {
  const { kind } = options.mapping;
  const rank = ({ cells }: SourceRow) =>
    placeLevels.indexOf((kind ? levelOf((cells[kind] ?? '').trim()) : null) ?? options.level);
  const laying = new Laying(ground, options);
  for (const source of sources.toSorted((a, b) => rank(a) - rank(b))) laying.take(source);
  const findings = checkChange(ground, laying.edits);
  return {
    rows: laying.rows.toSorted((a, b) => a.row - b.row),
    edits: laying.edits,
    issues: laying.issues.toSorted((a, b) => a.row - b.row),
    findings,
  };
}
