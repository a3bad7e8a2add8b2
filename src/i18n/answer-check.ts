import type { Words } from './translate.ts';

/** What the answer checker says, on the desk and on the phone. */
export const answerCheckWords = {
  title: { zh: '这份答复可能没有答到', en: 'This may not answer what was asked' },
  hints: { zh: '还可以写得更全', en: 'It could say more' },
  decide: { zh: '这是系统的提醒，怎么写由您决定', en: 'This is a hint; you decide' },
  'fault.onlyReceived': { zh: '只说了收到或转办，没有说怎么办的', en: 'It only says received or passed on' },
  'fault.offTopic': { zh: '看起来说的不是这件事', en: 'It seems to be about something else' },
  'fault.otherPlace': { zh: '写的是别的地点：{about}', en: 'It names another place: {about}' },
  'fault.copied': {
    zh: '和 {about} 的答复几乎一样，那一件的地点或类别不同',
    en: 'Nearly the answer of {about}, which has another place or class',
  },
  'fault.noMeasures': { zh: '没有说采取了什么措施', en: 'It does not say what is done' },
  'fault.noDeadline': { zh: '没有说什么时候办好', en: 'It does not say by when' },
  'fault.noAccepted': { zh: '没有说收到了什么诉求', en: 'It does not say what was received' },
  'fault.noContact': { zh: '没有说和谁沟通、怎样核实', en: 'It does not say who was spoken to or how it was checked' },
  'fault.noFollowUp': { zh: '没有说接下来怎样、还有问题找谁', en: 'It does not say what comes next or whom to ask' },
  'fault.placeMissing': { zh: '没有提到问题里的地点：{about}', en: 'The place of the message is not named: {about}' },
} as const satisfies Words;
