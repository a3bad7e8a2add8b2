import type { ActionDefinition } from '#domain/workflow/definition.ts';

const WALL = '回音壁: 一单一图，凭同意公开 (seed 3)';
const CONSENT = '《个人信息保护法》第十四、十五条: 单独同意，可以随时撤回';

/**
 * What comes after the answer, for every procedure whose matters are echoed: what was left is done and told, pictures are
 * looked at before everybody sees them, consent is given and taken back, a slip is taken down and put back.
 * @param states `answered` are those in which the answer stands; in those of `seen` the pictures are there to be looked at;
 * `open` are those in which it is worked on again: consent can be taken back there too
 */
export function echoSteps({
  answered,
  seen,
  open,
}: {
  readonly answered: readonly string[];
  readonly seen: readonly string[];
  readonly open: readonly string[];
}): readonly ActionDefinition[] {
  return [
    {
      id: 'answerAgain',
      label: { zh: '补办后再答复', en: 'Answer what was left' },
      key: 'A',
      from: answered,
      to: 'same',
      permission: 'matter.reply',
      guards: ['halfSolved', 'newAnswerGiven', 'flaggedReason'],
      asks: ['publicAnswer'],
      tells: { zh: '剩下的也办了，请您再看看', en: 'The rest is done too, please have another look' },
      source: '办结不等于解决: 解决一半的，补办、再答复、再评',
    },
    {
      id: 'consent',
      label: { zh: '同意或撤回公开', en: 'Consent to publication' },
      from: [...open, ...answered],
      to: 'same',
      permission: 'matter.rate',
      guards: ['consentGiven'],
      asks: ['consentWall'],
      source: CONSENT,
    },
    {
      id: 'showPictures',
      label: { zh: '定哪些照片可公开', en: 'Choose pictures to show' },
      from: seen,
      to: 'same',
      permission: 'matter.check',
      guards: ['anotherPerson', 'picturesGiven'],
      asks: ['pictureIds'],
      source: '《个人信息保护法》第二十六条: 公开前由另一人看过',
    },
    {
      id: 'takeDown',
      label: { zh: '从回音壁撤下', en: 'Take off the wall' },
      from: answered,
      to: 'same',
      permission: 'matter.check',
      guards: ['notTakenDown', 'reasonGiven'],
      asks: ['reason'],
      source: WALL,
    },
    {
      id: 'putBack',
      label: { zh: '放回回音壁', en: 'Put back on the wall' },
      from: answered,
      to: 'same',
      permission: 'matter.check',
      guards: ['takenDown', 'reasonGiven'],
      asks: ['reason'],
      source: WALL,
    },
  ];
}
