import type { Words } from './translate.ts';

/** Words of the page that says what residents can apply for and where. */
export const publicCatalogueWords = {
  'services.title': { zh: '办什么事，去哪里，带什么', en: 'What you can apply for, where, and what to bring' },
  'services.lead': {
    zh: '都不收费的写“不收费”。不用您带的材料，我们自己去查。',
    en: 'What costs nothing says so. Papers that you need not bring we look up ourselves.',
  },
  'services.q': { zh: '找什么事', en: 'What for' },
  'services.qHint': { zh: '比如，老年证、社保卡', en: 'For example: senior card' },
  'services.community': { zh: '您住哪个社区', en: 'Your community' },
  'services.anywhere': { zh: '全街道', en: 'All' },
  'services.show': { zh: '看看', en: 'Show' },
  'services.points': { zh: '去哪里办', en: 'Where to go' },
  'services.pointsNear': { zh: '{community}的居民去这里办', en: 'Where residents of {community} go' },
  'services.noPoint': {
    zh: '这个社区还没有办事点，可以去别处的',
    en: 'No desk in this community yet; you may go to any other',
  },
  'services.takes': { zh: '能办 {n} 项', en: '{n} services' },
  'services.items': { zh: '能办的事', en: 'What you can apply for' },
  'services.none': { zh: '没有找到这样的事', en: 'Nothing like this was found' },
  'services.noneText': {
    zh: '换个说法再找，或者打电话问我们',
    en: 'Try another word, or call us',
  },
  'services.empty': { zh: '街道还没有公布办事事项', en: 'No services have been published yet' },
  'services.emptyText': {
    zh: '要办什么事，先打电话或到街道问一下',
    en: 'Please call or ask at the subdistrict office',
  },
  'services.whom': { zh: '谁可以办', en: 'Who may apply' },
  'services.bring': { zh: '请带上', en: 'Please bring' },
  'services.bringNothing': { zh: '什么都不用带', en: 'Nothing' },
  'services.fetched': { zh: '不用带，我们去查', en: 'No need to bring: we look it up' },
  'services.fetchedFrom': { zh: '{name}(从{from}查)', en: '{name} (from {from})' },
  'services.filled': { zh: '到窗口填', en: 'Filled in at the desk' },
  'services.steps': { zh: '怎么办', en: 'How it goes' },
  'services.when': { zh: '多久办好', en: 'How long it takes' },
  'services.now': { zh: '当场办好', en: 'done while you wait' },
  'services.days': { zh: '{n} 个工作日办好', en: 'done in {n} working days' },
  'services.legalWork': { zh: '法律规定最长 {n} 个工作日：{source}', en: 'at most {n} working days by law: {source}' },
  'services.legalDays': { zh: '法律规定最长 {n} 天：{source}', en: 'at most {n} days by law: {source}' },
  'services.fee': { zh: '费用', en: 'Cost' },
  'services.free': { zh: '不收费', en: 'Free of charge' },
  'services.where': { zh: '去哪里', en: 'Where' },
  'services.nowhere': { zh: '这里暂时办不了，请打电话问', en: 'Not here for now: please call' },
  'services.walk': {
    zh: '走不动、不方便来，可以在这里说一声，社区上门帮您办',
    en: 'Can’t come yourself? Tell us here and the community comes to you',
  },
} as const satisfies Words;
