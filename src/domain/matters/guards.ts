import type { Guard, InputField, Limits } from '#domain/workflow/definition.ts';
import type { ActionInput, Actor, Matter } from './matter.ts';
import { dayOf, type OfficeCalendar } from '#domain/calendar/calendar.ts';
import type { Forms } from '#domain/forms/form.ts';
import { isSupervised, standingCard } from './supervision.ts';
import { isComponentCode, isOfClass } from './component-code.ts';
import { isOpen, type CallRules, type Task } from './task.ts';
import { petitionGuards } from './petition-guards.ts';
import type { Instant } from '#domain/shared/result.ts';
import { errandGuards } from './errand.ts';
import { windowGuards } from './service.ts';

export interface GuardFacts {
  readonly now: Instant;
  readonly actor: Actor;
  readonly photosAfter: number;
  readonly needsAfterPhoto: boolean;
  /** How many matters were merged into this one and are answered with it. */
  readonly mergedHere: number;
  /** How many of the matters that it was split into are neither answered nor ended. */
  readonly partsOpen: number;
  readonly calls: CallRules;
  /** The forms of the matter's kind. */
  readonly forms: Forms;
  /** The office wants a reason before an answer is given that the checker flags. */
  readonly reasonForFlagged: boolean;
  /** Pictures and papers kept with it that are no pictures of a place. */
  readonly documents: number;
  /** An errand that was begun for this matter: none, somebody runs it, or it is done. */
  readonly errand: ErrandStand;
  readonly calendar: OfficeCalendar;
  /** The limits of the category and the kind that a matter has. */
  readonly limits: (matter: Matter) => Limits;
}

export type ErrandStand = 'none' | 'out' | 'back';

export interface GuardRule {
  /** The field whose filling satisfies the guard; a screen asks for it instead of refusing. */
  readonly field?: InputField;
  readonly source: string;
  readonly holds: (matter: Matter, input: ActionInput, facts: GuardFacts) => boolean;
}

const text = (value: string | undefined) => (value?.trim().length ?? 0) > 0;

