/** What somebody drafted, on what others have decided meanwhile; `clashes` is how much both changed, where mine stands. */
export interface Rebased<T> {
  readonly value: T;
  readonly clashes: number;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As text, whatever order the fields came in: a form and a database order them differently. */
const textOf = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, one: unknown) =>
    isPlain(one) ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))) : one,
  );

/** Whether two values of a form say the same. */
export const same = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other);

/** @returns mine where I changed it, else theirs; undefined is what is not there */
const settle = <T>(base: T | undefined, mine: T | undefined, theirs: T | undefined) =>
  same(mine, base)
    ? { value: theirs, clash: false }
    : { value: mine, clash: !same(theirs, base) && !same(theirs, mine) };

/** Field by field. */
export const rebaseFields = <T extends object>(base: T, mine: T, theirs: T): Rebased<T> => {
  const [was, own, now] = [base, mine, theirs] as readonly Record<string, unknown>[];
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const settled = names.map((name) => [name, settle(was?.[name], own?.[name], now?.[name])] as const);
  return {
    value: Object.fromEntries(
      settled.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
    ) as T,
    clashes: settled.filter(([, { clash }]) => clash).length,
  };
};

/** As one: what has no parts that can be told apart. */
export const rebaseWhole = <T>(base: T, mine: T, theirs: T): Rebased<T> => {
  const { value, clash } = settle(base, mine, theirs);
  return { value: value as T, clashes: clash ? 1 : 0 };
};

/** One thing after the other. Their order holds if they changed it, else mine; what I added stays behind what it followed. */
export const rebaseList =
  <T>(idOf: (one: T) => string) =>
  (base: readonly T[], mine: readonly T[], theirs: readonly T[]): Rebased<readonly T[]> => {
    const [was, own, now] = [base, mine, theirs].map((list) => new Map(list.map((one) => [idOf(one), one])));
    const settled = new Map(
      [...new Set([...(now?.keys() ?? []), ...(own?.keys() ?? [])])].map(
        (id) => [id, settle(was?.get(id), own?.get(id), now?.get(id))] as const,
      ),
    );
    const order = same(base.map(idOf), theirs.map(idOf)) ? mine.map(idOf) : theirs.map(idOf);
    for (const [at, one] of mine.entries()) {
      const id = idOf(one);
      const before = mine[at - 1];
      if (!order.includes(id)) order.splice(before ? order.indexOf(idOf(before)) + 1 : 0, 0, id);
    }
    for (const id of settled.keys()) if (!order.includes(id)) order.push(id);
    return {
      value: order.flatMap((id) => settled.get(id)?.value ?? []),
      clashes: [...settled.values()].filter(({ clash }) => clash).length,
    };
  };
