import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultWeek } from '#catalog/holidays.ts';
import type { NoticeView } from '#contract/calendar.ts';
import type { CalendarView } from '#contract/office.ts';
import { addLimit } from '#domain/calendar/calendar.ts';
import { at } from '#domain/calendar/fixtures.ts';
import { TENANT, testOffice, type TestOffice, type TestRole } from '../people/fixtures.ts';
import { verifyAudit } from '../audit/log.ts';
import { checkWeek } from './check.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

const year = async (number: number): Promise<CalendarView> =>
  (await office.send('leader', 'GET', `/calendar/${number}`)).json();
const put = (number: number, days: object[], known = true, role: TestRole | null = 'admin') =>
  office.send(role, 'PUT', `/calendar/${number}`, { days, known });
const newYear2027 = { day: '2027-01-01', kind: 'holiday', name: '元旦', nameEn: 'New Year' };

const due = async () =>
  addLimit((await office.deps.offices.get(TENANT)).calendar, at('2026-12-30 10:00'), {
    amount: 2,
    unit: 'workDay',
  });
const holiday = (day: string) => ({ day, kind: 'holiday', name: '某节' });
const week = (monday: number[][]) =>
  office.send('admin', 'PUT', '/calendar/week', { week: [[], monday, [], [], [], [], []] });

describe('a year of the calendar', () => {
  it('comes with the announced holidays, and says when the next year is missing', async () => {
    const view = await year(2026);
    expect(view.known).toBe(true);
    expect(view.days.filter((day) => day.kind === 'makeup').map((day) => day.day)).toContain('2026-10-10');
    expect(view.days[0]).toEqual({ day: '2026-01-01', kind: 'holiday', name: '元旦', nameEn: 'New Year' });
    expect(view.warning).toContain('2027 年的节假日还没有录入');
    expect((await year(2025)).warning).toBeNull();
    const english = await office.send('leader', 'GET', '/calendar/2028', undefined, { 'accept-language': 'en' });
    expect(english.json<CalendarView>()).toMatchObject({ known: false, days: [] });
    expect(english.json<CalendarView>().warning).toContain('holidays of 2028');
  });

  it('moves the deadlines read afterwards when a holiday is entered, and back when it is taken away', async () => {
    expect(await due()).toBe(at('2027-01-01 17:30'));
    const edited = await put(2027, [newYear2027, { day: '2027-01-02', kind: 'makeup', name: '元旦' }]);
    expect(edited.statusCode).toBe(200);
    expect(edited.json<CalendarView>()).toMatchObject({ known: true });
    expect(await due()).toBe(at('2027-01-02 17:30'));
    expect((await year(2026)).warning).toBeNull();
    await put(2027, [], false);
    expect(await due()).toBe(at('2027-01-01 17:30'));
    expect((await year(2027)).known).toBe(false);
  });

  it('leaves other years alone and logs what was added and removed', async () => {
    const before = await year(2025);
    await put(2028, [{ day: '2028-01-03', kind: 'holiday', name: '元旦' }]);
    await put(2028, []);
    expect(await year(2025)).toEqual(before);
    const [line] = await office.deps.db
      .office(TENANT)
      .query<{ actor: string; detail: string }>(
        `select actor, detail from audit_entry where tenant_id = 1 and action = 'calendar-year' and subject = '2028' order by seq desc limit 1`,
      );
    expect(line?.actor).toBe('admin');
    expect(JSON.parse(line?.detail ?? '')).toEqual({ known: true, removed: ['2028-01-03 holiday 元旦'], added: [] });
    expect((await verifyAudit(office.deps.db, TENANT)).brokenAt).toBeNull();
  });

  it.each([
    ['a day of another year', { day: '2026-12-31', kind: 'holiday', name: '元旦' }, 'days.1.day', '不在 2027 年'],
    ['a day twice', newYear2027, 'days.1.day', '删去一条'],
    ['a make-up day on a working day', { day: '2027-01-04', kind: 'makeup', name: '元旦' }, 'days.1.day', '本来就上班'],
  ])('refuses %s, naming the field and the remedy, and keeps the year as it was', async (_name, day, field, words) => {
    const before = await year(2027);
    const refused = await put(2027, [newYear2027, day]);
    expect(refused.statusCode).toBe(400);
    expect(refused.json<{ field: string; detail: string }>()).toMatchObject({ code: 'invalid', field });
    expect(refused.json<{ detail: string }>().detail).toContain(words);
    expect(await year(2027)).toEqual(before);
  });

  it('refuses impossible dates and unknown fields before anything is written', async () => {
    expect((await put(2027, [{ day: '2027-02-30', kind: 'holiday', name: '无' }])).statusCode).toBe(400);
    expect((await put(2027, [{ day: '2027-02-03', kind: 'party', name: '无' }])).statusCode).toBe(400);
    expect((await office.send('admin', 'PUT', '/calendar/27', { days: [], known: true })).statusCode).toBe(400);
  });

  it('is edited by those who may and read by those who may', async () => {
    expect((await put(2027, [], true, 'leader')).statusCode).toBe(403);
    expect((await put(2027, [], true, null)).statusCode).toBe(401);
    expect((await office.send('auditor', 'GET', '/calendar/2026')).statusCode).toBe(403);
  });

  it('stays one of the two when two people replace it at once', async () => {
    const answers = await Promise.all([put(2029, [holiday('2029-05-01')]), put(2029, [holiday('2029-05-02')])]);
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200]);
    expect((await year(2029)).days).toHaveLength(1);
  });
});

