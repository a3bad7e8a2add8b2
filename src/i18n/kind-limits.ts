import type { ClockName } from '#domain/workflow/definition.ts';
import type { Words } from './translate.ts';

/** What each limit of a kind is the time for. */
export const clockWords: Readonly<Record<ClockName, { readonly zh: string; readonly en: string }>> = {
  accept: { zh: '受理', en: 'Accepting' },
  dispatch: { zh: '派遣', en: 'Dispatching' },
  handle: { zh: '办理', en: 'Handling' },
  check: { zh: '核查', en: 'Checking' },
  tell: { zh: '告知', en: 'Telling the applicant' },
  apply: { zh: '申请复查、复核', en: 'Asking for a review' },
  review: { zh: '复查', en: 'Review' },
  secondReview: { zh: '复核', en: 'Second review' },
  callBack: { zh: '回访', en: 'Calling back' },
  rectify: { zh: '整改', en: 'Putting right' },
  lookBack: { zh: '回头看', en: 'Looking back' },
  plan: { zh: '按计划办', en: 'By plan' },
  deliver: { zh: '送达', en: 'Delivery' },
  watch: { zh: '跟踪', en: 'Watching' },
  objection: { zh: '提出异议', en: 'Objection' },
  extension: { zh: '延长', en: 'Extension' },
};

/** Words of the form on which an office changes the limits of a kind. */
export const kindLimitWords = {
  title: { zh: '时限', en: 'Limits' },
  asItComes: { zh: '原来 {text}', en: 'As it comes: {text}' },
  free: { zh: '样例，街道可以自己定', en: 'A sample: the office decides' },
  shorter: { zh: '只能缩短，不能放宽', en: 'May only be shortened' },
  kept: { zh: '不归街道改', en: 'Not the office’s to change' },
  amount: { zh: '{kind}{clock}时限', en: '{clock} limit of {kind}' },
  unit: { zh: '{kind}{clock}时限的单位', en: 'Unit of the {clock} limit of {kind}' },
  ground: { zh: '{kind}{clock}时限的依据', en: 'Ground of the {clock} limit of {kind}' },
  groundHint: { zh: '依据，例如街道的文件', en: 'Ground, as the office’s own rule' },
  own: { zh: '本街道自定', en: 'Set by the office' },
  back: { zh: '恢复原来的', en: 'As it comes' },
  effectNot: {
    zh: '时限的改动不在这里试算：只管从那天起进来的事项，已经进来的到期时间不变',
    en: 'Limits are not tried here: they hold for what comes in from then on, nothing that is in has another due time',
  },
  'changed.limit': { zh: '{kind} · {clock}时限', en: '{kind} · {clock} limit' },
  'changed.source': { zh: '{kind} · {clock}时限的依据', en: '{kind} · ground of the {clock} limit' },
} as const satisfies Words;

/** Why a limit of a kind can't be changed so, and what to do instead. */
export const kindFaultWords = {
  kind_unknown: { zh: '没有 {kind} 这种事项', en: 'There is no kind {kind}' },
  kind_twice: { zh: '{kind}改了两次，合成一条', en: '{kind} is changed twice: make it one' },
  limit_unknown: { zh: '{kind}没有“{clock}”的时限', en: '{kind} has no limit for “{clock}”' },
  limit_twice: { zh: '“{clock}”的时限改了两次，留一条', en: 'The limit for “{clock}” is changed twice: keep one' },
  limit_kept: {
    zh: '{kind}的“{clock}”时限不归街道改：{source}',
    en: 'The limit for “{clock}” of {kind} is not the office’s to change: {source}',
  },
  limit_longer: {
    zh: '{kind}的“{clock}”时限只能缩短、单位要一样：{source}',
    en: 'The limit for “{clock}” of {kind} may only be shortened, in the same unit: {source}',
  },
} as const satisfies Words;
