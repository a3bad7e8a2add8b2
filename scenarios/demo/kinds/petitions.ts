import { DAY, HOUR } from '#domain/calendar/day.ts';
import type { Actor } from '#domain/matters/matter.ts';
import type { Course } from '#server/matters/commands/record.ts';
import { seededRng } from '../random.ts';
import type { Stage } from '../stories.ts';
import { workAfter } from '../work-time.ts';

type Input = Course['steps'][number]['input'];
type Who = 'officer' | 'handler' | 'leader';
/** Who takes which step, how many days after the one before. */
type Move = readonly [who: Who, action: string, days: number, input?: Input];

interface Told {
  readonly title: string;
  readonly text: string;
  readonly kind: 'advice' | 'accusation' | 'plea';
  readonly via: 'letter' | 'visit' | 'online' | 'phone';
  readonly repeat?: true;
  readonly signers?: number;
  /** Days ago that it was registered. */
  readonly ago: number;
  readonly phone: string;
  readonly moves: readonly Move[];
}

const UNIT = 'construction';
const LATER = 'XF';
const accept: Move = ['officer', 'accept', 4];
const dispatch: Move = ['officer', 'dispatch', 1, { unitId: UNIT }];
const respond = (measures: string): Move => [
  'handler',
  'respond',
  15,
  { answer: { acceptedAt: 0, contacted: '信访人本人', measures, by: '已完成' } },
];
const answer = (publicAnswer: string): Move => ['officer', 'answer', 3, { publicAnswer }];
const opinion = { organ: '区信访局', outcome: 'upheld', opinion: '事实清楚，依据适当，维持原处理意见。' };
const grounds = (text: string) => ({ facts: { grounds: text } });
const handled = (measures: string, words: string): Move[] => [accept, dispatch, respond(measures), answer(words)];

