import type { ActionDefinition, Label } from '#domain/workflow/definition.ts';

const SUPERVISION = '督办与红黄牌 (GB/T 30428.8 督办; domain.md §4.2 督查考核)';

export const supervisionEntries: Readonly<Record<string, Label>> = {
  supervision: { zh: '督办', en: 'Supervised' },
  supervisionAnswer: { zh: '督办回复', en: 'Answer to the supervision' },
  cardLifted: { zh: '撤牌', en: 'Card lifted' },
};

/**
 * Supervision above urging: a demand with a day, and a yellow or red card to the unit where it does not move. The unit
 * answers; somebody else than the giver may lift the card on its appeal.
 * @param open states in which a unit holds the matter
 */
export const supervising = (open: readonly string[]): readonly ActionDefinition[] => [
  {
    id: 'supervise',
    label: { zh: '督办', en: 'Supervise' },
    from: open,
    to: 'same',
    entry: 'supervision',
    permission: 'matter.supervise',
    guards: ['unitHolds', 'cardInOrder'],
    asks: [],
    source: SUPERVISION,
  },
  {
    id: 'answerSupervision',
    label: { zh: '回复督办', en: 'Answer the supervision' },
    from: open,
    to: 'same',
    entry: 'supervisionAnswer',
    permission: 'matter.handle',
    guards: ['supervised', 'ownUnit'],
    asks: [],
    source: SUPERVISION,
  },
  {
    id: 'liftCard',
    label: { zh: '撤牌', en: 'Lift the card' },
    from: open,
    to: 'same',
    entry: 'cardLifted',
    permission: 'matter.supervise',
    guards: ['carded', 'anotherThanGave'],
    asks: [],
    source: '红黄牌可申诉，由另一人复核 (国办函〔2026〕12号: 不以软件排名问责)',
  },
];
