import type { Words } from '#i18n/translate.ts';
import { procedureWords } from '../procedures/faults.ts';
import { accessWords } from './access.ts';

/** What is wrong with a setting and what to do about it. */
export const settingWords = {
  ...accessWords,
  ...procedureWords,
  stale_version: {
    zh: '别人先改了这一项，现在是第 {version} 版；看过再改',
    en: 'Somebody changed this first; it is at version {version} now. Look before you change it',
  },
  unknown_class: { zh: '没有 {value} 这个小类，从列表里选', en: 'There is no class {value}: choose from the list' },
  class_twice: { zh: '{value} 填了两次，删去一条', en: '{value} is entered twice: remove one' },
  rule_twice: { zh: '有两条规则都叫 {value}，改一个', en: 'Two rules are called {value}: rename one' },
  unknown_place: { zh: '没有 {value} 这个社区或网格', en: 'There is no community or grid {value}' },
  no_last_resort: {
    zh: '最后要有一条没有条件的规则，不然有的事项没有单位接',
    en: 'The last rule must have no condition, or some matters would have no unit',
  },
  ladder_order: {
    zh: '第 {n} 步要比前面的步骤晚，改一下时间',
    en: 'Step {n} must come later than those before it: change its time',
  },
  call_order: {
    zh: '“{call}”的回复时限要比应哨时限长',
    en: 'The time for the reply must be longer than that for accepting ({call})',
  },
  no_weight: { zh: '三个权重不能都是 0', en: 'At least one weight must be above 0' },
  role_twice: { zh: '有两个角色都叫 {value}，改一个', en: 'Two roles are called {value}: rename one' },
  role_in_use: {
    zh: '还有人是 {value} 这个角色，先给他们换角色再删',
    en: 'Somebody still has the role {value}: give them another one before removing it',
  },
  workflow_broken: {
    zh: '这样改以后，办理流程里有一步谁也不能做:{fault}',
    en: 'After this nobody could take a step of a procedure: {fault}',
  },
  pattern_field: {
    zh: '{level} 的编码规则里，{name} 不是能用的字段',
    en: 'In the code pattern of {level}, {name} is no field that can be used',
  },
  pattern_seq: {
    zh: '{level} 的编码规则要有且只有一个顺序号，例如 {{seq:3}}',
    en: 'The code pattern of {level} needs exactly one running number, as in {{seq:3}}',
  },
  pattern_parent: {
    zh: '{level} 的编码规则只能有一个上级',
    en: 'The code pattern of {level} may name one level above',
  },
  pattern_character: {
    zh: '{level} 的编码规则里只能有字母、数字和短横:{characters}',
    en: 'The code pattern of {level} takes letters, digits and hyphens only: {characters}',
  },
} as const satisfies Words;
