/** A point in time, milliseconds since the epoch. Rules take it as an argument; nothing below `deps.ts` reads a clock. */
export type Instant = number;

/** A calendar day in the office's time zone, `YYYY-MM-DD`. */
export type Day = string;

/** What is expected to go wrong is a value, not an exception: a stable code, the field, and data for the message. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refuse = <Code extends string>(
  code: Code,
  field?: string,
  params?: Record<string, string | number>,
): { ok: false; refusal: Refusal<Code> } => ({
  ok: false,
  refusal: { code, ...(field && { field }), ...(params && { params }) },
});
