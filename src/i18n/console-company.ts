import type { Words } from './translate.ts';

/** Words of matters in company: split, linked. */
export const companyWords = {
  'parts.title': { zh: '拆成的几件', en: 'Its parts' },
  'parts.of': { zh: '从这一件拆出来的', en: 'Part of' },
  'parts.siblings': { zh: '同一件拆出来的', en: 'Other parts of the same report' },
  'parts.over': { zh: '{over}/{all} 件有回音', en: '{over} of {all} answered' },
  'parts.hold': { zh: '每一件都有了回音，原件才能办结', en: 'The whole closes when each part is answered' },
  'parts.one': { zh: '第 {n} 件', en: 'Part {n}' },
  'parts.text': { zh: '是什么事（反映人看得到）', en: 'What it is about (the reporter sees it)' },
  'parts.category': { zh: '类别（可不填）', en: 'Class (may be left out)' },
  'parts.unit': { zh: '派给哪个单位（可不填）', en: 'Dispatched to (may be left out)' },
  'parts.add': { zh: '再加一件', en: 'Add a part' },
  'parts.remove': { zh: '去掉这一件', en: 'Remove this part' },
  'parts.how': {
    zh: '每一件单独立案、计时、答复；反映人在原来的查询页看到全部',
    en: 'Each is filed, timed and answered by itself; the reporter sees all of them on the one page',
  },
  'parts.needCategory': { zh: '要派单位，先选类别', en: 'Choose the class before the unit' },
  'links.title': { zh: '相关的事', en: 'Linked matters' },
  'links.hidden': { zh: '另有 {n} 件不在您的范围内', en: '{n} more outside your scope' },
  'relation.related': { zh: '同一件麻烦', en: 'Same trouble' },
  'relation.causedBy': { zh: '起因', en: 'Caused by' },
  'relation.causes': { zh: '引起', en: 'Causes' },
  'relation.ask.related': { zh: '和它是同一件麻烦', en: 'Part of the same trouble' },
  'relation.ask.causedBy': { zh: '它是起因', en: 'That one is the cause' },
  'relation.ask.causes': { zh: '它是这件引起的', en: 'That one is caused by this' },
} as const satisfies Words;
