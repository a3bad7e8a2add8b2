import type { Entry, FactValue } from '#domain/forms/form.ts';
import type { Guard } from '#domain/workflow/definition.ts';
import type { Effect } from './effects.ts';
import type { GuardRule } from './guards.ts';
import type { Matter } from './matter.ts';

const lines = (value: FactValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.map((one: string) => one.trim()) : [];

/** Originals that were received and are not returned yet, in the order in which they came. */
export function originalsOut({ entries }: Pick<Matter, 'entries'>): readonly string[] {
  const out: string[] = [];
  for (const { entry, facts } of entries) {
    if (entry === 'originalsReceived') out.push(...lines(facts['originals']));
    if (entry === 'originalsReturned')
      for (const name of lines(facts['returned'])) if (out.includes(name)) out.splice(out.indexOf(name), 1);
  }
  return out;
}

/** A hundredth of a yuan; null for what is no whole number of them. */
function fen(value: FactValue | undefined): number | null {
  if (typeof value !== 'number') return null;
  const whole = Math.round(value * 100);
  return Math.abs(value * 100 - whole) < 1e-6 && whole >= 0 ? whole : null;
}

const sum = (entries: readonly Entry[], entry: string, ...fields: readonly string[]): number =>
  entries
    .filter((one) => one.entry === entry)
    .flatMap(({ facts }) => fields.map((field) => fen(facts[field]) ?? 0))
    .reduce((all, one) => all + one, 0);

/** The applicant's money that is neither paid to an authority nor given back, in hundredths of a yuan. */
export const moneyHeld = ({ entries }: Pick<Matter, 'entries'>): number =>
  sum(entries, 'moneyReceived', 'amount') - sum(entries, 'moneySettled', 'paid', 'givenBack');

const distinct = (names: readonly string[]) => new Set(names).size === names.length;

type ErrandGuard = Extract<
  Guard,
  'documentKept' | 'originalsNew' | 'originalsKnown' | 'originalsBack' | 'moneyThere' | 'moneyExact' | 'moneySettled'
>;

/** What an errand by proxy rests on: a power of attorney, signatures for each original, and not a cent for the runner. */
export const errandGuards: Readonly<Record<ErrandGuard, GuardRule>> = {
  documentKept: {
    source: '《民法典》第一百六十五条: 委托书写明事项、权限和期限并签名，拍照存档',
    holds: (_, __, { documents }) => documents > 0,
  },
  originalsNew: {
    source: '原件逐件登记签收 (domain.md §4.7)',
    holds: (matter, { facts }) => {
      const given = lines(facts?.['originals']);
      return distinct(given) && !given.some((name) => originalsOut(matter).includes(name));
    },
  },
  originalsKnown: {
    source: '登记过的原件才能交还 (domain.md §4.7)',
    holds: (matter, { facts }) => {
      const [out, given] = [originalsOut(matter), lines(facts?.['returned'])];
      return out.length > 0 && distinct(given) && given.every((name) => out.includes(name));
    },
  },
  originalsBack: {
    source: '《民法典》第九百二十七条: 原件全部交还签收才能了结',
    holds: (matter) => originalsOut(matter).length === 0,
  },
  moneyThere: { source: '代收过的钱才能结清 (domain.md §4.7)', holds: (matter) => moneyHeld(matter) > 0 },
  moneyExact: {
    source: '无偿代办: 代缴的规费分文入账 (domain.md §4.7)',
    holds: (matter, { facts: given = {} }) => {
      const amounts = ['amount', 'paid', 'givenBack']
        .filter((id) => given[id] !== undefined)
        .map((id) => fen(given[id]));
      const settled = (fen(given['paid']) ?? 0) + (fen(given['givenBack']) ?? 0);
      return !amounts.includes(null) && settled <= moneyHeld(matter);
    },
  },
  moneySettled: {
    source: '《民法典》第九百二十七条: 代收的钱付清、退清才能了结',
    holds: (matter) => moneyHeld(matter) === 0,
  },
};

/** What the steps of an errand write beside state and clock. */
export const errandEffects: Readonly<Record<string, Effect>> = {
  receiveErrand: (_, __, { now }) => ({ filedAt: now }),
  assignErrand: (_, { unitId }, { now }) => ({ ...(unitId && { unitId }), dispatchedAt: now }),
  finishErrand: (_, { publicAnswer }, { now, actor }) => ({
    ...(publicAnswer && { publicAnswer }),
    respondedAt: now,
    respondedBy: actor.id,
  }),
  closeErrand: (_, __, { now }) => ({ checkedAt: now, answeredAt: now, closedAt: now, verdict: null }),
};
