import { callFigures } from './figures/calls.ts';
import { clearOffFigures, supervisionFigures } from './figures/clear-off.ts';
import { cityFigures } from './figures/city.ts';
import { findingFigures } from './figures/finding.ts';
import { needFigures } from './figures/need.ts';
import { opinionFigures } from './figures/opinion.ts';
import { errandFigures } from './figures/errand.ts';
import { serviceFigures } from './figures/service.ts';
import { petitionFigures } from './figures/petition.ts';
import { days, matters, percent } from './figures/units.ts';
import type { Condition, CountDefinition, FigureDefinition } from '#domain/figures/definition.ts';
import { echoCounts, echoRates } from './figures/echo.ts';

/** Refused, voided and merged matters have left the loop: they are neither open nor closed as settled. */
const inLoop: Condition = { phaseNot: 'ended' };
const closed: Condition[] = [{ field: 'closedAt', is: 'set' }, inLoop];
const withLimit: Condition[] = [...closed, { field: 'handleDueAt', is: 'set' }, { field: 'respondedAt', is: 'set' }];
/** What was merged into another matter is settled there: counted once, with the other. */
const once: Condition = { field: 'duplicateOf', is: 'unset' };
/** A report that was split came in once: its parts are counted where work is counted. */
const cameIn: Condition = { field: 'partOf', is: 'unset' };
const answered: Condition[] = [{ field: 'answeredAt', is: 'set' }];

const counts: readonly CountDefinition[] = [
  {
    id: 'collected',
    label: { zh: '上报数', en: 'Collected' },
    unit: matters,
    definition: {
      zh: '各渠道收到的全部事项，按上报时间计，含后来不予受理、作废和合并的；拆开办的算一件',
      en: 'All matters that came in by any channel, by the time of report; later refused, voided and merged ones included; what was split later counts once',
    },
    source: 'matter',
    measure: { type: 'count', period: 'reportedAt', where: [cameIn] },
  },
  {
    id: 'distinct',
    label: { zh: '不重复事项数', en: 'Distinct matters' },
    unit: matters,
    definition: {
      zh: '上报的事项中，没有并入别的事项的，按上报时间计；几个人反映同一件事、一次反映拆开办的，都只算一件',
      en: 'Matters reported that are not merged into another, by the time of report; what several people reported, and what was split later, counts once',
    },
    source: 'matter',
    measure: { type: 'count', period: 'reportedAt', where: [once, cameIn] },
  },
  {
    id: 'merged',
    label: { zh: '并件数', en: 'Merged' },
    unit: matters,
    definition: {
      zh: '并入另一件办理的重复反映，按上报时间计；反映人收到的是那一件的回音',
      en: 'Repeated reports that are handled with another matter, by the time of report; their reporters get its echo',
    },
    source: 'matter',
    measure: { type: 'count', period: 'reportedAt', where: [{ field: 'duplicateOf', is: 'set' }] },
  },
  {
    id: 'passedOn',
    label: { zh: '流转数', en: 'Passed on' },
    unit: matters,
    definition: {
      zh: '已派遣到责任单位的事项，按最近一次派遣时间计；退回后未再派遣的、并入别的事项的不计',
      en: 'Matters dispatched to a responsible unit, by the latest dispatch; returned and not yet dispatched again, or merged into another, are not counted',
    },
    source: 'matter',
    measure: {
      type: 'count',
      period: 'dispatchedAt',
      where: [{ field: 'dispatchedAt', is: 'set' }, { field: 'unitId', is: 'set' }, once],
    },
  },
  {
    id: 'closed',
    label: { zh: '办结数', en: 'Closed' },
    unit: matters,
    definition: {
      zh: '现为已结案的事项，按结案时间计；重新办理的不计，不予受理、作废和合并的不计',
      en: 'Matters that are closed now, by the time of closing; reopened, refused, voided and merged ones are not counted',
    },
    source: 'matter',
    measure: { type: 'count', period: 'closedAt', where: closed },
  },
  {
    id: 'closedOfCollected',
    label: { zh: '上报事项中已办结', en: 'Closed of those collected' },
    unit: matters,
    definition: {
      zh: '期内上报、现为已结案的事项，按上报时间计；并入别的、拆开办的不重复计',
      en: 'Matters reported in the period that are closed now, by the time of report; merged and split ones are not counted twice',
    },
    source: 'matter',
    measure: { type: 'count', period: 'reportedAt', where: [...closed, once, cameIn] },
  },
  {
    id: 'closedWithLimit',
    label: { zh: '有时限的办结数', en: 'Closed with a limit' },
    unit: matters,
    definition: {
      zh: '有处置时限的办结事项，按结案时间计；现场即办即结的没有处置时限',
      en: 'Closed matters that had a handling limit, by the time of closing; those settled on site had none',
    },
    source: 'matter',
    measure: { type: 'count', period: 'closedAt', where: withLimit },
  },
  {
    id: 'onTime',
    label: { zh: '按时办结数', en: 'Handled on time' },
    unit: matters,
    definition: {
      zh: '办结事项中，处置完成不晚于处置时限的，按结案时间计；暂停和延期已计入时限',
      en: 'Closed matters whose handling ended no later than its limit, by the time of closing; pauses and extensions move the limit',
    },
    source: 'matter',
    measure: {
      type: 'count',
      period: 'closedAt',
      where: [...withLimit, { field: 'respondedAt', notAfter: 'handleDueAt' }],
    },
  },
  {
    id: 'answered',
    label: { zh: '有回音数', en: 'Answered' },
    unit: matters,
    definition: {
      zh: '已答复反映人的事项，按答复时间计；重新办理后未再答复的不计',
      en: 'Matters whose reporter was answered, by the time of the answer; reopened and not answered again are not counted',
    },
    source: 'matter',
    measure: { type: 'count', period: 'answeredAt', where: answered },
  },
  {
    id: 'answeredWithin15',
    label: { zh: '15日内有回音数', en: 'Answered within 15 days' },
    unit: matters,
    definition: {
      zh: '上报次日起15个自然日内答复的事项，按答复时间计',
      en: 'Matters answered within 15 natural days counted from the day after the report, by the time of the answer',
    },
    source: 'matter',
    measure: {
      type: 'count',
      period: 'answeredAt',
      where: [...answered, { field: 'answeredAt', withinDays: 15, of: 'reportedAt' }],
    },
  },
  {
    id: 'open',
    label: { zh: '在办数', en: 'Open' },
    unit: matters,
    definition: {
      zh: '现在还没有结案的事项，按上报时间计；不予受理、作废和合并的不计',
      en: 'Matters not closed now, by the time of report; refused, voided and merged ones are not counted',
    },
    source: 'matter',
    measure: { type: 'count', period: 'reportedAt', where: [{ field: 'closedAt', is: 'unset' }, inLoop] },
  },
  {
    id: 'overdue',
    label: { zh: '超期数', en: 'Overdue' },
    unit: matters,
    definition: {
      zh: '在办事项中，此刻已过当前环节时限的，按上报时间计；暂停的不计。随时间变化，每次查看时直接计数',
      en: 'Open matters past the limit of their current step at this moment, by the time of report; paused ones are not counted. Changes by the hour, so it is counted directly each time',
    },
    source: 'matter',
    measure: {
      type: 'count',
      period: 'reportedAt',
      where: [{ field: 'closedAt', is: 'unset' }, inLoop, { field: 'dueAt', before: 'now' }],
    },
  },
];

