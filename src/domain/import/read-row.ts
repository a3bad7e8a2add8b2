import { ok, refuse, type Instant, type Result } from '#domain/shared/result.ts';
import type { ActionInput, Channel, Matter } from '#domain/matters/matter.ts';
import type { RowIssue } from './issues.ts';
import type { Mapping, Step } from './mapping.ts';
import { cleanCell, valueReaders, type RowValues } from './values.ts';

export interface ImportedStep {
  readonly action: string;
  readonly at: Instant;
  readonly input: ActionInput;
}

/** One row of the source in our terms, with the steps that it went through there, oldest first. */
export interface ImportedMatter {
  /** `source:number`, unique with the channel. */
  readonly sourceNo: string;
  readonly channel: Channel;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly topic?: string;
  readonly category?: string;
  readonly address?: string;
  /** Degrees; both or none. */
  readonly lng?: number;
  readonly lat?: number;
  readonly reportedAt: Instant;
  readonly votesUp: number;
  readonly votesDown: number;
  readonly duplicateOfSourceNo?: string;
  readonly attributes: Matter['attributes'];
  readonly steps: readonly ImportedStep[];
}

export interface RowOutcome {
  /** Null where an error keeps the row out. */
  readonly matter: ImportedMatter | null;
  readonly issues: readonly RowIssue[];
}

export interface RowReader {
  /** Heading of the column that numbers the rows. */
  readonly numberHeading: string;
  read(cells: readonly string[], line: number): RowOutcome;
}

const TITLE_LENGTH = 60;

/** Binds a mapping to a file's heading; `missing_columns` names what the heading lacks. */
export function rowReader(
  mapping: Mapping,
  header: readonly string[],
  now: Instant,
): Result<RowReader, 'missing_columns'> {
  const readers = valueReaders(mapping, header, now);
  if (!readers.ok) return readers;
  const missing = mapping.attributes.filter((name) => readers.value.columnOf(name) < 0);
  if (missing.length > 0) return refuse('missing_columns', missing[0], { columns: missing.join(', ') });
  const kept = mapping.attributes.map((name) => [name, readers.value.columnOf(name)] as const);

  const read: RowReader['read'] = (cells, line) => {
    const values = readers.value.read(cells, line);
    const { issues } = values;
    const number = values.text('sourceNo');
    const reportedAt = values.number('reportedAt');
    const place = placeOf(mapping, values);
    const steps = stepsOf(mapping, values);
    if (number === null || reportedAt === null || issues.some((issue) => issue.level === 'error')) {
      return { matter: null, issues };
    }
    const text = values.text('text') ?? '';
    const duplicateOf = values.text('duplicateOf');
    const attributes: Record<string, string | boolean> = {};
    for (const [name, index] of kept) {
      const cell = cleanCell(cells[index]);
      if (cell) attributes[name] = cell;
    }
    for (const { column, value } of issues) if (value) attributes[column] = value;
    for (const [name, condition] of Object.entries(mapping.flags ?? {})) attributes[name] = holds(condition, values);
    const matter: ImportedMatter = {
      sourceNo: numberOf(mapping, number),
      channel: mapping.channel,
      kind: mapping.kind,
      title: values.text('title') ?? [...text].slice(0, TITLE_LENGTH).join(''),
      text,
      ...given('topic', values.text('topic')),
      ...given('category', values.text('category')),
      ...given('address', values.text('address')),
      ...place,
      reportedAt,
      votesUp: values.number('votesUp') ?? 0,
      votesDown: values.number('votesDown') ?? 0,
      ...given('duplicateOfSourceNo', duplicateOf && numberOf(mapping, duplicateOf)),
      attributes,
      steps,
    };
    return { matter, issues };
  };
  return ok({ numberHeading: readers.value.headingOf('sourceNo'), read });
}

const numberOf = (mapping: Mapping, number: string) => `${mapping.source}:${number}`;

const given = <K extends string>(key: K, value: string | null): Partial<Record<K, string>> =>
  value ? ({ [key]: value } as Record<K, string>) : {};

const holds = ({ field, in: wanted }: NonNullable<Step['when']>, values: RowValues): boolean => {
  const raw = values.raw(field);
  return wanted ? wanted.includes(raw) : raw !== '';
};

function placeOf(mapping: Mapping, values: RowValues): { lng?: number; lat?: number } {
  const { lng: lngField, lat: latField } = mapping.fields;
  if (!lngField || !latField) return {};
  const [lng, lat] = [values.number('lng'), values.number('lat')];
  if (lng === null || lat === null) {
    // The half that is there is named, so that it is kept.
    values.warn('coordinates_missing', lat === null ? 'lng' : 'lat');
    return {};
  }
  const { west, south, east, north } = mapping.bounds ?? { west: -180, south: -90, east: 180, north: 90 };
  if (lng >= west && lng <= east && lat >= south && lat <= north) return { lng, lat };
  values.warn('coordinates_outside', 'lng');
  values.warn('coordinates_outside', 'lat');
  return {};
}

/** A step without a time, or before the one that precedes it, ends what can be told of the row. */
function stepsOf(mapping: Mapping, values: RowValues): ImportedStep[] {
  const steps: ImportedStep[] = [];
  let last = values.number('reportedAt') ?? 0;
  for (const step of mapping.steps) {
    if (step.when && !holds(step.when, values)) continue;
    const at = values.number(step.at);
    if (at === null || at < last) {
      values.warn(at === null ? 'missing_date' : 'impossible_order', step.at);
      break;
    }
    steps.push({ action: step.action, at, input: inputOf(step, values) });
    last = at;
  }
  return steps;
}

function inputOf({ input }: Step, values: RowValues): ActionInput {
  if (!input) return {};
  const fill = (template: string) => template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values.raw(name));
  const { answer, ...texts } = input;
  return {
    ...Object.fromEntries(Object.entries(texts).map(([key, template]) => [key, fill(template)])),
    ...(answer && {
      answer: {
        acceptedAt: values.number('reportedAt') ?? 0,
        contacted: fill(answer.contacted),
        measures: fill(answer.measures),
        by: fill(answer.by),
      },
    }),
  };
}
