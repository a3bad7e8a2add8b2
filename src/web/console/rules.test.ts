import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SettingValues } from '#contract/settings.ts';
import type { MatterDetail, MatterRow, NextStepView } from '#contract/matters.ts';
import type { Proposals } from '#contract/proposals.ts';
import {
  daysByYear,
  hoursText,
  isWeekend,
  monthCells,
  parseHours,
  sameDays,
  turned,
  withNotice,
} from './calendar/year.ts';
import { dispatchRequest, initialChoices, missing, nextBlock, tellsFor } from './dispatch/choices.ts';
import { initialOf, requestOf } from './matter/step-values.ts';
import { marksOf } from './work/ruler.ts';
import { filterFields, MATTER_COLUMNS } from '#contract/matter-filter.ts';
import { COLUMNS } from './matters/columns.tsx';
import {
  activeFields,
  activeFilters,
  FILTER_FIELDS,
  FILTER_KEYS,
  filterOf,
  sameFilter,
  without,
} from './matters/filter-state.ts';
import { presets } from './report/period.ts';
import { changedFields, typedOf, valueOf } from './settings/key-fields.ts';
import { groupOf } from './work/groups.ts';
import { firstRoom } from './shell/rooms.ts';
import type { Static } from 'typebox';

type ProposalsView = Static<typeof Proposals>;
const proposal = (id: string, confidence: 'low' | 'mid' | 'high') => ({
  id,
  label: `名 ${id}`,
  hint: null,
  confidence,
  score: 0.5,
  reasons: [],
});
const proposals = (confidence: 'low' | 'mid' | 'high'): ProposalsView => ({
  category: [proposal('matter:06-042', confidence)],
  place: [proposal('g5', 'high')],
  unit: [proposal('u1', 'mid'), proposal('u2', 'low')],
  limit: null,
  duplicates: [],
  evidence: [],
  tells: '已交给名 u1处理',
});
const matter = (part: Partial<MatterDetail>): MatterDetail =>
  ({
    phase: 'received',
    category: null,
    placeId: null,
    gridId: null,
    unitId: null,
    topic: null,
    publicAnswer: null,
    answer: null,
    ...part,
  }) as MatterDetail;

describe('dispatch desk', () => {
  it('preselects nothing that it is not sure of, so that D cannot send a guess', () => {
    const choices = initialChoices(matter({}), proposals('low'));
    expect(choices.category).toBeNull();
    expect(missing(choices)).toEqual(['category']);
  });
  it('preselects what it is sure of, but does not call it confirmed', () => {
    expect(initialChoices(matter({}), proposals('high')).category).toMatchObject({
      id: 'matter:06-042',
      confirmed: false,
    });
  });
  it('files and dispatches a new matter at once, and only dispatches a filed one', () => {
    const choices = initialChoices(matter({}), proposals('high'));
    expect(dispatchRequest(matter({}), choices)).toEqual({
      action: 'fileAndDispatch',
      body: { category: 'matter:06-042', placeId: 'g5', unitId: 'u1' },
    });
    expect(dispatchRequest(matter({ phase: 'filed' }), choices)).toEqual({
      action: 'dispatch',
      body: { unitId: 'u1' },
    });
  });
  it('tells the resident the unit that was chosen, not the one proposed', () => {
    const other = { id: 'u2', label: '物业', confirmed: true };
    expect(tellsFor(proposals('high'), { ...initialChoices(matter({}), proposals('high')), unit: other })).toBe(
      '已交给物业处理',
    );
  });
  it('goes round its blocks', () => {
    expect(nextBlock(['category', 'place', 'unit'], 'unit')).toBe('category');
  });
});

describe('forms of steps', () => {
  it('leave out what was not typed and mean times in the zone of the office', () => {
    expect(
      requestOf({ reason: '', until: '2026-11-24T10:20', limit: { unit: 'workDay' }, answer: { contacted: '反映人' } }),
    ).toEqual({
      until: '2026-11-24T10:20:00+08:00',
    });
  });
  it('fill in only what the step asks for', () => {
    const step: NextStepView = {
      action: 'dispatch',
      label: '派遣',
      key: 'D',
      asks: ['unitId'],
      form: [],
      required: ['unitId'],
      primary: true,
      blocked: null,
      needsApproval: false,
      fixed: {},
    };
    expect(initialOf(step, matter({ category: 'matter:06-042' }), proposals('high'))).toEqual({ unitId: 'u1' });
  });
});

