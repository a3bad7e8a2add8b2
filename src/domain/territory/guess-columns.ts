import { rowFields, type RowField, type RowMapping } from './lay-rows.ts';

/** Headings as offices, GIS departments and map programs write them; the first that fits is taken. */
const headings: Readonly<Record<RowField, readonly RegExp[]>> = {
  name: [
    /^(名称|name|mc)$/i,
    /(社区|网格|小区|地点|单位|楼栋|区划)?名称/,
    /名$/,
    /name/i,
    /_?mc$/i,
    /^(社区|网格|村|小区)$/,
  ],
  code: [/^(编码|代码|code|bm|dm|bsm)$/i, /(编码|代码|编号|标识码)/, /code/i, /(bm|dm|bsm)$/i, /^id$/i],
  edition: [/(版本|版次|年版|年份|edition)/i],
  parent: [/(上级|所属|归属|隶属)/, /parent/i, /^(sj|ss)/i],
  kind: [/^(层级|类型|类别|级别|level|kind|type)$/i, /(层级|类型)/],
  lng: [/^(经度|lng|lon|longitude|x)$/i, /经度/],
  lat: [/^(纬度|lat|latitude|y)$/i, /纬度/],
};

/** Which column holds what, by its heading; what the person has chosen stays, and no column serves twice. */
export function guessColumns(columns: readonly string[], chosen: Partial<Record<RowField, string>>): RowMapping {
  const taken = new Set(Object.values(chosen));
  // A parent's code is a code too: the more telling headings choose first.
  const order: readonly RowField[] = ['parent', 'edition', 'kind', 'lng', 'lat', 'code', 'name'];
  const guessed = new Map<RowField, string | null>();
  for (const field of order) {
    const own = chosen[field];
    const free = columns.filter((column) => !taken.has(column));
    const guess =
      own ?? headings[field].flatMap((heading) => free.filter((column) => heading.test(column.trim())))[0] ?? null;
    if (guess !== null) taken.add(guess);
    guessed.set(field, guess);
  }
  return Object.fromEntries(rowFields.map((field) => [field, guessed.get(field) ?? null])) as RowMapping;
}
