import type { Words } from './translate.ts';

/** Words of deciding what is the same, and of what is handled together. */
export const triageWords = {
  'merged.into': { zh: '已并入同一件事办理', en: 'Merged into the same matter' },
  'merged.intoText': {
    zh: '反映人在自己的查询页看到的是那一件的进展和答复',
    en: 'Its reporter sees the progress and the answer of that one',
  },
  'merged.hidden': { zh: '那一件不在您的范围内', en: 'That one is outside your scope' },
  'merged.title': { zh: '并在一起办的', en: 'Handled together' },
  'merged.echo': { zh: '办结后 {n} 位反映人都收到回音', en: '{n} reporters will get the echo' },
} as const satisfies Words;
