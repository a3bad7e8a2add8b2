/** What an answer lacks or has wrong. The four elements: 宜兴“应哨”; the parts of a reply: 收到诉求→调查核实→处理意见→后续说明. */
export const ANSWER_FAULTS = [
  'onlyReceived',
  'offTopic',
  'otherPlace',
  'copied',
  'noMeasures',
  'noDeadline',
  'noAccepted',
  'noContact',
  'noFollowUp',
  'placeMissing',
] as const;
export type AnswerFault = (typeof ANSWER_FAULTS)[number];

/** Those that make an answer one that does not answer; the others are hints. */
const SERIOUS: ReadonlySet<AnswerFault> = new Set([
  'onlyReceived',
  'offTopic',
  'otherPlace',
  'copied',
  'noMeasures',
  'noDeadline',
]);
export const isSerious = (fault: AnswerFault): boolean => SERIOUS.has(fault);