const TOLD: readonly Told[] = [
  {
    title: '反映安置房过渡费少发两个月',
    text: '安置房延期交付，过渡费只发到六月，七、八两个月没有发，请核实补发。',
    kind: 'plea',
    via: 'letter',
    ago: 85,
    phone: '13800000021',
    moves: [
      ...handled('核对台账，补发两个月过渡费', '经核对台账，您七、八两个月的过渡费漏发，已于本月补发到原账户。'),
      ['officer', 'content', 4, { reason: '信访人当面签字表示接受' }],
    ],
  },
  {
    title: '建议老旧小区加装电梯先定分摊办法',
    text: '建议加装电梯前，街道先给一个分摊办法的样本，免得楼上楼下吵。',
    kind: 'advice',
    via: 'online',
    ago: 80,
    phone: '13800000022',
    moves: [
      ...handled('整理分摊办法样本，在社区公开', '您的建议已采纳，分摊办法样本已放在各社区服务窗口，可以自取。'),
      ['officer', 'turnRepeat', 2, { facts: { laterNo: `${LATER}-后件` } }],
      ['officer', 'lapse', 34],
    ],
  },
  {
    title: '再次反映加装电梯分摊问题',
    text: '上次答复给了样本，但本单元仍有分歧，请街道再协调。',
    kind: 'plea',
    via: 'online',
    repeat: true,
    ago: 30,
    phone: '13800000022',
    moves: [accept, dispatch],
  },
  {
    title: '六户居民反映施工震裂墙面',
    text: '二期工地打桩后，我们六户墙面出现裂缝，要求检测和赔偿。',
    kind: 'plea',
    via: 'visit',
    signers: 6,
    ago: 34,
    phone: '13800000023',
    moves: [accept, dispatch, respond('已委托检测机构入户检测，报告十天内出')],
  },
  {
    title: '反映物业公共收益没有公示',
    text: '小区公共车位和广告收入三年没有公示，要求公开账目。',
    kind: 'plea',
    via: 'online',
    ago: 38,
    phone: '13800000024',
    moves: handled('督促物业公示三年收支', '物业已在小区公告栏公示近三年公共收益收支，原始凭证可预约查阅。'),
  },
  {
    title: '反映征收补偿面积认定有误',
    text: '我家阁楼没有算进补偿面积，认为认定有误。',
    kind: 'plea',
    via: 'letter',
    ago: 60,
    phone: '13800000025',
    moves: [
      ...handled('复核测绘成果和产权资料', '经复核测绘成果，阁楼层高不足 2.2 米，按规定不计入补偿面积。'),
      ['officer', 'askReview', 10, grounds('认为层高测量点不对，要求重新测量')],
    ],
  },
  {
    title: '反映临时安置点噪声扰民',
    text: '安置点空压机夜间不停，影响老人休息。',
    kind: 'plea',
    via: 'phone',
    ago: 78,
    phone: '13800000026',
    moves: [
      ...handled('更换低噪声设备，限定时段', '设备已更换，夜间十时至次日六时停用。'),
      ['officer', 'askReview', 8, grounds('认为夜间仍有噪声')],
      ['officer', 'decideReview', 20, { facts: opinion }],
    ],
  },
  {
    title: '反映村道拓宽占用宅前空地',
    text: '村道拓宽占了我家门前空地，要求补偿。',
    kind: 'plea',
    via: 'letter',
    ago: 88,
    phone: '13800000027',
    moves: [
      ...handled('查阅权属资料，现场丈量', '经查权属资料，该空地属集体道路用地，不涉及个人补偿。'),
      ['officer', 'askReview', 6, grounds('认为空地是祖宅的一部分')],
      ['officer', 'decideReview', 18, { facts: opinion }],
      ['officer', 'askSecondReview', 5, grounds('要求查阅老图纸')],
    ],
  },
  {
    title: '举报某施工单位夜间违规施工',
    text: '举报某施工单位没有夜间施工许可，连续多日施工到凌晨。',
    kind: 'accusation',
    via: 'phone',
    ago: 7,
    phone: '13800000028',
    moves: [accept, ['officer', 'accusedElsewhere', 0, { reason: '被举报的是外地施工企业，不是本街道单位' }]],
  },
  {
    title: '控告某单位采购不公开',
    text: '控告某单位设备采购没有公开询价，要求查处。',
    kind: 'accusation',
    via: 'letter',
    ago: 14,
    phone: '13800000029',
    moves: [
      ['officer', 'nameAccused', 1, { unitIds: ['enforcement'] }],
      [
        'officer',
        'transfer',
        2,
        { publicAnswer: '您反映的内容已转送区纪委监委，请向该机关查询办理情况。', facts: { whereTo: '区纪委监委' } },
      ],
    ],
  },
  {
    title: '要求改判一起劳动争议',
    text: '对法院判决不服，要求街道协调改判。',
    kind: 'plea',
    via: 'letter',
    ago: 20,
    phone: '13800000030',
    moves: [
      [
        'officer',
        'notAccept',
        5,
        {
          reason: '依法应当通过诉讼途径解决',
          publicAnswer: '您反映的事项依法应当通过诉讼途径解决，请向人民法院提出，本街道不予受理。',
          facts: { whereTo: '人民法院' },
        },
      ],
    ],
  },
  {
    title: '反映邻区道路路灯不亮',
    text: '邻区沿江路路灯不亮，请修复。',
    kind: 'plea',
    via: 'online',
    ago: 18,
    phone: '13800000031',
    moves: [
      ['officer', 'object', 2, { reason: '路段在邻区，不属于本街道' }],
      ['officer', 'handBack', 4, { publicAnswer: '您反映的路段不在本街道，材料已退回区信访局另行转送。' }],
    ],
  },
  {
    title: '反映校门口道路归属不清',
    text: '校门口道路破损，两边都说不归自己管。',
    kind: 'plea',
    via: 'online',
    ago: 4,
    phone: '13800000032',
    moves: [['officer', 'object', 2, { reason: '该路段由区交通部门管养' }]],
  },
  {
    title: '反映阳台漏水责任',
    text: '楼上阳台漏水到我家，物业不管。',
    kind: 'plea',
    via: 'visit',
    ago: 26,
    phone: '13800000033',
    moves: [
      accept,
      [
        'officer',
        'withdraw',
        5,
        { reason: '邻里已自行修好，信访人书面撤回', publicAnswer: '您已书面撤回，本件办理终止。需要时可以重新提出。' },
      ],
    ],
  },
  {
    title: '建议增设公交站遮阳棚',
    text: '建议在文化广场站增设遮阳棚和座椅。',
    kind: 'advice',
    via: 'letter',
    ago: 3,
    phone: '13800000034',
    moves: [],
  },
];

/** Petitions at every stage: joint, come again, in review and second review, accusing, refused, handed on. */
export function petitionCourses({ crew, spots, office: { calendar }, now }: Stage, uuid: () => string): Course[] {
  const rng = seededRng(1010);
  const actors: Readonly<Record<Who, Actor>> = {
    officer: crew.someone(() => 0, 'petitionOfficer'),
    handler: crew.handler(() => 0, UNIT),
    leader: crew.someone(() => 0, 'leader'),
  };
  return TOLD.map(({ title, text, kind, via, repeat, signers = 1, ago, phone, moves }) => {
    const reportedAt = workAfter(calendar, now - ago * DAY, HOUR);
    const { placeId: _, ...spot } = spots.pin(rng, spots.corner(rng), title);
    let at = reportedAt;
    const steps = moves.map(([who, action, days, input = {}]) => {
      at = workAfter(calendar, at + days * DAY, HOUR);
      const replied = input.answer ? { ...input, answer: { ...input.answer, acceptedAt: at } } : input;
      return { action, at, actor: actors[who], input: replied };
    });
    return {
      draft: {
        id: uuid(),
        kind: 'petition',
        channel: via === 'online' ? 'web' : via === 'phone' ? 'hotline' : 'superior',
        title,
        ...spot,
        facts: { petitionClass: kind, via, letter: repeat ? 'repeat' : 'first', signers },
      },
      text,
      contact: { name: '沈某', phone },
      reportedAt,
      reporter: actors.officer,
      steps: steps.filter((step) => step.at <= now),
    };
  });
}
