import type { Form } from '#domain/forms/form.ts';

const SEED = '三无行动 (seed 3 稠城街道): 飞线 3300 处、绿化 9000 平方米、路侧石 4200 米、城市家具 2700 处';
const most = 1_000_000;

/** Classes of GB/T 47678.5 that each quantity of the campaign is counted over; which an office counts is its own to say. */
export const WORKS = {
  /** 飞线: lines put up without leave, and those that hang loose. */
  wires: ['matter:06-008', 'matter:10-002'],
  /** 绿化: lawns and woods, dirty or taken greens. */
  green: ['component:04-013', 'component:04-014', 'matter:04-013', 'matter:04-014', 'matter:06-017', 'matter:06-045'],
  /** 路侧石: kerbs. */
  kerb: ['matter:06-050'],
  /** 城市家具: what stands in the street for whoever passes; benches, bins, boards, shelters, bollards. */
  furniture: ['01-040', '01-041', '01-042', '01-043', '01-044', '01-046', '01-052', '02-012', '02-021', '02-027']
    .concat(['03-002', '03-005', '03-008', '04-007'])
    .flatMap((number) => [`component:${number}`, `matter:${number}`]),
} as const;

/** What was done, in the unit that its class is counted in: places, metres, square metres or pieces. */
export const quantities: Form = [
  {
    id: 'places',
    type: 'integer',
    min: 1,
    max: most,
    label: { zh: '办了几处', en: 'Places' },
    unit: { zh: '处', en: 'places' },
    help: { zh: '一处可不填', en: 'Leave empty where it is one' },
    classes: ['component:', 'matter:'],
    source: SEED,
  },
  {
    id: 'metres',
    type: 'number',
    min: 0,
    max: most,
    label: { zh: '长度', en: 'Length' },
    unit: { zh: '米', en: 'm' },
    classes: [...WORKS.wires, ...WORKS.kerb],
    source: SEED,
  },
  {
    id: 'squareMetres',
    type: 'number',
    min: 0,
    max: most,
    label: { zh: '面积', en: 'Area' },
    unit: { zh: '平方米', en: 'm²' },
    classes: [...WORKS.green],
    source: SEED,
  },
];
