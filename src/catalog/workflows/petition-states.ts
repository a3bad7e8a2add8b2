import type { StateDefinition } from '#domain/workflow/definition.ts';

const BEING_HANDLED = { zh: '正在办理', en: 'Being handled' };

export const petitionStates: Readonly<Record<string, StateDefinition>> = {
  reported: {
    label: { zh: '待告知', en: 'To be told' },
    resident: { zh: '已登记', en: 'Registered' },
    phase: 'received',
  },
  objecting: {
    label: { zh: '已提异议，待答复', en: 'Objected, waiting' },
    resident: { zh: '已登记', en: 'Registered' },
    phase: 'received',
  },
  filed: {
    label: { zh: '已受理，待交办', en: 'Accepted, to be assigned' },
    resident: { zh: '已受理', en: 'Accepted' },
    phase: 'filed',
  },
  handling: { label: { zh: '办理中', en: 'Being handled' }, resident: BEING_HANDLED, phase: 'handling' },
  responded: { label: { zh: '待书面答复', en: 'To be answered' }, resident: BEING_HANDLED, phase: 'responded' },
  answered: {
    label: { zh: '已答复，可申请复查', en: 'Answered, open to review' },
    resident: { zh: '已书面答复，不服可申请复查', en: 'Answered in writing; you may ask for a review' },
    phase: 'checked',
  },
  reviewing: {
    label: { zh: '复查中', en: 'In review' },
    resident: { zh: '正在复查', en: 'In review' },
    phase: 'responded',
  },
  reviewed: {
    label: { zh: '已复查，可申请复核', en: 'Reviewed, open to second review' },
    resident: { zh: '已复查，不服可申请复核', en: 'Reviewed; you may ask for a second review' },
    phase: 'checked',
  },
  reviewingAgain: {
    label: { zh: '复核中', en: 'In second review' },
    resident: { zh: '正在复核', en: 'In second review' },
    phase: 'responded',
  },
  closed: {
    label: { zh: '已办结', en: 'Closed' },
    resident: { zh: '已办结', en: 'Closed' },
    phase: 'answered',
    final: true,
  },
  refused: {
    label: { zh: '不予受理', en: 'Not accepted' },
    resident: { zh: '不予受理，已告知原因', en: 'Not accepted; the reason was told' },
    phase: 'ended',
    final: true,
  },
  transferred: {
    label: { zh: '已转送', en: 'Transferred' },
    resident: { zh: '已转送有权处理的机关', en: 'Sent to the body in charge' },
    phase: 'ended',
    final: true,
  },
  handedBack: {
    label: { zh: '异议成立，已退回', en: 'Handed back' },
    resident: { zh: '由交办机关另行转送', en: 'Handed back to be sent elsewhere' },
    phase: 'ended',
    final: true,
  },
  withdrawn: {
    label: { zh: '信访人撤回', en: 'Withdrawn' },
    resident: { zh: '您已撤回', en: 'You withdrew it' },
    phase: 'ended',
    final: true,
  },
};
