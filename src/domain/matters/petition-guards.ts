import { ACCUSED_UNITS, accuses } from '#domain/access/scope.ts';
import { addLimit, type Limit } from '#domain/calendar/calendar.ts';
import type { GuardRule } from './guards.ts';
import type { Matter } from './matter.ts';

/** Told from the regulation; whoever relies on it looks the wording up. */
const LAW = '信访工作条例(2022)';
const SECRET = `${LAW}:不得将检举、揭发材料及有关情况透露或者转给被检举、揭发的人员或者单位`;

const text = (value: string | undefined) => (value?.trim().length ?? 0) > 0;

const isAccusation = ({ facts }: Matter): boolean => facts['petitionClass'] === 'accusation';
const isNamed = ({ facts }: Matter): boolean =>
  facts['accusedOutside'] === true || (typeof facts[ACCUSED_UNITS] === 'object' && facts[ACCUSED_UNITS].length > 0);

/** Neither units nor hours compare with days by length: an extension is given in the unit of its limit. */
const within = (asked: Limit | undefined, most: Limit | undefined): boolean =>
  asked === undefined || most === undefined || (asked.unit === most.unit && asked.amount <= most.amount);

/** What the law on letters and visits sets as a condition of a step. */
export const petitionGuards = {
  writtenAnswer: {
    field: 'publicAnswer',
    source: `${LAW}:书面告知、书面答复`,
    holds: (_, i) => text(i.publicAnswer),
  },
  accusedNamed: { source: SECRET, holds: (m) => !isAccusation(m) || isNamed(m) },
  accusedGiven: { field: 'unitIds', source: SECRET, holds: (_, { unitIds = [] }) => unitIds.length > 0 },
  notAccused: {
    source: SECRET,
    holds: (m, i) => {
      const unit = i.unitId ?? m.unitId;
      return unit === null || !accuses(m, unit);
    },
  },
  objectionInTime: {
    source: `${LAW}第二十三条:收到转送、交办之日起 5 个工作日内提出异议`,
    holds: (m, _, f) => {
      const limit = f.limits(m).objection;
      return limit !== undefined && f.now <= addLimit(f.calendar, m.reportedAt, limit);
    },
  },
  inTime: {
    source: `${LAW}第三十五、三十六条:自收到书面答复之日起 30 日内申请`,
    holds: (m, _, f) => m.dueAt !== null && f.now <= m.dueAt,
  },
  overdue: {
    source: `${LAW}第三十五、三十六条:申请期未满，不能了结`,
    holds: (m, _, f) => m.dueAt !== null && f.now > m.dueAt,
  },
  extendOnce: { source: `${LAW}第三十四条:只延长一次`, holds: (m) => (m.clock?.extensions.length ?? 0) === 0 },
  extensionWithin: {
    field: 'limit',
    source: `${LAW}第三十四条:延长期限不得超过 30 日`,
    holds: (m, i, f) => within(i.limit, f.limits(m).extension),
  },
  // Whoever may decide would otherwise extend without anybody having asked in writing.
  extendByTwo: {
    source: `${LAW}第三十四条:经本机关、单位负责人批准`,
    holds: (m, _, { actor }) =>
      !actor.permissions.has('matter.extend') ||
      m.requests.some(({ action, by }) => action === 'extend' && by !== actor.id),
  },
} as const satisfies Readonly<Record<string, GuardRule>>;