describe('a pasted notice', () => {
  const notice = (text: string, role: TestRole | null = 'admin') =>
    office.send(role, 'POST', '/calendar/notice', { text, year: 2027 });

  it('comes back as days with English names, and nothing is written', async () => {
    const before = await year(2027);
    const answer = await notice('一、元旦：1月1日（周五）至3日（周日）放假，共3天。');
    expect(answer.json<NoticeView>()).toMatchObject({ year: 2027, days: { length: 3 } });
    expect(answer.json<NoticeView>().days[0]).toEqual(newYear2027);
    expect(await year(2027)).toEqual(before);
  });

  it('is refused with the sentence that does not fit and what to do', async () => {
    const refused = await notice('一、元旦：1月1日至3日放假，共3天。1月4日（星期日）上班。');
    expect(refused.statusCode).toBe(400);
    const { detail, field } = refused.json<{ detail: string; field: string }>();
    expect(field).toBe('text');
    expect(detail).toContain('元旦：1月4日(星期日)上班');
    expect(detail).toContain('是周一，不是周日');
  });

  it('is read for those who keep the calendar', async () => {
    expect((await notice('一、元旦：1月1日放假。', 'leader')).statusCode).toBe(403);
    expect((await notice('一、元旦：1月1日放假。', null)).statusCode).toBe(401);
  });
});

describe('the week', () => {
  it('changes the working time from then on', async () => {
    const answer = await week([[540, 600]]);
    expect(answer.statusCode).toBe(200);
    expect(answer.json<CalendarView>()).toMatchObject({ year: 2026, week: [[], [[540, 600]], [], [], [], [], []] });
    const { calendar } = await office.deps.offices.get(TENANT);
    expect(addLimit(calendar, at('2026-11-24 10:00'), { amount: 1, unit: 'workHour' })).toBe(at('2026-11-30 10:00'));
    await office.send('admin', 'PUT', '/calendar/week', { week: defaultWeek });
  });

  it.each([
    ['an interval that ends before it begins', [[600, 540]], 'week.1.0', '结束要晚于开始'],
    [
      'intervals that overlap',
      [
        [540, 720],
        [700, 800],
      ],
      'week.1.1',
      '11:40 早于上一段的结束 12:00',
    ],
    ['an interval of one time', [[540]], 'week.1.0', '两个时刻'],
    ['a week without work', [], 'week', '至少填一段'],
  ])('refuses %s, naming the field and the remedy', async (_name, monday, field, words) => {
    const refused = await week(monday);
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({ field });
    expect(refused.json<{ detail: string }>().detail).toContain(words);
  });

  it('is taken exactly when every day’s intervals are in order and apart', () => {
    const interval = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(fc.array(interval, { maxLength: 3 }), { minLength: 7, maxLength: 7 }), (days) => {
        const sound = days.every((day) => {
          const edges = day.flat();
          return (
            day.every(([from, to]) => from < to) && edges.every((edge, i) => i === 0 || edge >= (edges[i - 1] ?? 0))
          );
        });
        expect(checkWeek(days).ok).toBe(sound && days.some((day) => day.length > 0));
      }),
    );
  });
});
