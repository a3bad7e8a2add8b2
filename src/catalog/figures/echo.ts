import type { Verdict } from '#domain/matters/matter.ts';
import type { Condition, CountDefinition, FigureDefinition } from '#domain/figures/definition.ts';
import { matters, percent } from './units.ts';

/** Words of reporters that tell of the unit's work: what is nobody's task here is not held against it. */
const judged: Condition[] = [{ field: 'ratedAt', is: 'set' }, { lastVerdict: ['solved', 'half', 'unsolved'] }];
const loop: Condition[] = [{ field: 'duplicateOf', is: 'unset' }, { phaseNot: 'ended' }];
const answered: Condition = { field: 'answeredAt', is: 'set' };
const verdictIs = (verdict: Verdict): Condition[] => [{ field: 'ratedAt', is: 'set' }, { lastVerdict: [verdict] }];

/** What reporters think of the answers, and what the checker thinks of them. */
export const echoCounts: readonly CountDefinition[] = [
  {
    id: 'flaggedAnswers',
    label: { zh: '疑似答非所问的答复', en: 'Flagged answers' },
    unit: matters,
    definition: {
      zh: '已答复的事项中，给出答复时系统认为没有答到点上的，按答复时间计；后来改过、不再被提示的不计。系统只提示，答没答由人定',
      en: 'Answered matters whose answer the checker flagged when it was given, by the time of the answer; changed since and no longer flagged is not counted. The checker only points it out, people decide',
    },
    source: 'matter',
    measure: { type: 'count', period: 'answeredAt', where: [answered, { flag: 'answerFlagged', is: 'true' }] },
  },
  {
    id: 'toRespond',
    label: { zh: '应响应数', en: 'To respond to' },
    unit: matters,
    definition: {
      zh: '上报的不重复事项，按上报时间计；不予受理和作废的不计',
      en: 'Distinct matters reported, by the time of report; refused and voided ones are not counted',
    },
    source: 'matter',
    measure: { type: 'count', period: 'reportedAt', where: loop },
  },
  {
    id: 'responded',
    label: { zh: '已响应数', en: 'Responded to' },
    unit: matters,
    definition: {
      zh: '应响应的事项中，责任单位已反馈办理结果的，按上报时间计；重新办理后还没有再反馈的不计',
      en: 'Of the matters to respond to, those whose unit has responded, by the time of report; reopened and not responded again are not counted',
    },
    source: 'matter',
    measure: { type: 'count', period: 'reportedAt', where: [...loop, { field: 'respondedAt', is: 'set' }] },
  },
  {
    id: 'judged',
    label: { zh: '评过解决与否的', en: 'Judged by reporters' },
    unit: matters,
    definition: {
      zh: '反映人评过的事项，每件按最近一次评价计，也按那次评价的时间计；评“不归你们管”的不计',
      en: 'Matters that their reporter judged, each by the newest word and its time; “not your task” is not counted',
    },
    source: 'matter',
    measure: { type: 'count', period: 'ratedAt', where: judged },
  },
  {
    id: 'judgedSolved',
    label: { zh: '评为解决的', en: 'Judged solved' },
    unit: matters,
    definition: {
      zh: '最近一次评价为“解决了”的事项，按评价时间计。没解决、重新办理的，再次评价前仍按没解决计',
      en: 'Matters whose newest word is “solved”, by its time. What was not solved counts as such until it is judged again',
    },
    source: 'matter',
    measure: { type: 'count', period: 'ratedAt', where: verdictIs('solved') },
  },
  {
    id: 'judgedHalf',
    label: { zh: '评为解决一半的', en: 'Judged half solved' },
    unit: matters,
    definition: {
      zh: '最近一次评价为“解决了一半”的事项，按评价时间计',
      en: 'Matters whose newest word is “half solved”, by its time',
    },
    source: 'matter',
    measure: { type: 'count', period: 'ratedAt', where: verdictIs('half') },
  },
  {
    id: 'judgedUnsolved',
    label: { zh: '评为没解决的', en: 'Judged not solved' },
    unit: matters,
    definition: {
      zh: '最近一次评价为“没解决”的事项，按评价时间计；都已自动重新办理',
      en: 'Matters whose newest word is “not solved”, by its time; all were taken up again by themselves',
    },
    source: 'matter',
    measure: { type: 'count', period: 'ratedAt', where: verdictIs('unsolved') },
  },
  {
    id: 'judgedNotYours',
    label: { zh: '评为不归街道管的', en: 'Judged not the office’s task' },
    unit: matters,
    definition: {
      zh: '最近一次评价为“不归你们管”的事项，按评价时间计；不计入解决率，不算在责任单位头上',
      en: 'Matters whose newest word is “not your task”, by its time; they are in no rate and not held against the unit',
    },
    source: 'matter',
    measure: { type: 'count', period: 'ratedAt', where: verdictIs('notYours') },
  },
  {
    id: 'saidContent',
    label: { zh: '说过满意与否的', en: 'Said whether content' },
    unit: matters,
    definition: {
      zh: '反映人最近一次评价时说了办理过程满意还是不满意的事项，按评价时间计；评“不归你们管”的不计',
      en: 'Matters whose reporter said with the newest word whether they were content with the handling, by its time; “not your task” is not counted',
    },
    source: 'matter',
    measure: { type: 'count', period: 'ratedAt', where: [...judged, { flag: 'satisfied', is: 'known' }] },
  },
  {
    id: 'content',
    label: { zh: '满意的', en: 'Content' },
    unit: matters,
    definition: {
      zh: '反映人最近一次评价时说满意的事项，按评价时间计',
      en: 'Matters whose reporter said with the newest word that they were content, by its time',
    },
    source: 'matter',
    measure: { type: 'count', period: 'ratedAt', where: [...judged, { flag: 'satisfied', is: 'true' }] },
  },
];

