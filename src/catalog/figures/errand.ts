import type { FigureDefinition } from '#domain/figures/definition.ts';
import { countOf } from './kind-counts.ts';

const count = countOf('errand');

/** 代办代跑 (A11); by community like every count. */
export const errandFigures: readonly FigureDefinition[] = [
  count(
    'errands',
    { zh: '代办件数', en: 'Errands' },
    { zh: '期内收到的代办；不办了的不计', en: 'Errands received; those called off are not' },
  ),
  count(
    'errandsDone',
    { zh: '代办了结数', en: 'Errands done' },
    { zh: '期内收到的代办中，已办好并送还的', en: 'Errands received that are done and handed back' },
    [{ field: 'closedAt', is: 'set' }],
  ),
  count(
    'errandsHolding',
    { zh: '收过原件未了结的代办', en: 'Errands with originals, not closed' },
    {
      zh: '收过申请人原件、还没有了结的代办；原件没还清就不能了结',
      en: 'Errands that took originals and are not closed; none closes while one is out',
    },
    [{ entry: 'originalsReceived' }, { field: 'closedAt', is: 'unset' }],
  ),
];