/** Every figure. A new one is one entry here; nothing else knows their names but reports. */
export const figures: readonly FigureDefinition[] = [
  ...counts,
  ...echoCounts,
  {
    id: 'closingRate',
    label: { zh: '办结率', en: 'Closing rate' },
    unit: percent,
    definition: {
      zh: '期内上报的不重复事项中，现已结案的占比',
      en: 'Share of the distinct matters reported in the period that are closed now',
    },
    source: 'matter',
    measure: { type: 'ratio', part: 'closedOfCollected', whole: 'distinct' },
  },
  {
    id: 'onTimeRate',
    label: { zh: '按时办结率', en: 'On-time rate' },
    unit: percent,
    definition: {
      zh: '期内结案且有处置时限的事项中，处置完成不晚于时限的占比',
      en: 'Share of the matters closed in the period and having a handling limit whose handling ended within it',
    },
    source: 'matter',
    measure: { type: 'ratio', part: 'onTime', whole: 'closedWithLimit' },
  },
  {
    id: 'within15Days',
    label: { zh: '15日内回音率', en: 'Answered within 15 days' },
    unit: percent,
    definition: {
      zh: '期内有回音的事项中，上报次日起15个自然日内答复的占比',
      en: 'Share of the matters answered in the period whose answer came within 15 natural days counted from the day after the report',
    },
    source: 'matter',
    measure: { type: 'ratio', part: 'answeredWithin15', whole: 'answered' },
  },
  {
    id: 'medianDays',
    label: { zh: '办结用时中位数', en: 'Median days' },
    unit: days,
    definition: {
      zh: '期内结案的事项从上报到结案所用天数的中位数(24小时为一天),逐件计算',
      en: 'Median of the days from report to closing of the matters closed in the period (24 hours a day), computed from each matter',
    },
    source: 'matter',
    measure: { type: 'percentile', share: 0.5, from: 'reportedAt', to: 'closedAt', of: 'closed' },
  },
  {
    id: 'p90Days',
    label: { zh: '九成办结用时', en: 'Days for nine in ten' },
    unit: days,
    definition: {
      zh: '期内结案的事项中，九成在此天数内办结(24小时为一天),逐件计算',
      en: 'Nine in ten of the matters closed in the period took no more days than this (24 hours a day), computed from each matter',
    },
    source: 'matter',
    measure: { type: 'percentile', share: 0.9, from: 'reportedAt', to: 'closedAt', of: 'closed' },
  },
  ...clearOffFigures,
  ...supervisionFigures,
  ...findingFigures,
  ...serviceFigures,
  ...errandFigures,
  ...echoRates,
  ...callFigures,
  ...cityFigures,
  ...needFigures,
  ...opinionFigures,
  ...petitionFigures,
];

const byId: ReadonlyMap<string, FigureDefinition> = new Map(figures.map((figure) => [figure.id, figure]));

export const figureOf = (id: string): FigureDefinition | undefined => byId.get(id);
