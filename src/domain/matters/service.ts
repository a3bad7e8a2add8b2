import type { FactValue } from '#domain/forms/form.ts';
import type { Guard } from '#domain/workflow/definition.ts';
import type { GuardRule } from './guards.ts';
import type { ActionInput, Matter } from './matter.ts';

const LICENSING = '《行政许可法》第三十二条';

/** The five grades, best first; the two last ones are bad (浙江省政务服务“好差评”办法, domain.md §1.9). */
export const APPRAISALS = ['verySatisfied', 'satisfied', 'fair', 'dissatisfied', 'veryDissatisfied'] as const;
export type Appraisal = (typeof APPRAISALS)[number];
export const BAD_APPRAISALS: readonly Appraisal[] = ['dissatisfied', 'veryDissatisfied'];

const lines = (value: FactValue | undefined): readonly string[] => (Array.isArray(value) ? value : []);
const sameName = (a: string, b: string) => a.trim() === b.trim();

export interface Materials {
  readonly needed: readonly string[];
  /** Brought by the applicant, at once or later. */
  readonly given: readonly string[];
  /** What the office can look up itself and nobody is asked for. */
  readonly held: readonly string[];
  readonly missing: readonly string[];
  /** What the one notice said; null while none was given. */
  readonly told: readonly string[] | null;
}

/** What is needed for an application, what is there, and what is missing. */
export function materialsOf({ facts, entries }: Pick<Matter, 'facts' | 'entries'>): Materials {
  const needed = lines(facts['needed']);
  const held = lines(facts['held']);
  const brought = entries.filter(({ entry }) => entry === 'brought').flatMap((one) => lines(one.facts['brought']));
  const given = [...lines(facts['given']), ...brought];
  const there = [...given, ...held];
  const notice = entries.find(({ entry }) => entry === 'notice');
  return {
    needed,
    given,
    held,
    missing: needed.filter((name) => !there.some((one) => sameName(one, name))),
    told: notice ? lines(notice.facts['missing']) : null,
  };
}

const appraised = ({ entries }: Matter) => entries.filter(({ entry }) => entry === 'appraisal').length;
const putRight = ({ entries }: Matter) => entries.some(({ entry }) => entry === 'rectified');

/** Whether the applicant may appraise now: once, and once more after a bad grade was put right. */
export const mayAppraise = (matter: Matter): boolean =>
  appraised(matter) === 0 || (appraised(matter) === 1 && putRight(matter));

export const isBad = ({ facts }: ActionInput): boolean =>
  BAD_APPRAISALS.some((grade) => grade === facts?.['appraisal']);

type WindowGuard = Extract<
  Guard,
  'materialsComplete' | 'materialsMissing' | 'askedOnce' | 'appraisalOpen' | 'noErrand' | 'errandBack'
>;

/** What the law sets on an application at a window. */
export const windowGuards: Readonly<Record<WindowGuard, GuardRule>> = {
  materialsComplete: {
    source: `${LICENSING}第五项: 材料齐全、符合法定形式的应当受理`,
    holds: (matter) => materialsOf(matter).missing.length === 0,
  },
  materialsMissing: {
    source: `${LICENSING}第四项: 不齐的才告知补正`,
    holds: (matter) => materialsOf(matter).missing.length > 0,
  },
  askedOnce: {
    source: `${LICENSING}第四项: 一次告知需要补正的全部内容`,
    holds: (matter) => materialsOf(matter).told === null,
  },
  appraisalOpen: { source: '好差评: 评价一次，差评整改后追评一次 (domain.md §1.9)', holds: mayAppraise },
  noErrand: { source: '一件事只派一次代办 (domain.md §4.7)', holds: (_, __, { errand }) => errand !== 'out' },
  errandBack: {
    source: '代办了结、证件交还后再送达 (domain.md §4.7)',
    holds: (_, { facts }, { errand }) => facts?.['how'] !== 'errand' || errand === 'back',
  },
};