/** Every guard with its source. A guard without `field` is about the matter itself and refuses before anything is asked. */
export const guardRules: Readonly<Record<Guard, GuardRule>> = {
  reasonGiven: { field: 'reason', source: 'GB/T 30428.8: 退件、延期、挂账须说明理由', holds: (_, i) => text(i.reason) },
  unitGiven: {
    field: 'unitId',
    source: 'GB/T 30428.8: 派遣到责任单位',
    holds: (m, i) => Boolean(i.unitId ?? m.unitId),
  },
  categoryGiven: {
    field: 'category',
    source: 'GB/T 47678.5: 立案须有分类',
    holds: (m, i) => Boolean(i.category ?? m.category ?? i.topic ?? m.topic),
  },
  answerComplete: {
    field: 'answer',
    source: '宜兴“应哨”四要素: 受理时间、与谁沟通、解决措施、解决时限',
    holds: (_, i) => text(i.answer?.contacted) && text(i.answer?.measures) && text(i.answer?.by),
  },
  publicAnswerGiven: {
    field: 'publicAnswer',
    source: '回音壁: 事事有回音 (seed 3)',
    holds: (m, i) => text(i.publicAnswer ?? m.publicAnswer ?? undefined),
  },
  afterPhoto: {
    source: 'GB/T 30428.8 结案条件: 处置后照片',
    holds: (_, __, f) => !f.needsAfterPhoto || f.photosAfter > 0,
  },
  anotherPerson: {
    source: 'GB/T 30428.8: 核查人与处置人分离',
    holds: (m, _, f) => m.respondedBy === null || m.respondedBy !== f.actor.id,
  },
  running: { source: '挂账中的案卷先恢复', holds: (m) => m.clock === null || !isPaused(m) },
  paused: { source: '只有挂账的案卷能恢复', holds: (m) => isPaused(m) },
  untilGiven: {
    field: 'until',
    source: 'GB/T 30428.8 挂账须有期限',
    holds: (_, i, f) => i.until !== undefined && i.until > f.now,
  },
  limitGiven: { field: 'limit', source: 'GB/T 30428.8 延期须有时限', holds: (_, i) => (i.limit?.amount ?? 0) > 0 },
  gradeGiven: { field: 'grade', source: '135 销号制 (seed 0)', holds: (_, i) => i.grade !== undefined },
  regradeOnce: { source: '135 销号制: 复定级一次', holds: (m) => !m.regraded },
  planGiven: {
    field: 'plan',
    source: '135 销号制: 五天形成初步方案',
    holds: (_, i) => text(i.plan?.scheme) && text(i.plan?.lead) && text(i.plan?.nextDay),
  },
  planAhead: {
    field: 'plan',
    source: '135 销号制: 初步方案要有下次日期',
    holds: (_, i, f) => (i.plan?.nextDay ?? '') > dayOf(f.now),
  },
  // A plan takes the running deadline's place: only what can't be settled yet may have one.
  notYetGraded: { source: '135 销号制: 暂无法办理的才公布初步方案', holds: (m) => m.grade === 'notYet' },
  firstPlan: { source: '135 销号制: 改方案须批准', holds: (m) => m.plan === null },
  planned: { source: '135 销号制', holds: (m) => m.plan !== null },
  unitHolds: { source: '督办对着责任单位', holds: (m) => m.unitId !== null },
  cardInOrder: {
    source: '先黄牌后红牌',
    holds: (m, i) => i.facts?.['card'] !== 'red' || standingCard(m) !== null,
  },
  supervised: { source: '有督办才回复', holds: isSupervised },
  carded: { source: '有牌才撤', holds: (m) => standingCard(m) !== null },
  anotherThanGave: {
    source: '发牌的人不自己撤牌',
    holds: (m, _, f) => standingCard(m)?.given.by !== f.actor.id,
  },
  ownUnit: {
    source: '处置由派遣到的单位办理',
    holds: (m, _, f) => f.actor.kind !== 'person' || m.unitId === null || f.actor.unitIds.includes(m.unitId),
  },
  survivorGiven: {
    field: 'duplicateOf',
    source: '同一件事只办一次，回音给每一位反映人',
    holds: (m, i) => i.duplicateOf !== undefined && i.duplicateOf !== m.id,
  },
  // Those who reported the same would be left without anybody who answers them.
  noneMerged: { source: '合并的先拆开再作废，事事有回音', holds: (_, __, f) => f.mergedHere === 0 },
  notArbitrated: { source: '三次退回由裁决人定，不再退 (domain.md §6.5)', holds: (m) => m.returns < ARBITRATED },
  noOpenTask: {
    source: '事不完人不撤: 协办、吹哨未了，主件不结 (domain.md §4.4)',
    holds: (m) => !m.tasks.some(isOpen),
  },
  callGiven: {
    field: 'call',
    source: '吹哨分日常、攻坚、应急 (domain.md §4.4)',
    holds: (_, i) => i.call !== undefined && i.call !== 'assist',
  },
  unitsGiven: {
    field: 'unitIds',
    source: '分哨要准: 叫到单位，不重复叫 (domain.md §4.4)',
    holds: (m, { unitIds = [] }) =>
      unitIds.length > 0 &&
      new Set(unitIds).size === unitIds.length &&
      !unitIds.some((unit) => unit === m.unitId || m.tasks.some((task) => task.unitId === unit && isOpen(task))),
  },
  askGiven: { field: 'note', source: '哨要说清要做什么 (domain.md §4.4)', holds: (_, i) => text(i.note) },
  ownTask: {
    source: '谁应哨谁办',
    holds: (m, i, f) => f.actor.kind !== 'person' || f.actor.unitIds.includes(taskOf(m, i)?.unitId ?? ''),
  },
  onSite: {
    field: 'position',
    source: '攻坚、应急哨须到现场 (domain.md §4.4)',
    holds: (m, i, f) => !needsSite(m, i, f) || i.position !== undefined || f.photosAfter > 0,
  },
  arrivedFirst: {
    source: '攻坚、应急哨先到现场再回复 (domain.md §4.4)',
    holds: (m, i, f) => !needsSite(m, i, f) || taskOf(m, i)?.state === 'arrived',
  },
  scoreGiven: {
    field: 'score',
    source: '评哨要严 (domain.md §4.4)',
    holds: (_, { score = 0 }) => Number.isInteger(score) && score >= 1 && score <= 5,
  },
  callersWord: {
    source: '评哨由吹哨方评，不自评 (domain.md §4.4)',
    holds: (m, i, f) => f.actor.kind !== 'person' || !f.actor.unitIds.includes(taskOf(m, i)?.unitId ?? ''),
  },
  partsGiven: {
    field: 'parts',
    source: '一诉多件: 一次反映几件事的，分开办、各有回音',
    // One more may be added to those that there are.
    holds: (m, { parts = [] }) => parts.length >= (m.state === PARTED ? 1 : 2),
  },
  notPart: { source: '一诉多件: 拆出来的不再拆，在原件上再拆', holds: (m) => m.partOf === null },
  partsOver: { source: '事事有回音: 各部分都有了回音，原件才算办结', holds: (_, __, f) => f.partsOpen === 0 },
  linkGiven: { field: 'linkTo', source: '关联到哪一件', holds: (_, i) => i.linkTo !== undefined },
  notLinked: { source: '同样两件只关联一次', holds: (m, i) => !m.links.some(({ id }) => id === i.linkTo) },
  linked: { source: '只能取消已有的关联', holds: (m, i) => m.links.some(({ id }) => !i.linkTo || id === i.linkTo) },
  leftSaid: {
    field: 'comment',
    source: '办结不等于解决: 解决一半要说还差什么 (seed 3)',
    holds: (_, i) => i.verdict !== 'half' || text(i.comment),
  },
  consentGiven: {
    field: 'consentWall',
    source: '《个人信息保护法》第十四、十五条: 单独同意，可以撤回',
    holds: (_, i) => i.consentWall !== undefined,
  },
  flaggedReason: {
    field: 'reason',
    source: '答复质检: 答非所问的要说明理由 (domain.md §1.8)，由街道定',
    holds: (_, i, f) => !f.reasonForFlagged || !i.answerCheck?.flagged || text(i.reason),
  },
  halfSolved: { source: '反映人说解决了一半的，补办后再答复', holds: (m) => m.verdict === 'half' },
  newAnswerGiven: {
    field: 'publicAnswer',
    source: '补办后的答复要说补了什么',
    holds: (m, i) => text(i.publicAnswer) && i.publicAnswer !== m.publicAnswer,
  },
  picturesGiven: {
    field: 'pictureIds',
    source: '《个人信息保护法》第二十六条: 公开前看过，不露脸、不露车牌',
    holds: (_, i) => i.pictureIds !== undefined,
  },
  notTakenDown: { source: '回音壁: 已撤下的不再撤', holds: (m) => !m.wallDown },
  takenDown: { source: '回音壁: 撤下的才能放回', holds: (m) => m.wallDown },
  ...windowGuards,
  ...errandGuards,
  codeOfClass: {
    source: 'GB/T 47678.5: 标识码第 7 至 11 位是大类和小类，与立案类别一致',
    holds: (m, i) => {
      const code = i.facts?.['componentCode'] ?? m.facts['componentCode'];
      const category = i.category ?? m.category;
      // A code that is none is refused by its field.
      return typeof code !== 'string' || !isComponentCode(code) || category === null || isOfClass(code, category);
    },
  },
  watchOver: {
    source: '舆情回应后关注满期才了结 (A10)',
    holds: (m, _, f) => m.dueAt !== null && f.now >= m.dueAt,
  },
  verdictGiven: { field: 'verdict', source: '接诉即办: 解决率由诉求人评价', holds: (_, i) => i.verdict !== undefined },
  ...petitionGuards,
};

/** The state of a matter that waits for the parts that it was split into. */
export const PARTED = 'parted';

/** From the third return on an arbiter decides. */
export const ARBITRATED = 3;

export const taskOf = (matter: Matter, { taskId }: ActionInput): Task | undefined =>
  matter.tasks.find(({ id }) => id === taskId);

const needsSite = (matter: Matter, input: ActionInput, { calls }: GuardFacts): boolean => {
  const task = taskOf(matter, input);
  return task !== undefined && calls(task.call, task.calledAt).onSite;
};

export const isPaused = (matter: Pick<Matter, 'clock'>): boolean =>
  matter.clock?.pauses.some((pause) => pause.to === null) ?? false;
