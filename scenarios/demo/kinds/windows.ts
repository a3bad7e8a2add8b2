import { DAY, HOUR } from '#domain/calendar/day.ts';
import type { ActionInput, Actor } from '#domain/matters/matter.ts';
import { resident } from '#server/matters/machine.ts';
import type { Course } from '#server/matters/commands/record.ts';
import { seededRng } from '../random.ts';
import type { Stage } from '../stories.ts';
import { workAfter } from '../work-time.ts';

type Who = 'clerk' | 'runner' | 'dispatcher' | 'handler' | 'supervisor' | 'applicant';
type Act = readonly [who: Who, action: string, after: number, input?: ActionInput];

interface Asked {
  readonly kind: 'service' | 'errand';
  readonly title: string;
  readonly name: string;
  readonly ago: number;
  readonly facts: NonNullable<ActionInput['facts']>;
  readonly acts: readonly Act[];
}

const through: readonly Act[] = [
  ['clerk', 'accept', HOUR],
  ['clerk', 'passOn', HOUR, { unitId: 'public-service' }],
  ['handler', 'decide', 3 * DAY, { facts: { outcome: 'approved' } }],
  ['clerk', 'handOver', DAY, { facts: { how: 'pickedUp' } }],
];
const allowance = { item: '高龄津贴', itemId: 'advanced-age-allowance', itemVersion: 0, promisedDays: 10 };
const papers = { needed: ['户口簿', '本人银行卡', '申请表'], held: ['户口簿'] };
const grade = (appraisal: string): ActionInput => ({ facts: { appraisal } });

const authority = {
  authKind: 'written',
  authScope: '代交材料、代领证件',
  authDay: '2026-09-01',
  authUntil: '2026-12-31',
} as const;
const taken: readonly Act[] = [
  ['clerk', 'receiveErrand', HOUR, { facts: authority }],
  ['dispatcher', 'assignErrand', HOUR, { unitId: 'volunteers', facts: { runner: 'volunteer' } }],
  ['runner', 'takeErrand', HOUR],
  ['runner', 'finishErrand', DAY, { publicAnswer: '已办好，证件明天送到家。' }],
  ['runner', 'closeErrand', DAY],
];
const errand = (title: string, name: string, ago: number, acts: readonly Act[]): Asked => ({
  kind: 'errand',
  title,
  name,
  ago,
  facts: { task: title, forWhom: 'elderly' },
  acts,
});

