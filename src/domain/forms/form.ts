import type { Label } from '#domain/workflow/definition.ts';

/** What a field of a form holds: a choice is the id of one, several are a list of ids, a day is `YYYY-MM-DD`, a list its lines. */
export type FactValue = string | number | boolean | readonly string[];

/** What is known of a matter beyond what every matter has, by the ids of its kind's fields. */
export type FactValues = Readonly<Record<string, FactValue>>;

export const FIELD_TYPES = [
  'text',
  'longText',
  'integer',
  'number',
  'day',
  'choice',
  'choices',
  'yesNo',
  'list',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Names that a matter keeps count of: papers still missing, originals still in the office's hands. */
export type Offer = 'missingMaterials' | 'originalsOut';
/** How a text may have to be written: a component's code by GB/T 47678.5, the address of a post in the open. */
export type FactCheck = 'componentCode' | 'postLink';

export interface Choice {
  readonly id: string;
  readonly label: Label;
}

/** One question of a form. Words are masked before they are kept: nobody's name or number belongs in a fact. */
export interface FormField {
  readonly id: string;
  readonly label: Label;
  readonly type: FieldType;
  readonly help?: Label;
  readonly choices?: readonly Choice[];
  /** What the lines of a list are chosen from where the matter knows them: nobody types a name twice. */
  readonly offers?: Offer;
  /** What a number counts. */
  readonly unit?: Label;
  /** Least and greatest number; of words, the longest. */
  readonly min?: number;
  readonly max?: number;
  /** Without it the step is refused. */
  readonly required?: true;
  /** Asked, and required, only where another field of the form or of the matter has this value. */
  readonly when?: { readonly field: string; readonly is: FactValue };
  /** Asked only of these classes, by the beginning of their keys: `component:`, `matter:06-05`. */
  readonly classes?: readonly string[];
  /** A text that must be written as its standard says. */
  readonly check?: FactCheck;
  /** Stands in the kind's list. */
  readonly listed?: true;
  /** Why it is asked: law, standard. An office may drop a field only without one. */
  readonly source?: string;
}

export type Form = readonly FormField[];

/** The forms of a kind by step; `report` is the one with which it comes in. */
export type Forms = Readonly<Record<string, Form>>;

/** Something that happens to a matter again and again and is kept each time: a look-back, a round, a call. */
export interface Entry {
  /** Unique in its matter: `e1`, `e2` … */
  readonly id: string;
  readonly entry: string;
  readonly at: number;
  readonly by: string;
  readonly byName: string;
  readonly facts: FactValues;
}