describe('filters', () => {
  it('survive a trip through the address and drop what the grammar does not know', () => {
    const filter = filterOf({ state: 'filed', mine: 'true', lamp: '', evil: 'x', figure: 'closed' });
    expect(filter).toEqual({ state: 'filed', mine: true, figure: 'closed' });
    expect(activeFilters(without(filter, 'mine'))).toEqual([
      { key: 'figure', value: 'closed' },
      { key: 'state', value: 'filed' },
    ]);
    expect(sameFilter(filter, { figure: 'closed', mine: true, state: 'filed' })).toBe(true);
    expect(sameFilter(filter, without(filter, 'state'))).toBe(false);
  });
  it('have each field of the grammar in exactly one form, so that none can only be typed into the address', () => {
    const inForms = FILTER_FIELDS.flatMap(({ keys }) => keys);
    expect(inForms.toSorted()).toEqual([...FILTER_KEYS].toSorted());
    expect(FILTER_KEYS.toSorted()).toEqual(Object.keys(filterFields).toSorted());
    expect(activeFields({ from: '2026-11-01', to: '2026-11-30' }).map(({ id }) => id)).toEqual(['reported']);
  });
  it('can be reached from the head of some column, each but those that only a link sets', () => {
    const byColumn = MATTER_COLUMNS.flatMap((column) => COLUMNS[column].filter);
    const byHand = FILTER_FIELDS.filter(({ shape }) => shape !== 'figure' && shape !== 'link').map(({ id }) => id);
    expect(byColumn.toSorted()).toEqual(byHand.toSorted());
  });
});

describe('the ruler of the day', () => {
  const now = new Date('2026-11-24T10:20:00+08:00');
  const due = (clock: string, day = '24') =>
    ({ id: clock, deadline: { lamp: 'green', dueAt: `2026-11-${day}T${clock}:00+08:00` } }) as MatterRow;
  const marks = (...rows: MatterRow[]) =>
    marksOf(rows, now).map(({ rows: found, late, labelled }) => [found.length, late, labelled]);
  it('gathers what is late in front, and leaves out what is due another day', () => {
    expect(marks(due('09:00'), due('17:00', '23'), due('16:00'), due('09:00', '25'))).toEqual([
      [2, true, true],
      [1, false, true],
    ]);
  });
  it('makes one mark of deadlines that stand together, and names only where there is room', () => {
    expect(marks(due('14:00'), due('14:05'), due('14:40'), due('17:30'))).toEqual([
      [2, false, true],
      [1, false, false],
      [1, false, true],
    ]);
    expect(marks(due('10:40'))).toEqual([[1, false, false]]);
  });
});

describe('my work', () => {
  const now = new Date('2026-11-24T10:20:00+08:00');
  const due = (dueAt: string | null, lamp: 'green' | 'paused' = 'green') =>
    groupOf({ deadline: { clock: 'handle', lamp, dueAt, usedShare: 0, words: '' } }, now);
  it('puts a matter where its deadline falls in the zone of the office', () => {
    expect(due('2026-11-24T10:19:00+08:00')).toBe('overdue');
    expect(due('2026-11-24T23:59:00+08:00')).toBe('today');
    expect(due('2026-11-25T00:10:00+08:00')).toBe('tomorrow');
    expect(due('2026-11-29T17:30:00+08:00')).toBe('week');
    expect(due('2026-11-30T09:00:00+08:00')).toBe('later');
    expect(due(null, 'paused')).toBe('paused');
    expect(due(null)).toBe('none');
  });
});

