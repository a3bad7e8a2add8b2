import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { stringify } from 'node:querystring';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mappingOf } from '#catalog/mappings/all.ts';
import type { FigureView } from '#contract/figures.ts';
import { importMatters, type ImportSummary } from '#server/import/import-matters.ts';
import { importWriter } from '#server/matters/import.ts';
import { verifyHistories } from '#server/matters/verify.ts';
import { client, type Client } from '../support/client.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

const SHARED = process.env['HUIYIN_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const realFile = (name: string) => path.join(SHARED, 'data/matters', name);
const messages = 'citizen-messages-with-replies.csv';
const votes = 'citizen-messages-with-votes.csv';
const chicago = 'chicago-sanitation-311.csv.gz';
const isThere = [messages, votes, chicago].every((name) => existsSync(realFile(name)));

/** Chicago's file whole takes a minute; the command line imports it in the same way. */
const CHICAGO_ROWS = 8000;

type Rows = Record<string, string>[];
const parsed = (bytes: Buffer): Rows => parse(bytes, { columns: true, bom: true, relax_quotes: true });
const DAY = 24 * 3_600_000;
const china = (written = '') => {
  const [date = '', time = '00:00:00'] = written.split(' ');
  const [year, month, day] = date.split(/[-/]/).map(Number);
  const [hour, minute, second = 0] = time.split(':').map(Number);
  return Date.UTC(year!, month! - 1, day, hour! - 8, minute, second);
};

describe.skipIf(!isThere)(
  'real files, through the same commands (skipped where they are not there)',
  { timeout: 300_000 },
  () => {
    let office: TestOffice;
    let leader: Client;
    let folder: string;
    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'huiyin-real-'));
      office = await testOffice();
      leader = await client(office, 'leader');
    });
    afterAll(async () => {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const bring = async (file: string, mapping: string): Promise<ImportSummary> => {
      const result = await importMatters({
        file,
        mapping: mappingOf(mapping)!,
        write: importWriter(office.deps, 1),
        now: office.clock.now,
        errorFile: path.join(folder, 'errors.csv'),
      });
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      return result.value;
    };
    const figure = async (id: string, filter: Record<string, string>) =>
      (await leader.get<FigureView>(`/figures/${id}?${stringify(filter)}`)).value;
    const all = (channel: string) =>
      office.deps.db
        .office(1)
        .query<{ source_no: string; reported_at: number; filed_at: number; answered_at: number; closed_at: number }>(
          'select source_no, reported_at, filed_at, answered_at, closed_at from matter where tenant_id = 1 and channel = $1',
          [channel],
        );

    it('answers 1,900 messages at their own times, and counts what the file itself says', async () => {
      const rows = parsed(readFileSync(realFile(messages)));
      const times = rows.map((row) => ({ asked: china(row['time']), answered: china(row['reply_time']) }));
      const days = times.map(({ asked, answered }) => (answered - asked) / DAY).sort((a, b) => a - b);
      // Within 15 natural days from the day after: before the sixteenth midnight in the office's zone.
      const within15 = times.filter(({ asked, answered }) => {
        const midnight = Math.floor((asked + 8 * 3_600_000) / DAY) * DAY - 8 * 3_600_000;
        return answered < midnight + 16 * DAY;
      }).length;

      expect(await bring(realFile(messages), 'citizen-messages')).toEqual({
        rows: 1900,
        created: 1900,
        existing: 0,
        refused: 0,
        warnings: 0,
      });
      const channel = { channel: 'import' };
      expect(await figure('answered', channel)).toBe(rows.length);
      expect(await figure('medianDays', channel)).toBeCloseTo((days[949]! + days[950]!) / 2, 6);
      expect(await figure('within15Days', channel)).toBeCloseTo((100 * within15) / rows.length, 6);
      const kept = new Map((await all('import')).map((row) => [row.source_no.split(':').at(-1), row]));
      expect(rows.filter(({ id }) => !kept.has(id))).toEqual([]);
      for (const { id, time, reply_time } of rows) {
        const matter = kept.get(id)!;
        expect([matter.reported_at, matter.filed_at, matter.answered_at, matter.closed_at]).toEqual(
          [time, time, reply_time, reply_time].map(china),
        );
      }
    });

    it('creates nothing twice, and every history holds', async () => {
      expect(await bring(realFile(messages), 'citizen-messages')).toMatchObject({ created: 0, existing: 1900 });
      expect(await verifyHistories(office.deps.db, 1)).toEqual({ matters: 1900, broken: [] });
    });

    it('keeps every vote of 4,326 messages', async () => {
      const rows = parsed(readFileSync(realFile(votes)));
      const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
      const total = async () => {
        const [row] = await office.deps.db
          .office(1)
          .query<{ up: number; down: number }>(
            'select sum(votes_up) as up, sum(votes_down) as down from matter where tenant_id = 1',
          );
        return row;
      };
      const before = await total();
      const summary = await bring(realFile(votes), 'citizen-messages-votes');
      const after = await total();
      expect(summary).toMatchObject({ rows: 4326, created: 4326, existing: 0, refused: 0 });
      expect(before).toEqual({ up: 0, down: 0 });
      expect(after).toEqual({ up: sum('likes'), down: sum('dislikes') });
    });

    it(`loses none of Chicago's first ${CHICAGO_ROWS} requests and closes as many as the file completed`, async () => {
      const whole = gunzipSync(readFileSync(realFile(chicago))).toString();
      let end = 0;
      for (let line = 0; line <= CHICAGO_ROWS; line++) end = whole.indexOf('\n', end) + 1;
      const part = Buffer.from(whole.slice(0, end));
      const file = path.join(folder, 'chicago.csv.gz');
      writeFileSync(file, gzipSync(part));
      const rows = parsed(part);
      const unlike = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];

      const { created, existing, refused, ...rest } = await bring(file, 'chicago-311');
      expect(rest.rows).toBe(rows.length);
      expect({ created, existing, refused }).toEqual({
        created: unlike.length,
        existing: rows.length - unlike.length,
        refused: 0,
      });
      const hotline = { channel: 'hotline' };
      expect(await figure('collected', hotline)).toBe(unlike.length);
      expect(await figure('closed', hotline)).toBe(
        unlike.filter((row) => row['Status']!.startsWith('Completed')).length,
      );
      expect((await verifyHistories(office.deps.db, 1)).broken).toEqual([]);
    });
  },
);
