import type { Condition, CountDefinition, FigureDefinition } from '#domain/figures/definition.ts';
import type { Label } from '#domain/workflow/definition.ts';
import { matters, percent } from './units.ts';

const petition: Condition = { kinds: ['petition'] };
const first: Condition = { fact: 'letter', is: 'first' };
const byLetter: Condition = { fact: 'via', is: 'letter' };
const online: Condition = { fact: 'via', is: 'online' };
const settledAtOnce: Condition = { fact: 'turnedRepeat', isNot: true };

const count = (id: string, label: Label, definition: Label, where: readonly Condition[]): CountDefinition => ({
  id,
  label,
  unit: matters,
  definition,
  source: 'matter',
  measure: { type: 'count', period: 'reportedAt', where: [petition, ...where] },
});

const ratio = (id: string, label: Label, definition: Label, part: string, whole: string): FigureDefinition => ({
  id,
  label,
  unit: percent,
  definition,
  source: 'matter',
  measure: { type: 'ratio', part, whole },
});

/** The half-year report of a subdistrict (seed 4, 城北街道): 一次性化解率 = 1 − 初转重 ÷ 初件, as 106 of 107. */
export const petitionFigures: readonly FigureDefinition[] = [
  count(
    'petitions',
    { zh: '信访件数', en: 'Petitions' },
    { zh: '期内登记的信访件，初件、重件都计', en: 'Petitions registered in the period, first and repeat' },
    [],
  ),
  count(
    'petitionsFirst',
    { zh: '信访初件', en: 'First petitions' },
    { zh: '期内登记的初件，各种形式都计', en: 'First petitions registered in the period, however they came' },
    [first],
  ),
  count(
    'petitionsFirstByLetter',
    { zh: '初信', en: 'First letters' },
    { zh: '期内登记的来信初件', en: 'First petitions by letter registered in the period' },
    [first, byLetter],
  ),
  count(
    'petitionsFirstOnline',
    { zh: '网信初件', en: 'First petitions online' },
    { zh: '期内登记的网上信访初件', en: 'First petitions online registered in the period' },
    [first, online],
  ),
  count(
    'petitionsTurned',
    { zh: '初转重', en: 'Came again' },
    {
      zh: '期内登记的初件中，同一人同一事后来又来、经人工认定的',
      en: 'First petitions registered in the period whose petitioner came again for the same, as a person decided',
    },
    [first, { fact: 'turnedRepeat', is: true }],
  ),
  count(
    'petitionsSettledOnce',
    { zh: '一次性化解数', en: 'Settled at once' },
    { zh: '期内登记的初件中，没有初转重的', en: 'First petitions registered in the period that did not come again' },
    [first, settledAtOnce],
  ),
  count(
    'petitionsSettledOnceByLetter',
    { zh: '初信一次性化解数', en: 'Letters settled at once' },
    { zh: '期内登记的来信初件中，没有初转重的', en: 'First petitions by letter that did not come again' },
    [first, byLetter, settledAtOnce],
  ),
  count(
    'petitionsSettledOnceOnline',
    { zh: '网信一次性化解数', en: 'Online, settled at once' },
    { zh: '期内登记的网信初件中，没有初转重的', en: 'First petitions online that did not come again' },
    [first, online, settledAtOnce],
  ),
  count(
    'petitionsTold',
    { zh: '已告知数', en: 'Told' },
    {
      zh: '期内登记、已告知受理、不予受理或转送去向的信访件',
      en: 'Petitions registered in the period whose petitioner was told: accepted, not accepted or transferred',
    },
    [{ fact: 'told', is: true }],
  ),
  count(
    'petitionsToldInTime',
    { zh: '按期告知数', en: 'Told in time' },
    { zh: '已告知的信访件中，在告知时限(15 日)内的', en: 'Of those told, within the limit of 15 days' },
    [{ fact: 'toldInTime', is: true }],
  ),
  count(
    'petitionsAnswered',
    { zh: '已书面答复数', en: 'Answered in writing' },
    {
      zh: '期内登记、受理后已书面答复的信访件；责令重新办理、还没有再答复的不计',
      en: 'Petitions registered in the period, accepted and answered in writing; not those that are handled again',
    },
    [
      { field: 'filedAt', is: 'set' },
      { field: 'answeredAt', is: 'set' },
      { field: 'handleDueAt', is: 'set' },
    ],
  ),
  count(
    'petitionsHandledInTime',
    { zh: '按期办结数', en: 'Handled in time' },
    {
      zh: '已书面答复的信访件中，在办理时限(60 日及批准的延期)内答复的',
      en: 'Of those answered in writing, within 60 days and the extension that was granted',
    },
    [
      { field: 'filedAt', is: 'set' },
      { field: 'answeredAt', is: 'set' },
      { field: 'respondedAt', notAfter: 'handleDueAt' },
    ],
  ),
  ratio(
    'petitionsOnceRate',
    { zh: '初件一次性化解率', en: 'Settled at once, share' },
    { zh: '1 − 初转重 ÷ 初件', en: '1 − came again ÷ first petitions' },
    'petitionsSettledOnce',
    'petitionsFirst',
  ),
  ratio(
    'petitionsOnceRateByLetter',
    { zh: '初信一次性化解率', en: 'Letters settled at once, share' },
    { zh: '1 − 来信初转重 ÷ 初信', en: '1 − letters that came again ÷ first letters' },
    'petitionsSettledOnceByLetter',
    'petitionsFirstByLetter',
  ),
  ratio(
    'petitionsOnceRateOnline',
    { zh: '网信一次性化解率', en: 'Online, settled at once, share' },
    { zh: '1 − 网信初转重 ÷ 网信初件', en: '1 − online that came again ÷ first petitions online' },
    'petitionsSettledOnceOnline',
    'petitionsFirstOnline',
  ),
  ratio(
    'petitionsToldRate',
    { zh: '按期告知率', en: 'Told in time, share' },
    { zh: '已告知的信访件中按期告知的占比', en: 'Share of those told that were told in time' },
    'petitionsToldInTime',
    'petitionsTold',
  ),
  ratio(
    'petitionsHandledRate',
    { zh: '信访按期办结率', en: 'Handled in time, share' },
    { zh: '已书面答复的信访件中按期答复的占比', en: 'Share of those answered in writing that were answered in time' },
    'petitionsHandledInTime',
    'petitionsAnswered',
  ),
];
