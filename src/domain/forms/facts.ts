import { ok, refuse, type Result } from '#domain/shared/result.ts';
import type { FactCheck, FactValue, FactValues, Form, FormField, Forms } from './form.ts';
import { isComponentCode } from '#domain/matters/component-code.ts';
import { isPostLink } from '#domain/text/post-link.ts';

export type FactRefusalCode = 'unknown_fact' | 'fact_missing' | 'fact_invalid';

const LONGEST: Partial<Record<FormField['type'], number>> = { text: 200, longText: 4000 };

const isDay = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

const numberIn = ({ min = 0, max = 1e12 }: FormField, value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;

const CHECKS: Readonly<Record<FactCheck, (value: string) => boolean>> = {
  componentCode: isComponentCode,
  postLink: isPostLink,
};

function fits(field: FormField, value: FactValue): boolean {
  const known = (id: unknown) => field.choices?.some((choice) => choice.id === id) ?? false;
  switch (field.type) {
    case 'text':
    case 'longText':
      return (
        typeof value === 'string' &&
        value.length <= (field.max ?? LONGEST[field.type] ?? 0) &&
        (field.check === undefined || CHECKS[field.check](value))
      );
    case 'integer':
      return numberIn(field, value) && Number.isInteger(value);
    case 'number':
      return numberIn(field, value);
    case 'day':
      return isDay(value);
    case 'yesNo':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value) && value.every((line) => line.trim().length > 0 && line.length <= (field.max ?? 100));
    case 'choice':
      return known(value);
    case 'choices':
      return Array.isArray(value) && new Set(value).size === value.length && value.every(known);
  }
}

const isEmpty = (value: FactValue | undefined): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && !value.length);

const same = (a: FactValue | undefined, b: FactValue): boolean =>
  Array.isArray(a) && !Array.isArray(b) ? a.includes(String(b)) : a === b;

/** Whether a question is to be asked at all, by the answers there are. */
const isAsked = ({ when }: FormField, facts: FactValues): boolean => !when || same(facts[when.field], when.is);

/** The questions of a form that are not answered yet: nobody is asked twice. */
export const gap = (form: Form, known: FactValues): Form =>
  form.filter((field) => isEmpty(known[field.id]) && (field.when === undefined || maybeAsked(field, form, known)));

/** The forms as they are asked of a matter of this class; without a class nothing is asked that only some have. */
export const ofClass = (forms: Forms, category: string | null): Forms =>
  Object.fromEntries(
    Object.entries(forms).map(([step, form]) => [
      step,
      form.filter(({ classes }) => classes === undefined || classes.some((begin) => category?.startsWith(begin))),
    ]),
  );

/** A question that hangs on another one in the same form stays in it: the answer may come. */
const maybeAsked = (field: FormField, form: Form, known: FactValues): boolean =>
  isAsked(field, known) || form.some(({ id }) => id === field.when?.field && isEmpty(known[id]));

const at = (id: string) => `facts.${id}`;

/**
 * What was filled in, held against the form: unknown fields, wrong values and gaps are refused by name; empty ones and
 * those whose question is not asked are left out.
 * @param known what the matter has already; a required field that is known need not be given again
 */
export function readFacts(form: Form, given: FactValues, known: FactValues = {}): Result<FactValues, FactRefusalCode> {
  for (const id of Object.keys(given))
    if (!form.some((field) => field.id === id)) return refuse('unknown_fact', at(id), { value: id });
  const all = { ...known, ...given };
  const read: Record<string, FactValue> = {};
  for (const field of form) {
    if (!isAsked(field, all)) continue;
    const value = given[field.id];
    if (value === undefined || isEmpty(value)) {
      if (field.required && isEmpty(known[field.id]))
        return refuse('fact_missing', at(field.id), { name: field.label.zh });
      continue;
    }
    if (!fits(field, value)) return refuse('fact_invalid', at(field.id), { name: field.label.zh });
    read[field.id] = value;
  }
  return ok(read);
}

/** Faults of a form, each one sentence; empty when it is sound. */
export function checkForm(name: string, form: Form): string[] {
  const ids = form.map(({ id }) => id);
  return form.flatMap((field, i) => {
    const say = (text: string) => `${name}: field ${field.id} ${text}`;
    return [
      ...(ids.indexOf(field.id) === i ? [] : [say('is defined twice')]),
      ...(field.label.zh && field.label.en ? [] : [say('lacks a label')]),
      ...((field.type === 'choice' || field.type === 'choices') && !field.choices?.length
        ? [say('has no choices')]
        : []),
      ...(field.min !== undefined && field.max !== undefined && field.min > field.max ? [say('has no room')] : []),
    ];
  });
}
