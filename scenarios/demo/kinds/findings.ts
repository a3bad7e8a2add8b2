import { DAY, HOUR } from '#domain/calendar/day.ts';
import type { Actor } from '#domain/matters/matter.ts';
import type { Course } from '#server/matters/commands/record.ts';
import { seededRng } from '../random.ts';
import type { Stage } from '../stories.ts';
import { workAfter } from '../work-time.ts';

interface Found {
  readonly title: string;
  readonly text: string;
  readonly severity: 'minor' | 'major' | 'grave';
  readonly unit: string;
  /** Empty while it is not put right. */
  readonly done: string;
  /** How far it is beside its looks back. */
  readonly until?: 'found' | 'rectified' | 'voided';
  /** Days ago that it was found; what its looks back saw, in order. */
  readonly ago: number;
  readonly looks: readonly ('holds' | 'fails')[];
}

const ROUND = '第三轮环境督查';
const FOUND: readonly Found[] = [
  {
    title: '河岸绿化带内堆放建筑垃圾',
    text: '潮头河东岸绿化带内堆有建筑垃圾约两车，未清运',
    severity: 'major',
    unit: 'cleansing-2',
    done: '建筑垃圾已清运，裸土已复绿',
    ago: 150,
    looks: ['holds', 'holds', 'holds'],
  },
  {
    title: '农贸市场消防通道被摊位占用',
    text: '农贸市场南门消防通道两侧摆摊，通道不足三米',
    severity: 'grave',
    unit: 'urban-management',
    done: '摊位已退回，通道划线并装了隔离桩',
    ago: 95,
    looks: ['fails', 'holds'],
  },
  {
    title: '公厕无障碍扶手松动',
    text: '文化广场公厕无障碍间扶手松动，地面湿滑无提示',
    severity: 'minor',
    unit: 'cleansing-2',
    done: '扶手已加固，放了防滑提示',
    ago: 60,
    looks: ['holds'],
  },
  {
    title: '工地出入口带泥上路',
    text: '二期工地出入口洗车台停用，车轮带泥上路约两百米',
    severity: 'major',
    unit: 'urban-management',
    done: '洗车台恢复使用，路面已冲洗',
    ago: 20,
    looks: [],
  },
  {
    title: '商业街排水口倒餐饮污水',
    text: '小吃街两处雨水口有油污，餐饮污水直接倒入',
    severity: 'grave',
    unit: 'urban-management',
    done: '',
    ago: 6,
    looks: [],
  },
  {
    title: '楼道堆放旧家具',
    text: '三幢二单元楼道堆放旧沙发和纸箱',
    severity: 'major',
    unit: 'cleansing-2',
    done: '旧家具已清走，楼道已通',
    until: 'rectified',
    ago: 9,
    looks: [],
  },
  {
    title: '沿街店铺占道洗车',
    text: '环城路汽修店在人行道上洗车，地砖破损',
    severity: 'minor',
    unit: 'urban-management',
    done: '',
    until: 'found',
    ago: 1,
    looks: [],
  },
  {
    title: '围墙广告破损',
    text: '与第二轮督查第 4 条重复',
    severity: 'minor',
    unit: 'urban-management',
    done: '',
    until: 'voided',
    ago: 12,
    looks: [],
  },
];

/** Findings of one inspection at every stage: watched, come back and put right, just struck off, being put right. */
export function findingCourses({ crew, spots, office: { calendar }, now }: Stage, uuid: () => string): Course[] {
  const rng = seededRng(77);
  const inspector = crew.someone(() => 0, 'inspector');
  const dispatcher = crew.someone(() => 0, 'dispatcher');
  return FOUND.map(({ title, text, severity, unit, done, until, ago, looks }, i) => {
    const reportedAt = workAfter(calendar, now - ago * DAY, HOUR);
    const handler = crew.handler(rng, unit);
    const { placeId: _, ...spot } = spots.pin(rng, spots.corner(rng), title);
    const steps: Course['steps'][number][] = [];
    let at = reportedAt;
    const take = (actor: Actor, action: string, after: number, input: Course['steps'][number]['input'] = {}) => {
      at = workAfter(calendar, at + after, HOUR);
      steps.push({ action, at, actor, input });
    };
    const putRight = () => {
      const answer = { acceptedAt: at, contacted: '现场负责人', measures: done, by: '已完成' };
      take(handler, 'respond', 3 * DAY, { answer });
      if (until !== 'rectified') take(inspector, 'strikeOff', DAY);
    };
    if (until === 'voided')
      take(
        crew.someone(() => 0, 'shiftSupervisor'),
        'void',
        HOUR,
        { reason: '与第二轮重复' },
      );
    else if (until !== 'found') take(dispatcher, 'dispatch', HOUR, { unitId: unit });
    if (done) putRight();
    for (const look of looks) {
      if (look === 'holds') take(inspector, 'lookBackHolds', 30 * DAY, { facts: { seen: '现场干净，没有反弹' } });
      else {
        take(inspector, 'lookBackFails', 20 * DAY, { facts: { seen: '又有摊位摆回来', cause: 'unattended' } });
        putRight();
      }
    }
    return {
      draft: {
        id: uuid(),
        kind: 'finding',
        channel: 'superior',
        title,
        ...spot,
        facts: { inspection: ROUND, itemNo: String(i + 1), severity },
      },
      text,
      reportedAt,
      reporter: dispatcher,
      steps: steps.filter((step) => step.at <= now),
      photosAfter: 1,
    };
  });
}