/** 接诉即办三率 and their index (domain.md §1.8). */
export const echoRates: readonly FigureDefinition[] = [
  {
    id: 'respondedRate',
    label: { zh: '响应率', en: 'Response rate' },
    unit: percent,
    definition: {
      zh: '期内上报、应响应的事项中，责任单位已反馈办理结果的占比',
      en: 'Share of the matters reported in the period and to be responded to whose unit has responded',
    },
    source: 'matter',
    measure: { type: 'ratio', part: 'responded', whole: 'toRespond' },
  },
  {
    id: 'solvedRate',
    label: { zh: '解决率', en: 'Solved rate' },
    unit: percent,
    definition: {
      zh: '期内反映人评过的事项中，评为“解决了”的占比；解决一半的不算解决，评“不归你们管”的两边都不计',
      en: 'Share of the matters judged in the period that were judged solved; half solved is not solved, “not your task” is on neither side',
    },
    source: 'matter',
    measure: { type: 'ratio', part: 'judgedSolved', whole: 'judged' },
  },
  {
    id: 'satisfiedRate',
    label: { zh: '满意率', en: 'Satisfied rate' },
    unit: percent,
    definition: {
      zh: '期内说过满意与否的事项中，说满意的占比；没有说的不计，不当作满意',
      en: 'Share of those who said in the period whether they were content that said they were; silence is not counted as content',
    },
    source: 'matter',
    measure: { type: 'ratio', part: 'content', whole: 'saidContent' },
  },
  {
    id: 'threeRates',
    label: { zh: '接诉即办三率', en: 'Three rates' },
    unit: percent,
    definition: {
      zh: '响应率、解决率、满意率的加权平均，权重由街道在“设置”里定(样例 10 : 45 : 45，没有核实过的公开出处)；某一率没有事项时不计入。点开是评过的事项',
      en: 'Weighted mean of the response, solved and satisfied rates; the office sets the weights (sample 10 : 45 : 45, no verified public source); a rate of no matter is left out. Opens the judged matters',
    },
    source: 'matter',
    measure: {
      type: 'index',
      rates: { responded: 'respondedRate', solved: 'solvedRate', satisfied: 'satisfiedRate' },
    },
  },
];