describe('calendar', () => {
  it('turns a day back to usual after its last kind', () => {
    const names = { holiday: '放假', makeup: '上班' };
    const turn = (day: string, times: number) =>
      Array.from({ length: times }).reduce<ReturnType<typeof turned>>((days) => turned(days, day, names), []);
    expect(turn('2026-10-01', 1)).toEqual([{ day: '2026-10-01', kind: 'holiday', name: '放假' }]);
    expect(turn('2026-10-01', 2)).toEqual([]);
    expect(turn('2026-10-10', 1)[0]?.kind).toBe('makeup');
    expect(turn('2026-10-10', 3)).toEqual([]);
    expect(isWeekend('2026-10-10')).toBe(true);
  });
  it('shows each day of a leap year once', () => {
    const days = Array.from({ length: 12 }, (_, month) => monthCells(2028, month + 1))
      .flat()
      .filter((day) => day !== null);
    expect(new Set(days).size).toBe(366);
  });
  it('lets a notice replace its own year, and only add its December days to the year before', () => {
    const off = (day: string, name = '放假') => ({ day, kind: 'holiday' as const, name });
    const saved = [off('2018-10-01'), off('2018-12-30', '旧名')];
    const read = [off('2018-12-30'), off('2018-12-31'), off('2019-01-01')];
    const december = daysByYear(read).get(2018) ?? [];
    expect(withNotice(saved, december, false)).toEqual([off('2018-10-01'), off('2018-12-30'), off('2018-12-31')]);
    expect(withNotice(saved, december, true)).toEqual(december);
    expect(sameDays(saved, saved.toReversed())).toBe(true);
    expect(sameDays(saved, december)).toBe(false);
  });
  it('reads back the hours that it writes', () => {
    const spans = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 0, maxLength: 6 }).map((minutes) => {
      const sorted = minutes.toSorted((a, b) => a - b);
      return Array.from({ length: Math.floor(sorted.length / 2) }, (_, at) => [
        sorted[at * 2] ?? 0,
        sorted[at * 2 + 1] ?? 0,
      ]);
    });
    fc.assert(
      fc.property(spans, (week) => {
        expect(parseHours(hoursText(week))).toEqual(week);
      }),
    );
  });
  it('refuses hours that run backwards or are no hours', () => {
    for (const text of ['12:00-08:30', '8:30', '08:30-12:70', '13:30-17:30 08:30-12:00', '上午'])
      expect(parseHours(text)).toBeNull();
  });
});

describe('the office’s own data', () => {
  const values: SettingValues = {
    office: { name: '潮头街道', nameEn: 'Chaotou', phone: null, code: '990101001000' },
    desk: { undoSeconds: 60 },
    circle: { minutes: 5, speed: 60, detour: 1.3, way: 'roads', source: '依据' },
    echo: {
      kinds: ['city'],
      ownFinds: true,
      excludedMajors: [],
      excludedTopics: ['law'],
      reasonForFlagged: false,
      weights: { responded: 10, solved: 45, satisfied: 45 },
    },
    security: { lockAfter: 5, lockMinutes: 15, sessionHours: 12 },
    gridCodes: { patterns: { grid: '{community:12}{seq:3}' } },
    limits: { classes: [] },
    procedures: { from: null, procedures: [] },
    routing: { rules: [] },
    roles: { roles: [] },
    ladder: { steps: [] },
    calls: {} as SettingValues['calls'],
  };
  it('comes out of its form as it went in, with nothing where nothing is said', () => {
    for (const key of ['office', 'desk', 'circle', 'security', 'gridCodes'] as const)
      expect(valueOf(key, typedOf(key, values))).toEqual(values[key]);
    const typed = typedOf('office', values);
    expect(changedFields('office', { ...typed, phone: ' ' }, typed)).toBe(0);
    expect(changedFields('office', { ...typed, phone: '0571-12345678' }, typed)).toBe(1);
  });
});

describe('report', () => {
  it('counts last month across the turn of the year', () => {
    expect(presets('2027-01-15').lastMonth).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });
});

describe('rooms', () => {
  it('open by permission, the first one being home', () => {
    expect(firstRoom(['audit.read'])?.id).toBe('audit');
    expect(firstRoom([])).toBeNull();
  });
});
