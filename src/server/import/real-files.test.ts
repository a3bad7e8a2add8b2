import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { mappingOf } from '#catalog/mappings/all.ts';
import { isThere, Keeper, realFile, run } from './fixtures.ts';

/** Counted by another reader than ours, from the file alone. */
function rowsOf(name: string): Record<string, string>[] {
  const bytes = readFileSync(realFile(name));
  return parse(name.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true, bom: true, relax_quotes: true });
}

const DAY = 24 * 3_600_000;
const china = (written: string) => {
  const [day = '', time = '00:00:00'] = written.replaceAll('/', '-').split(' ');
  return Date.parse(
    `${day
      .split('-')
      .map((part) => part.padStart(2, '0'))
      .join('-')}T${time}+08:00`,
  );
};
const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const countBy = (values: (string | undefined)[]) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value ?? ''] = (counts[value ?? ''] ?? 0) + 1;
  return counts;
};

const messages = 'citizen-messages-with-replies.csv';
describe.skipIf(!isThere(messages))(`${messages} (skipped where the file is not there)`, () => {
  it('brings every message with its answer at its own time, and nobody’s user id', async () => {
    const [rows, keeper] = [rowsOf(messages), new Keeper()];
    const { result, issues } = await run(realFile(messages), mappingOf('citizen-messages')!, keeper);
    const days = keeper.all.map((matter) => (matter.steps.at(-1)!.at - matter.reportedAt) / DAY);
    const expected = rows.map((row) => (china(row['reply_time']!) - china(row['time']!)) / DAY);

    expect(result).toEqual({
      ok: true,
      value: { rows: rows.length, created: rows.length, existing: 0, refused: 0, warnings: 0 },
    });
    expect(issues).toEqual([]);
    expect(rows.length).toBe(1900);
    expect(middle(days)).toBe(middle(expected));
    expect(days.filter((d) => d <= 15).length).toBe(expected.filter((d) => d <= 15).length);
    expect(keeper.all.map((matter) => matter.text.length)).toEqual(
      rows.map((row) => row['text']!.replaceAll('\r\n', '\n').trim().length),
    );
    const kept = JSON.stringify(keeper.all);
    expect(rows.filter((row) => kept.includes(row['user']!)).map((row) => row['user'])).toEqual([]);
  });

  it('creates nothing twice', async () => {
    const keeper = new Keeper();
    await run(realFile(messages), mappingOf('citizen-messages')!, keeper);
    const { result } = await run(realFile(messages), mappingOf('citizen-messages')!, keeper);
    expect(result).toMatchObject({ value: { created: 0, existing: 1900 } });
  });
});

const votes = 'citizen-messages-with-votes.csv';
describe.skipIf(!isThere(votes))(`${votes} (skipped where the file is not there)`, () => {
  it('keeps every vote', async () => {
    const [rows, keeper] = [rowsOf(votes), new Keeper()];
    const { result } = await run(realFile(votes), mappingOf('citizen-messages-votes')!, keeper);
    const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);

    expect(result).toMatchObject({ value: { rows: rows.length, created: rows.length, refused: 0, warnings: 0 } });
    expect(rows.length).toBe(4326);
    expect(keeper.all.reduce((total, matter) => total + matter.votesUp, 0)).toBe(sum('likes'));
    expect(keeper.all.reduce((total, matter) => total + matter.votesDown, 0)).toBe(sum('dislikes'));
    expect(keeper.all.every((matter) => matter.steps.length === 0)).toBe(true);
  });
});

const chicago = 'chicago-sanitation-311.csv.gz';
describe.skipIf(!isThere(chicago))(`${chicago} (skipped where the file is not there)`, () => {
  it('loses no row, keeps the duplicate marks and tells what is missing', async () => {
    const [rows, keeper] = [rowsOf(chicago), new Keeper()];
    const { result, issues } = await run(realFile(chicago), mappingOf('chicago-311')!, keeper);
    const different = new Map(rows.map((row) => [JSON.stringify(row), row]));
    const unlike = [...different.values()];
    const numbers = new Set(rows.map((row) => row['Service_Request_Number']));
    const noPlace = unlike.filter((row) => !row['Latitude'] || !row['Longitude']).length;

    expect(rows.length).toBe(74_401);
    expect(result).toEqual({
      ok: true,
      value: {
        rows: rows.length,
        created: unlike.length,
        existing: rows.length - unlike.length,
        refused: 0,
        warnings: noPlace + unlike.length - numbers.size,
      },
    });
    expect(countBy(issues.map((issue) => issue.split(' ').at(-1)))).toEqual({
      coordinates_missing: noPlace,
      repeated_number: unlike.length - numbers.size,
      repeated_row: rows.length - unlike.length,
    });
    expect(countBy(keeper.all.map((matter) => String(matter.attributes['Status'])))).toEqual(
      countBy(unlike.map((row) => row['Status'])),
    );
    expect(keeper.all.filter((matter) => matter.attributes['duplicate']).length).toBe(
      unlike.filter((row) => row['Status']!.endsWith('Dup')).length,
    );
    expect(keeper.all.filter((matter) => matter.duplicateOfSourceNo).length).toBe(unlike.length - numbers.size);
    expect(keeper.all.filter((matter) => matter.lng !== undefined).length).toBe(unlike.length - noPlace);
    expect(countBy(keeper.all.map((matter) => String(matter.steps.length)))).toEqual({
      1: unlike.filter((row) => !row['Completion_Date']).length,
      5: unlike.filter((row) => row['Completion_Date']).length,
    });
    expect(middle(keeper.all.flatMap(({ steps, reportedAt }) => (steps[4] ? [steps[4].at - reportedAt] : [])))).toBe(
      middle(
        unlike.flatMap((row) =>
          row['Completion_Date'] ? [Date.parse(row['Completion_Date']) - Date.parse(row['Creation_Date']!)] : [],
        ),
      ),
    );
  });
});