const ASKED: readonly Asked[] = [
  {
    kind: 'service',
    title: '申请高龄津贴',
    name: '乔某',
    ago: 30,
    facts: { ...allowance, ...papers, given: ['本人银行卡', '申请表'], delegated: true },
    acts: [...through, ['applicant', 'appraise', HOUR, grade('verySatisfied')]],
  },
  {
    kind: 'service',
    title: '申请居家养老服务补贴',
    name: '柏某',
    ago: 25,
    facts: { item: '居家养老服务补贴', promisedDays: 20, needed: ['诊断证明'], given: ['诊断证明'], delegated: false },
    acts: [
      ...through,
      ['applicant', 'appraise', HOUR, grade('dissatisfied')],
      ['supervisor', 'callBack', 4 * HOUR, { facts: { found: '窗口排队久，结果出来没人说' } }],
      ['clerk', 'rectify', 3 * DAY, { publicAnswer: '对不起。已加开一个窗口，结果出来当天发短信。' }],
      ['applicant', 'appraise', DAY, grade('satisfied')],
    ],
  },
  {
    kind: 'service',
    title: '申请高龄津贴',
    name: '闻某',
    ago: 3,
    facts: { ...allowance, ...papers, given: ['申请表'], delegated: true, ticket: 'A012' },
    acts: [['clerk', 'askOnce', HOUR]],
  },
  {
    kind: 'service',
    title: '申请临时救助',
    name: '时某',
    ago: 2,
    facts: { item: '临时救助', promisedDays: 7, needed: ['医疗费用票据'], given: ['医疗费用票据'], ticket: 'A031' },
    acts: [['clerk', 'accept', HOUR]],
  },
  {
    kind: 'service',
    title: '申请残疾人证换领',
    name: '段某',
    ago: 4,
    facts: { item: '残疾人证换领', promisedDays: 15, needed: ['旧证', '照片'], given: ['照片'], ticket: 'A007' },
    acts: [
      ['clerk', 'askOnce', HOUR],
      ['clerk', 'supplement', DAY, { facts: { brought: ['旧证'] } }],
    ],
  },
  {
    kind: 'service',
    title: '申请高龄津贴',
    name: '关某',
    ago: 1,
    facts: { ...allowance, ...papers, given: ['本人银行卡'], ticket: 'A040' },
    acts: [],
  },
  {
    kind: 'service',
    title: '申请公租房',
    name: '骆某',
    ago: 18,
    facts: { item: '公租房', promisedDays: 10, needed: ['收入证明'], given: ['收入证明'] },
    acts: through.slice(0, 3),
  },
  {
    kind: 'service',
    title: '申请临时救助',
    name: '兰某',
    ago: 14,
    facts: { item: '临时救助', promisedDays: 7, needed: ['医疗费用票据'], given: ['医疗费用票据'] },
    acts: [...through, ['applicant', 'appraise', HOUR, grade('veryDissatisfied')]],
  },
  {
    kind: 'service',
    title: '申请生育登记',
    name: '阮某',
    ago: 16,
    facts: { item: '生育登记', promisedDays: 1, needed: ['户口簿'], given: ['户口簿'] },
    acts: [
      ...through,
      ['applicant', 'appraise', HOUR, grade('dissatisfied')],
      ['supervisor', 'callBack', 4 * HOUR, { facts: { found: '跑了两趟' } }],
    ],
  },
  {
    kind: 'service',
    title: '申请外区事项',
    name: '符某',
    ago: 9,
    facts: { item: '外区不动产登记', promisedDays: 1, needed: ['身份证'], given: ['身份证'] },
    acts: [['clerk', 'refuse', HOUR, { publicAnswer: '这一项归外区不动产登记中心办理，地址和电话已写在单子上。' }]],
  },
  {
    kind: 'service',
    title: '申请居住证，本人撤回',
    name: '狄某',
    ago: 8,
    facts: { item: '居住证', promisedDays: 15, needed: ['租房合同'], given: ['租房合同'] },
    acts: [['clerk', 'void', HOUR, { reason: '本人撤回' }]],
  },
  errand('领老年优待证，本人卧床', '岑某', 1, []),
  errand('送医保报销单据', '米某', 2, taken.slice(0, 1)),
  errand('代领残疾人证', '贝某', 2, taken.slice(0, 2)),
  errand('代办社保卡挂失', '明某', 3, taken.slice(0, 3)),
  errand('代交慢病续方材料', '臧某', 6, taken.slice(0, 4)),
  errand('代领高龄津贴卡', '计某', 9, taken),
  errand('代办停机保号，本人不办了', '伏某', 6, [['clerk', 'void', HOUR, { reason: '本人不办了' }]]),
];

/** Applications at every stage that a window sees, and an errand that waits to be taken in. */
export function windowCourses({ crew, spots, office: { calendar }, now }: Stage, uuid: () => string): Course[] {
  const rng = seededRng(78);
  const people: Readonly<Record<Who, Actor>> = {
    clerk: crew.someone(() => 0, 'windowClerk'),
    dispatcher: crew.someone(() => 0, 'dispatcher'),
    runner: crew.someone(() => 0, 'volunteer'),
    handler: crew.handler(() => 0, 'public-service'),
    supervisor: crew.someone(() => 0, 'shiftSupervisor'),
    applicant: resident,
  };
  return ASKED.map(({ kind, title, name, ago, facts, acts }) => {
    const reportedAt = workAfter(calendar, now - ago * DAY, HOUR);
    const { placeId: _, ...spot } = spots.pin(rng, spots.corner(rng), title);
    let at = reportedAt;
    const steps = acts.map(([who, action, after, input = {}]) => {
      at = workAfter(calendar, at + after, HOUR);
      return { action, at, actor: people[who], input };
    });
    return {
      draft: { id: uuid(), kind, channel: 'visit', title, ...spot, facts },
      text: title,
      contact: { name, phone: '13800000000' },
      reportedAt,
      reporter: people.clerk,
      steps: steps.filter((step) => step.at <= now),
      documents: 1,
    };
  });
}
