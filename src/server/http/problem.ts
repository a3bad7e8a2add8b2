import type { Refusal } from '#domain/shared/result.ts';
import type { Problem } from '#contract/common.ts';
import { territoryProblems } from './territory-problems.ts';

/** Every refusal of the wire: its status, and what happened and what to do in both languages. */
const problems = {
  ...territoryProblems,
  bad_request: [
    400,
    '请求格式不对',
    'The request is malformed',
    '按接口说明检查内容',
    'Check it against the API description',
  ],
  invalid: [
    400,
    '填写的内容不符合要求',
    'A field is not as required',
    '改正这一项再提交',
    'Correct this field and send again',
  ],
  not_signed_in: [
    401,
    '还没有登录，或登录已过期',
    'Not signed in, or the session has ended',
    '请重新登录',
    'Please sign in again',
  ],
  wrong_credentials: [
    401,
    '用户名或密码不对',
    'Wrong username or password',
    '核对后再试，连续 5 次不对会锁定 15 分钟',
    'Check and try again; five failures lock the account for 15 minutes',
  ],
  locked_out: [
    423,
    '连续输错，账号暂时锁定',
    'Locked after repeated failures',
    '稍后再试，或请管理员解锁',
    'Try later, or ask the administrator to unlock',
  ],
  forbidden: [
    403,
    '您没有这项权限',
    'You may not do this',
    '需要的话请管理员调整角色',
    'Ask the administrator if you need it',
  ],
  password_must_change: [
    403,
    '先换掉初始密码，再办别的事',
    'Change the initial password first',
    '设一个自己的密码',
    'Set a password of your own',
  ],
  not_found: [404, '没有找到，或不在您的范围内', 'Not found, or outside your scope', '核对编号', 'Check the number'],
  stale_version: [
    409,
    '别人先改了这件事',
    'Somebody changed this first',
    '看过新内容再决定',
    'Look at the new state and decide again',
  ],
  wrong_state: [
    409,
    '这一步现在不能做',
    'This step is not possible now',
    '刷新后看下一步',
    'Reload and see the next steps',
  ],
  version_missing: [
    428,
    '请带上看到的版本(If-Match)',
    'Send the version that you saw (If-Match)',
    '重新打开再提交',
    'Open it again and send',
  ],
  undo_late: [409, '过了可以撤销的时间', 'The time to undo is over', '用下一步改正', 'Correct it by the next step'],
  undo_not_yours: [
    409,
    '上一步不是您办的，不能撤销',
    'The last step was not yours to undo',
    '请办的人自己撤销，或用下一步改正',
    'Ask whoever took it, or correct it by the next step',
  ],
  undo_told: [
    409,
    '已经告诉了居民，不能撤销',
    'Residents were told already; it can’t be undone',
    '用新的答复说明',
    'Explain it by another answer',
  ],
  undo_never: [409, '这一步不能撤销', 'This step can’t be undone', '用下一步改正', 'Correct it by the next step'],
  guard_failed: [422, '还不满足办理条件', 'A condition is not met', '补齐后再提交', 'Complete it and send again'],
  unknown_action: [404, '没有这一步', 'There is no such step', '看看可以做的步骤', 'See the possible steps'],
  unknown_value: [422, '没有这个选项', 'There is no such choice', '从列表里选', 'Choose from the list'],
  outside_area: [
    422,
    '位置不在本街道范围内',
    'The place is outside this subdistrict',
    '核对定位，或改填地址',
    'Check the position, or give the address instead',
  ],
  key_reused: [
    422,
    '同一个幂等键用在了不同的内容上',
    'The same Idempotency-Key with another body',
    '换一个新键',
    'Use a new key',
  ],
  merge_closed: [
    409,
    '那一件已经结束，或不是同一种办法，不能并进去',
    'That matter has ended or follows another procedure; nothing can be merged into it',
    '换一件在办的，或单独办',
    'Choose an open one, or handle this on its own',
  ],
  unknown_task: [404, '没有这个协办或吹哨', 'There is no such task', '刷新后再看', 'Refresh and look again'],
  already_asked: [
    409,
    '这一步已经有人申请',
    'This step has been asked for already',
    '等批准人决定',
    'Wait for the decision',
  ],
  not_asked: [
    409,
    '这一步没有人申请，或已经决定',
    'Nobody asked for this step, or it was decided',
    '刷新后再看',
    'Refresh and look again',
  ],
  own_request: [
    403,
    '自己申请的不能自己批准',
    'Nobody decides on their own request',
    '请另一位有权限的人决定',
    'Somebody else with the permission decides',
  ],
  fact_missing: [422, '还有必填的一项没有填', 'A required field is empty', '填上再提交', 'Fill it in and send again'],
  fact_invalid: [
    422,
    '这一项填得不对',
    'A field is not as required',
    '按这一项的要求改正',
    'Correct it as the field asks',
  ],
  unknown_fact: [422, '表单里没有这一项', 'The form has no such field', '按表单填写', 'Fill in the form as it is'],
  no_limit: [
    422,
    '这一类还没有这一步的时限',
    'There is no limit for this step yet',
    '请管理员在办事流程里设时限',
    'Ask the administrator to set a limit for it',
  ],
  merge_circle: [
    409,
    '那一件已经并到这一件里了',
    'That matter is merged into this one already',
    '到那一件里看',
    'See it there',
  ],
  part_circle: [
    409,
    '一件是从另一件里拆出来的，不能再并或关联',
    'One of them is a part of the other; they can’t be merged or linked',
    '它们本来就在一起，到原件上看',
    'They belong together already: see the whole',
  ],
  link_circle: [
    409,
    '这样会绕成一圈，自己成了自己的起因',
    'This would make a ring: a matter would be its own cause',
    '换一件，或选“同一件麻烦”',
    'Choose another one, or link them as related',
  ],
  undo_split: [
    409,
    '拆出来的已经有人办了，不能撤销',
    'Somebody has worked on a part already; the split can’t be undone',
    '各部分接着办，或作废后收回自办',
    'Go on with the parts, or void them and handle it as one again',
  ],
  setup_closed: [409, '街道已经建好了', 'The office is set up already', '请直接登录', 'Please sign in'],
  wrong_token: [
    403,
    '初始口令不对',
    'The setup token is wrong',
    '看启动服务的那个窗口',
    'Look in the window where the server was started',
  ],
  taken: [409, '已经有了', 'It exists already', '换一个', 'Choose another'],
  too_large: [413, '内容太大', 'Too large', '减小后再传', 'Make it smaller'],
  too_many: [429, '太频繁了', 'Too many requests', '过一会儿再试', 'Try again in a while'],
  unsupported_media: [415, '不支持这种格式', 'Unsupported media type', '换成支持的格式', 'Use a supported one'],
  not_an_image: [
    422,
    '这不是图片',
    'This is not an image',
    '请上传 JPEG、PNG 或 WebP 照片',
    'Upload a JPEG, PNG or WebP picture',
  ],
  too_many_pixels: [422, '图片像素太大', 'Too many pixels', '换一张小一些的', 'Use a smaller one'],
  archive_bomb: [422, '压缩内容异常', 'The archive expands beyond reason', '换一个正常的文件', 'Use an ordinary file'],
  type_not_allowed: [
    422,
    '不接受这种文件',
    'This type of file is not taken',
    '可以传图片、PDF、Word、Excel',
    'Pictures, PDF, Word and Excel are',
  ],
  empty_file: [422, '文件是空的', 'The file is empty', '重新选择文件', 'Choose it again'],
  disk_full: [
    507,
    '服务器磁盘满了，没有保存',
    'The disk is full; nothing was saved',
    '请联系管理员清理后再传',
    'Tell the administrator, then send again',
  ],
  unavailable: [
    503,
    '数据库暂时连不上，没有保存',
    'The database is away; nothing was saved',
    '稍后再试',
    'Try again shortly',
  ],
  internal: [
    500,
    '系统出错了，已记下',
    'Something went wrong and is on record',
    '稍后再试，仍不行请把编号告诉管理员',
    'Try again; give the request id to the administrator',
  ],
} as const satisfies Record<string, readonly [number, string, string, string, string]>;

export type ProblemCode = keyof typeof problems;

const isProblemCode = (code: string): code is ProblemCode => code in problems;

export interface ProblemDetails {
  readonly field?: string;
  readonly detail?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Thrown by routes and commands for what the caller did wrong or must know; everything else is a fault. */
export class HttpProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }

  get status(): number {
    return problems[this.code][0];
  }
}

export function problemBody({ code, details }: HttpProblem, lang: 'zh' | 'en', requestId: string): Problem {
  const [status, zh, en, adviceZh, adviceEn] = problems[code];
  return {
    type: `/problems/${code}`,
    title: lang === 'zh' ? zh : en,
    status,
    code,
    advice: lang === 'zh' ? adviceZh : adviceEn,
    ...details,
    requestId,
  };
}

/** A refusal of the rules on the wire; codes that the wire does not know are the caller's invalid input. */
export const problemOf = ({ code, field, params }: Refusal): HttpProblem =>
  new HttpProblem(isProblemCode(code) ? code : 'invalid', {
    ...(field && { field }),
    params: isProblemCode(code) ? params : { ...params, refusal: code },
  });
