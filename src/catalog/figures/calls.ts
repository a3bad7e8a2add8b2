import type { CallCondition, CallMeasure, FigureDefinition } from '#domain/figures/definition.ts';
import { percent } from './units.ts';

const calls = { zh: '次', en: 'calls' };
const minutes = { zh: '分钟', en: 'minutes' };
const points = { zh: '分', en: 'points' };

/** Assistance that one desk asks of another is no whistle; what was withdrawn asked nothing of anybody. */
const whistled: readonly CallCondition[] = [{ calls: ['daily', 'hard', 'emergency'] }, { statesNot: ['withdrawn'] }];
/** Whoever was not meant has answered by saying so, and has no other time to keep. */
const meant: readonly CallCondition[] = [...whistled, { statesNot: ['declined'] }];
const accepted: readonly CallCondition[] = [...meant, { time: 'acceptedAt', is: 'set' }];
const arrived: readonly CallCondition[] = [...meant, { time: 'arrivedAt', is: 'set' }];
const replied: readonly CallCondition[] = [...meant, { time: 'repliedAt', is: 'set' }];

const figure = (
  id: string,
  unit: FigureDefinition['unit'],
  words: Pick<FigureDefinition, 'label' | 'definition'>,
  measure: Omit<CallMeasure, 'type'>,
): FigureDefinition => ({ id, ...words, unit, source: 'call', measure: { type: 'calls', ...measure } });

/**
 * 吹哨报到 by the called units: shown, never a target. Both many and few whistles may be a sign of something (domain.md §4.4),
 * so there is no figure that would have to be high or low. By unit, never by person.
 */
export const callFigures: readonly FigureDefinition[] = [
  figure(
    'whistles',
    calls,
    {
      label: { zh: '吹哨叫到', en: 'Whistled for' },
      definition: {
        zh: '期内吹哨叫到的单位次数，一次哨叫两个单位算两次，按叫到的时间计；撤回的、协办不计。多少都不是目标',
        en: 'Units called by a whistle in the period, two units of one whistle counted twice, by the time of the call; withdrawn calls and assistance are not counted. No number of them is a target',
      },
    },
    { show: 'count', where: whistled },
  ),
  figure(
    'whistlesDeclined',
    calls,
    {
      label: { zh: '回了“不是我们的事”', en: 'Answered “not for us”' },
      definition: {
        zh: '期内叫到的单位里，说明不归自己的，按叫到的时间计',
        en: 'Of the units called in the period, those that said it was not theirs, by the time of the call',
      },
    },
    { show: 'count', where: [...whistled, { statesOnly: ['declined'] }] },
  ),
  figure(
    'whistleResponse',
    percent,
    {
      label: { zh: '按时应哨率', en: 'Accepted in time' },
      definition: {
        zh: '期内叫到、已应哨或应哨时限已到的，在时限内应哨的占比；不归该单位的、撤回的不计',
        en: 'Of the calls of the period that were accepted or whose time to accept is over, the share accepted in time; not theirs and withdrawn ones left out',
      },
    },
    {
      show: 'share',
      where: [...meant, { settled: 'acceptedAt' }],
      part: [{ time: 'acceptedAt', notAfter: 'acceptDueAt' }],
    },
  ),
  figure(
    'whistleArrival',
    percent,
    {
      label: { zh: '按时到场率', en: 'There in time' },
      definition: {
        zh: '期内叫到、已到场的，在时限内到场的占比；只算要到场的哨',
        en: 'Of the calls of the period whose unit arrived, the share that was there in time; only whistles that ask for it',
      },
    },
    {
      show: 'share',
      where: [...arrived, { time: 'arriveDueAt', is: 'set' }],
      part: [{ time: 'arrivedAt', notAfter: 'arriveDueAt' }],
    },
  ),
  figure(
    'whistleReply',
    percent,
    {
      label: { zh: '按时回复率', en: 'Replied in time' },
      definition: {
        zh: '期内叫到、已回复的，在时限内回复的占比；退回再办的按最后一次回复算',
        en: 'Of the calls of the period that were replied to, the share replied to in time; of what was sent back the last reply counts',
      },
    },
    { show: 'share', where: replied, part: [{ time: 'repliedAt', notAfter: 'replyDueAt' }] },
  ),
  figure(
    'whistleSentBack',
    percent,
    {
      label: { zh: '回复被退占比', en: 'Sent back' },
      definition: {
        zh: '期内叫到、回复过的，吹哨方认为没办到位、退回再办过的占比',
        en: 'Of the calls of the period that were replied to, the share that the caller sent back at least once',
      },
    },
    { show: 'share', where: [...meant, { everReplied: true }], part: [{ sentBack: true }] },
  ),
  ...(['accepted', 'arrived', 'replied'] as const).map((step) => {
    const words = {
      accepted: { zh: '应哨', en: 'accept' },
      arrived: { zh: '到场', en: 'arrive' },
      replied: { zh: '回复', en: 'reply' },
    }[step];
    return figure(
      `whistleMinutesTo${step === 'accepted' ? 'Accept' : step === 'arrived' ? 'Arrive' : 'Reply'}`,
      minutes,
      {
        label: { zh: `${words.zh}用时中位数`, en: `Median time to ${words.en}` },
        definition: {
          zh: `期内叫到的单位从叫到到${words.zh}所用分钟的中位数（日历时间，逐次计算）`,
          en: `Median of the minutes from the call until units called in the period ${words.en} (by the clock, computed from each call)`,
        },
      },
      { show: 'minutes', where: { accepted, arrived, replied }[step], until: `${step}At` },
    );
  }),
  figure(
    'whistleScore',
    points,
    {
      label: { zh: '评哨均分', en: 'Average score' },
      definition: {
        zh: '期内叫到、吹哨方已评的，1 至 5 分的平均',
        en: 'Average of the callers’ scores, 1 to 5, of the calls of the period that were assessed',
      },
    },
    { show: 'score', where: [...meant, { scored: true }] },
  ),
];
