import type { ActionDefinition, StateDefinition } from '#domain/workflow/definition.ts';

const SPLIT = '一诉多件: 一次反映几件事的，分开派、分别答复 (接诉即办; domain.md §1.8)';
const LINK = '相关的事互相看得到 (A7)';

/** States of a matter that was split: it waits for its parts, then ends with them. */
export const partedStates: Readonly<Record<'parted' | 'partsAnswered', StateDefinition>> = {
  parted: {
    label: { zh: '分办中', en: 'Handled in parts' },
    resident: { zh: '分成几件在办', en: 'Being handled in parts' },
    phase: 'handling',
  },
  partsAnswered: {
    label: { zh: '各部分已办结', en: 'All parts closed' },
    resident: { zh: '几件都有了回音，请您看看', en: 'All parts are answered, please have a look' },
    phase: 'answered',
    final: true,
  },
};

/**
 * One report of several things becomes several matters. The whole has no step but to wait: it closes when each part is
 * answered or has ended, by rule, and is opened again with a part that is.
 * @param from states in which a matter may be split
 */
export const splitting = (from: readonly string[]): readonly ActionDefinition[] => [
  {
    id: 'split',
    label: { zh: '拆成几件', en: 'Split' },
    key: 'S',
    from: [...from, 'parted'],
    to: 'parted',
    permission: 'matter.file',
    guards: ['notPart', 'noOpenTask', 'partsGiven'],
    asks: ['parts'],
    clock: 'stop',
    tells: {
      zh: '您反映的不止一件事，已分开办，每一件都有回音',
      en: 'You told of more than one thing; each is handled and answered by itself',
    },
    undo: { tells: { zh: '仍作为一件办', en: 'It is handled as one after all' } },
    source: SPLIT,
  },
  {
    id: 'closeParts',
    label: { zh: '各部分已办，办结', en: 'Close with its parts' },
    key: 'G',
    from: ['parted'],
    to: 'partsAnswered',
    permission: 'matter.close',
    guards: ['partsOver'],
    asks: ['publicAnswer'],
    tells: { zh: '每一件都有了回音，请您看看', en: 'Each part is answered, please have a look' },
    primary: true,
    source: SPLIT,
  },
  {
    id: 'rejoin',
    label: { zh: '收回自办', en: 'Handle it as one again' },
    from: ['parted'],
    to: 'reported',
    permission: 'matter.file',
    guards: ['partsOver', 'reasonGiven'],
    asks: ['reason'],
    clock: { start: 'accept' },
    source: '拆错可收回: 拆出的都了了，原件还有没办的',
  },
];

/** Matters that belong together: symmetric, or one that caused the other. Written on both, and can be taken away. */
export const linking = (from: readonly string[]): readonly ActionDefinition[] => [
  {
    id: 'link',
    label: { zh: '关联', en: 'Link' },
    from,
    to: 'same',
    permission: 'matter.note',
    guards: ['linkGiven', 'notLinked'],
    asks: ['linkTo', 'relation', 'note'],
    source: LINK,
  },
  {
    id: 'unlink',
    label: { zh: '取消关联', en: 'Remove a link' },
    from,
    to: 'same',
    permission: 'matter.note',
    guards: ['linked', 'linkGiven'],
    asks: ['linkTo', 'note'],
    source: LINK,
  },
];
