import type { Words } from './translate.ts';

/** The wall as the office sees it: whether a matter is shown, why not, what may be seen of it; and what the reporter said. */
export const wallWords = {
  'off.notAnswered': { zh: '还没有答复，或者并在别的事项里', en: 'Not answered yet, or answered with another matter' },
  'off.takenDown': { zh: '街道撤下了', en: 'The office took it down' },
  'off.noConsent': { zh: '反映人没有同意', en: 'The reporter has not agreed' },
  'off.kind': { zh: '这一种事项不公开(设置里定的)', en: 'This kind is not published (decided in the settings)' },
  'off.class': { zh: '这一类不公开(设置里定的)', en: 'This class is not published (decided in the settings)' },
  'off.unmasked': {
    zh: '文字里还有没遮住的人名、电话或门牌',
    en: 'Its words still have a name, a number or a door that is not masked',
  },
  title: { zh: '回音壁', en: 'Echo wall' },
  shown: { zh: '大家都能看到', en: 'Everybody can see it' },
  hidden: { zh: '没有公开', en: 'Not public' },
  see: { zh: '看公开的样子', en: 'See it as shown' },
  pictures: { zh: '哪些照片可以公开', en: 'Pictures that may be shown' },
  picturesHint: {
    zh: '没有人脸、车牌、门牌的才勾。没勾的不会公开。',
    en: 'Tick only what shows no face, number plate or door. What is not ticked is not shown.',
  },
  pictureBefore: { zh: '处理前', en: 'before' },
  pictureAfter: { zh: '处理后', en: 'after' },
  save: { zh: '记下', en: 'Save' },
  noPictures: { zh: '没有照片', en: 'No pictures' },
  looked: { zh: '可公开 {n} 张，共 {all} 张', en: '{n} of {all} may be shown' },
  'said.title': { zh: '反映人的评价', en: 'What the reporter says' },
  'said.solved': { zh: '解决了', en: 'Solved' },
  'said.half': { zh: '解决了一半', en: 'Half solved' },
  'said.unsolved': { zh: '没解决', en: 'Not solved' },
  'said.notYours': { zh: '不归街道管', en: 'Not the office’s to solve' },
  'said.content': { zh: '办理过程满意', en: 'content with the handling' },
  'said.notContent': { zh: '办理过程不满意', en: 'not content with the handling' },
  'said.halfHint': {
    zh: '不会自动重办：把剩下的补上再答复，或者重新办理。',
    en: 'It is not taken up by itself: do what is left and answer again, or reopen it.',
  },
  'said.photos': { zh: '评价时附的照片', en: 'Pictures that came with it' },
  'work.half': { zh: '{n} 件反映人说只解决了一半', en: 'Reporters say of {n} that half is left' },
} as const satisfies Words;
