import type { Form } from '#domain/forms/form.ts';

const ANNEX = 'GB/T 47678.5 部件属性: 标识码、状态必填，权属单位、养护单位选填 (domain.md §1.1)';

/** The things of the catalogue, and their defects, which share its numbers: majors 01 to 05. */
export const COMPONENTS = ['component:', 'matter:01-', 'matter:02-', 'matter:03-', 'matter:04-', 'matter:05-'];

const STATES = [
  { id: 'intact', label: { zh: '完好', en: 'Intact' } },
  { id: 'damaged', label: { zh: '破损', en: 'Damaged' } },
  { id: 'lost', label: { zh: '丢失', en: 'Lost' } },
  { id: 'abandoned', label: { zh: '废弃', en: 'Abandoned' } },
  { id: 'removed', label: { zh: '移除', en: 'Removed' } },
];

/** What is known of a thing in the street: asked of nothing else, and of nobody who can't read its plate. */
export const componentFacts: Form = [
  {
    id: 'componentCode',
    type: 'text',
    max: 17,
    label: { zh: '部件标识码', en: 'Component code' },
    help: {
      zh: '17 位：6 位区划、2 位大类、3 位小类、6 位顺序号；没有牌子就留空',
      en: '17 digits: 6 division, 2 major, 3 minor class, 6 serial; leave empty where there is no plate',
    },
    check: 'componentCode',
    classes: COMPONENTS,
    source: ANNEX,
  },
  {
    id: 'componentState',
    type: 'choice',
    choices: STATES,
    label: { zh: '部件状态', en: 'State of the component' },
    listed: true,
    classes: COMPONENTS,
    source: ANNEX,
  },
  {
    id: 'owner',
    type: 'text',
    max: 60,
    label: { zh: '权属单位', en: 'Owner' },
    help: { zh: '写单位名称，派遣时先找它', en: 'Name of the organisation; dispatch turns to it first' },
    classes: COMPONENTS,
    source: ANNEX,
  },
  {
    id: 'upkeep',
    type: 'text',
    max: 60,
    label: { zh: '养护单位', en: 'Kept by' },
    classes: COMPONENTS,
    source: ANNEX,
  },
];
