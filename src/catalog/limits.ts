import type { Limit, LimitUnit } from '#domain/calendar/calendar.ts';
import { categoryKey, parseCategoryKey, type CategoryKey } from '#domain/matters/category.ts';
import type { DeskClock, Label } from '#domain/workflow/definition.ts';

/** 一般区域 / 重点区域: the same class has a shorter limit where many people pass. */
export const AREA_LEVELS = ['general', 'key'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** Where a sample value comes from. None of them is binding on any office: each city publishes its own and revises it. */
export const limitSources = {
  cityA: {
    zh: '某市处置时限表(网络转载，来源较弱),样例',
    en: 'Handling limits of one city (reposted online, weak source), sample',
  },
  jiyuan: { zh: '济源市城市管理规则(来源较弱),样例', en: 'City-management rule of Jiyuan (weak source), sample' },
  beijingDraft: {
    zh: '北京12345服务规范(征求意见稿):网络渠道2小时内受理，一般诉求7日内反馈，样例',
    en: 'Beijing 12345 service specification (draft): accepted online within 2 h, answered within 7 days, sample',
  },
  office: {
    zh: '样例默认值，由街道按本地立结案规范修改',
    en: 'Sample default, to be set by the office from its local filing and closing rules',
  },
} as const satisfies Readonly<Record<string, Label>>;
export type LimitSource = keyof typeof limitSources;

/** The limits of one class in one kind of area. `sample` stays true until an office enters its own. */
export interface SampleLimit {
  readonly category: string | null;
  readonly area: AreaLevel;
  readonly clocks: Readonly<Record<DeskClock, Limit>>;
  readonly source: LimitSource;
  readonly sample: true;
}

const amount = (value: number, unit: LimitUnit): Limit => ({ amount: value, unit });
const hours = (value: number): Limit => amount(value, 'workHour');
const days = (value: number): Limit => amount(value, 'workDay');
/** 紧急工作时: the clock on the wall, nights and holidays included. */
const urgent = (value: number): Limit => amount(value, 'hour');

interface Sourced {
  readonly handle: Limit;
  readonly source: LimitSource;
}
type Handling = Readonly<Record<AreaLevel, Sourced>>;

const from =
  (source: LimitSource) =>
  (handle: Limit): Sourced => ({ handle, source });
const cityA = from('cityA');
const jiyuan = from('jiyuan');
const office = from('office');
const hotline = from('beijingDraft');

const own = (general: Limit, key: Limit): Handling => ({ general: office(general), key: office(key) });

/** A missing cover swallows a person: whoever owns it, it is made safe within the working day. */
const COVERS = '001 002 003 004 005 006 007 008 009 010 011 012 014 015 017 018 019 020 021 022 023 026'.split(' ');

const exact: Readonly<Partial<Record<CategoryKey, Handling>>> = {
  ...Object.fromEntries(COVERS.map((minor) => [`matter:01-${minor}`, own(hours(8), hours(4))])),
  'matter:01-037': own(days(2), days(1)),
  'matter:02-014': own(hours(4), hours(2)),
  'matter:04-013': { general: cityA(days(5)), key: office(days(3)) },
  'matter:06-001': { general: cityA(days(20)), key: jiyuan(days(15)) },
  'matter:06-010': { general: jiyuan(days(1)), key: cityA(hours(4)) },
  'matter:06-011': { general: jiyuan(days(4)), key: cityA(days(2)) },
  'matter:06-012': { general: jiyuan(hours(5)), key: cityA(hours(2)) },
  'matter:06-013': own(days(5), days(3)),
  'matter:06-017': { general: office(hours(8)), key: cityA(hours(4)) },
  'matter:06-020': own(hours(2), hours(1)),
  'matter:06-025': { general: jiyuan(days(15)), key: office(days(5)) },
  'matter:06-042': own(hours(4), hours(2)),
  'matter:06-045': own(days(5), days(3)),
  'matter:08-016': own(days(20), days(15)),
  'matter:09-012': own(urgent(2), urgent(1)),
  'matter:10-001': own(urgent(4), urgent(2)),
  'matter:10-002': own(urgent(4), urgent(2)),
};

/** By kind and major, for every class that has no row of its own. */
const byMajor: Readonly<Record<string, Handling>> = {
  'component:01': own(days(3), days(2)),
  'component:02': own(days(3), days(2)),
  'component:03': own(days(2), days(1)),
  'component:04': own(days(5), days(3)),
  'component:05': own(days(5), days(3)),
  'matter:01': own(days(3), days(2)),
  'matter:02': own(days(3), days(2)),
  'matter:03': own(days(2), days(1)),
  'matter:04': own(days(5), days(3)),
  'matter:05': own(days(5), days(3)),
  'matter:06': own(days(2), days(1)),
  'matter:07': own(days(2), days(1)),
  'matter:08': own(days(2), days(1)),
  'matter:09': own(hours(8), hours(4)),
  'matter:10': own(hours(8), hours(4)),
};

/** What is about no object in the street (a question, a wage, a certificate) runs in natural days, as hotlines do. */
const fallback: Handling = { general: hotline(amount(7, 'day')), key: hotline(amount(7, 'day')) };

function handlingFor(category: string | null): Handling {
  const code = category === null ? undefined : parseCategoryKey(category);
  if (!code) return fallback;
  const { kind, major, minor } = code;
  return exact[categoryKey(kind, major, minor)] ?? byMajor[`${kind}:${major}`] ?? fallback;
}

/** Urgent classes run on the wall clock from the first minute to the last, or the night shift would wait for the morning. */
const desk = (handle: Limit): Omit<Record<DeskClock, Limit>, 'handle'> =>
  handle.unit === 'hour'
    ? { accept: urgent(0.5), dispatch: urgent(0.5), check: urgent(2) }
    : { accept: hours(2), dispatch: hours(1), check: hours(4) };

/**
 * The sample limits of a class: its own row, else its major's, else that of hotlines. `category` is null for a matter
 * that has only a topic. All values are configuration and are marked as samples.
 */
export function limitFor(category: string | null, area: AreaLevel): SampleLimit {
  const { handle, source } = handlingFor(category)[area];
  return { category, area, clocks: { ...desk(handle), handle }, source, sample: true };
}
