import type { SettingValues } from '#contract/settings.ts';

/** Keys with a form of plain fields; the others have a page of their own. */
export const FORM_KEYS = ['office', 'desk', 'circle', 'security', 'gridCodes'] as const;
export type FormKey = (typeof FORM_KEYS)[number];

const LEVELS = ['grid', 'microGrid', 'estate', 'building', 'unit'] as const;
const FIELDS = {
  office: ['name', 'nameEn', 'phone', 'code'],
  desk: ['undoSeconds'],
  circle: ['minutes', 'speed', 'detour', 'way', 'source'],
  security: ['lockAfter', 'lockMinutes', 'sessionHours'],
  gridCodes: LEVELS,
} as const satisfies Record<FormKey, readonly string[]>;
export type FieldName = (typeof FIELDS)[FormKey][number];

/** As typed: each field a text. */
export type Typed = Readonly<Partial<Record<FieldName, string>>>;

export const fieldsOf = (key: FormKey): readonly FieldName[] => FIELDS[key];

/** Bounds of the numbers; what has none is text. */
export const BOUNDS: Readonly<Partial<Record<FieldName, readonly [min: number, max: number]>>> = {
  undoSeconds: [0, 300],
  lockAfter: [3, 5],
  lockMinutes: [15, 1440],
  sessionHours: [1, 12],
  minutes: [1, 30],
  speed: [20, 120],
  detour: [1, 3],
};

export const WAYS = ['line', 'roads'] as const;

export function typedOf(key: FormKey, values: SettingValues): Typed {
  if (key === 'gridCodes') return values.gridCodes.patterns;
  if (key === 'office') {
    const { name, nameEn, phone, code } = values.office;
    return { name, nameEn, phone: phone ?? '', code: code ?? '' };
  }
  return Object.fromEntries(Object.entries(values[key]).map(([field, value]) => [field, String(value)]));
}

/** The inverse of `typedOf`; what is empty is not said. */
export function valueOf<Key extends FormKey>(key: Key, typed: Typed): SettingValues[Key];
export function valueOf(key: FormKey, typed: Typed): SettingValues[FormKey] {
  const text = (field: FieldName) => (typed[field] ?? '').trim();
  const count = (field: FieldName) => Number(text(field));
  switch (key) {
    case 'office':
      return {
        name: text('name'),
        nameEn: text('nameEn'),
        phone: text('phone') || null,
        code: text('code') || null,
      };
    case 'desk':
      return { undoSeconds: count('undoSeconds') };
    case 'circle':
      return {
        minutes: count('minutes'),
        speed: count('speed'),
        detour: count('detour'),
        way: WAYS.find((way) => way === text('way')) ?? 'line',
        source: text('source'),
      };
    case 'security':
      return {
        lockAfter: count('lockAfter'),
        lockMinutes: count('lockMinutes'),
        sessionHours: count('sessionHours'),
      };
    case 'gridCodes':
      return {
        patterns: Object.fromEntries(LEVELS.flatMap((level) => (text(level) === '' ? [] : [[level, text(level)]]))),
      };
  }
}

export const changedFields = (key: FormKey, typed: Typed, saved: Typed): number =>
  fieldsOf(key).filter((field) => (typed[field] ?? '').trim() !== (saved[field] ?? '')).length;
