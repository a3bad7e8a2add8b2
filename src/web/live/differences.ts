/** What a form holds, flat: `answer.measures` → text. */
export type Texts = Readonly<Record<string, string>>;

export interface Difference {
  readonly field: string;
  readonly now: string;
  readonly mine: string;
}

/** Flattens a form's values; what is empty or no text of a person's is left out. */
export const textsOf = (values: object, prefix = ''): Texts =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string][] => {
      if (typeof value === 'string') return value.trim() === '' ? [] : [[prefix + name, value]];
      if (typeof value === 'number') return [[prefix + name, String(value)]];
      return typeof value === 'object' && value !== null
        ? Object.entries(textsOf(value as object, `${prefix + name}.`))
        : [];
    }),
  );

/**
 * Where somebody was first: fields that were changed since the form was opened, to something else than what is typed in it.
 * A field that nobody else touched is no conflict.
 */
export const differences = (seen: Texts, now: Texts, mine: Texts): Difference[] =>
  Object.keys(mine).flatMap((field) => {
    const [before = '', current = '', own = ''] = [seen[field], now[field], mine[field]];
    return current === before || current === own ? [] : [{ field, now: current, mine: own }];
  });

/** One text that holds both; nothing is said twice. */
export const joined = (now: string, mine: string): string => {
  if (now.trim() === '' || mine.includes(now.trim())) return mine;
  return now.includes(mine.trim()) ? now : `${now.trimEnd()}\n${mine}`;
};

export interface Marked {
  readonly start: string;
  /** The part that the other text does not have. */
  readonly own: string;
  readonly end: string;
}

/** The stretch in which a text differs from another, between what both begin and end with. */
export const marked = (text: string, other: string): Marked => {
  const [a, b] = [[...text], [...other]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return {
    start: a.slice(0, start).join(''),
    own: a.slice(start, a.length - end).join(''),
    end: a.slice(a.length - end).join(''),
  };
};
