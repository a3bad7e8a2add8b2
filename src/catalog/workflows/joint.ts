import type { ActionDefinition } from '#domain/workflow/definition.ts';

const WHISTLE = '吹哨报到 (domain.md §4.4)';
const ASSIST = '首接负责，协同办理 (domain.md §1.8)';

/**
 * Joint handling, for every procedure whose matters are worked on by units: one leads, others are called. A called unit
 * accepts, comes, replies; whoever called says whether it is enough. The matter is not over before all of them are.
 * @param calling states in which units may be called
 * @param open states in which called units may act
 */
export function jointHandling(calling: readonly string[], open: readonly string[]): readonly ActionDefinition[] {
  return [
    {
      id: 'assist',
      label: { zh: '请协办', en: 'Ask for assistance' },
      key: 'J',
      from: calling,
      to: 'same',
      permission: 'matter.handle',
      approval: { permission: 'matter.dispatch', guards: ['ownUnit'] },
      guards: ['unitsGiven', 'askGiven'],
      asks: ['unitIds', 'note'],
      source: ASSIST,
    },
    {
      id: 'whistle',
      label: { zh: '吹哨', en: 'Whistle' },
      key: 'W',
      from: calling,
      to: 'same',
      permission: 'matter.whistle',
      approval: { permission: 'matter.approve', guards: [] },
      guards: ['callGiven', 'unitsGiven', 'askGiven'],
      asks: ['call', 'unitIds', 'note'],
      source: WHISTLE,
    },
    {
      id: 'acceptCall',
      label: { zh: '应哨', en: 'Accept the call' },
      assistLabel: { zh: '接下协办', en: 'Take it on' },
      from: open,
      to: 'same',
      task: { from: ['called'], to: 'accepted' },
      permission: 'matter.handle',
      guards: ['ownTask'],
      asks: ['note'],
      primary: true,
      source: WHISTLE,
    },
    {
      id: 'declineCall',
      label: { zh: '不是我们的事', en: 'Not for us' },
      from: open,
      to: 'same',
      task: { from: ['called'], to: 'declined' },
      permission: 'matter.handle',
      guards: ['ownTask', 'reasonGiven'],
      asks: ['reason'],
      source: 'GB/T 30428.8 退件',
    },
    {
      id: 'arrive',
      label: { zh: '到场', en: 'On site' },
      from: open,
      to: 'same',
      task: { from: ['accepted'], to: 'arrived' },
      permission: 'matter.handle',
      guards: ['ownTask', 'onSite'],
      asks: ['position', 'note'],
      primary: true,
      source: WHISTLE,
    },
    {
      id: 'replyCall',
      label: { zh: '回复', en: 'Reply' },
      from: open,
      to: 'same',
      task: { from: ['accepted', 'arrived'], to: 'replied' },
      permission: 'matter.handle',
      guards: ['ownTask', 'arrivedFirst', 'answerComplete'],
      asks: ['answer'],
      primary: true,
      source: '宜兴“应哨”四要素 (domain.md §1.8)',
    },
    {
      id: 'scoreCall',
      label: { zh: '评哨', en: 'Assess the reply' },
      assistLabel: { zh: '评协办', en: 'Assess the help' },
      from: open,
      to: 'same',
      task: { from: ['replied'], to: 'done' },
      permission: 'matter.whistle',
      guards: ['callersWord', 'scoreGiven'],
      asks: ['score', 'note'],
      primary: true,
      source: WHISTLE,
    },
    {
      id: 'sendBackCall',
      label: { zh: '没办到位，再办', en: 'Not enough, do it again' },
      from: open,
      to: 'same',
      task: { from: ['replied'], to: 'accepted' },
      permission: 'matter.whistle',
      guards: ['callersWord', 'reasonGiven'],
      asks: ['reason'],
      source: WHISTLE,
    },
    {
      id: 'withdrawCall',
      label: { zh: '撤回', en: 'Withdraw the call' },
      assistLabel: { zh: '撤回协办', en: 'Withdraw the request' },
      from: open,
      to: 'same',
      task: { from: ['called', 'accepted', 'arrived', 'replied'], to: 'withdrawn' },
      permission: 'matter.whistle',
      guards: ['callersWord', 'reasonGiven'],
      asks: ['reason'],
      source: '事不完人不撤: 要撤须说明 (domain.md §4.4)',
    },
  ];
}
