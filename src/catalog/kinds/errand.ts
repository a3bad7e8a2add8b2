import type { Form, FormField, Forms } from '#domain/forms/form.ts';
import type { KindLimits } from '#domain/matters/kind-limits.ts';

const PROXY = '《民法典》第一百六十五条: 委托书写明事项、权限和期限';
const ERRAND = '代办代跑 (A11, domain.md §4.7)';
const FREE = '无偿代办: 只代缴办事部门的规费，凭票据 (domain.md §4.7)';

const signed: FormField = {
  id: 'signed',
  type: 'choice',
  label: { zh: '怎样签收', en: 'Signed for how' },
  choices: [
    { id: 'signature', label: { zh: '在清单上签名', en: 'Signature on the list' } },
    { id: 'thumb', label: { zh: '按手印', en: 'Thumbprint' } },
    { id: 'family', label: { zh: '家属签名', en: 'Signature of the family' } },
  ],
  required: true,
  source: ERRAND,
};

const yuan = (id: string, zh: string, en: string): FormField => ({
  id,
  type: 'number',
  label: { zh, en },
  unit: { zh: '元', en: 'yuan' },
  max: 100_000,
  required: true,
  source: FREE,
});

const receipt: FormField = {
  id: 'receiptNo',
  type: 'text',
  max: 40,
  label: { zh: '票据、收条号', en: 'Number of the receipt' },
  required: true,
  source: FREE,
};

const authorisation: Form = [
  {
    id: 'authKind',
    type: 'choice',
    label: { zh: '怎样委托', en: 'How it was authorised' },
    choices: [
      { id: 'written', label: { zh: '书面委托书', en: 'Written power of attorney' } },
      { id: 'atHome', label: { zh: '上门代书，本人按手印', en: 'Written down at home, with a thumbprint' } },
      { id: 'guardian', label: { zh: '监护人委托', en: 'By the guardian' } },
    ],
    required: true,
    source: PROXY,
  },
  {
    id: 'authScope',
    type: 'text',
    max: 200,
    label: { zh: '委托做哪些事', en: 'What it allows' },
    help: { zh: '写清交什么、领什么、能不能代签', en: 'What to hand in, what to fetch, whether to sign' },
    required: true,
    source: PROXY,
  },
  { id: 'authDay', type: 'day', label: { zh: '委托日期', en: 'Day of it' }, required: true, source: PROXY },
  { id: 'authUntil', type: 'day', label: { zh: '委托到哪天', en: 'Until' }, required: true, source: PROXY },
];

const said = (id: string, zh: string, en: string): FormField => ({
  id,
  type: 'longText',
  max: 500,
  label: { zh, en },
  required: true,
  source: '留痕管理 (domain.md §4.7)',
});

/** An errand that somebody runs for whoever can't come. It costs nothing: there is no field for a fee. */
export const errandForms: Forms = {
  report: [
    {
      id: 'task',
      type: 'text',
      max: 100,
      label: { zh: '代办什么', en: 'What is to be done' },
      required: true,
      listed: true,
      source: ERRAND,
    },
    {
      id: 'forWhom',
      type: 'choice',
      label: { zh: '为谁代办', en: 'For whom' },
      choices: [
        { id: 'elderly', label: { zh: '高龄、独居老人', en: 'Old or living alone' } },
        { id: 'disabled', label: { zh: '残疾人', en: 'With a disability' } },
        { id: 'ill', label: { zh: '生病住院', en: 'Ill' } },
        { id: 'mother', label: { zh: '孕产妇', en: 'Expecting, or with a newborn' } },
        { id: 'away', label: { zh: '在外地', en: 'Away' } },
        { id: 'other', label: { zh: '其他走不开的', en: 'Can’t come otherwise' } },
      ],
      required: true,
      listed: true,
      source: ERRAND,
    },
    { id: 'serviceNo', type: 'text', max: 40, label: { zh: '为哪件办件', en: 'For the application' } },
  ],
  receiveErrand: authorisation,
  assignErrand: [
    {
      id: 'runner',
      type: 'choice',
      label: { zh: '谁去跑', en: 'Who runs it' },
      choices: [
        { id: 'volunteer', label: { zh: '志愿者', en: 'Volunteer' } },
        { id: 'community', label: { zh: '社区工作者', en: 'Community worker' } },
        { id: 'gridWorker', label: { zh: '网格员', en: 'Grid worker' } },
        { id: 'clerk', label: { zh: '窗口人员', en: 'Window clerk' } },
      ],
      required: true,
      listed: true,
      source: ERRAND,
    },
  ],
  receiveOriginals: [
    {
      id: 'originals',
      type: 'list',
      label: { zh: '收下的原件', en: 'Originals received' },
      help: { zh: '一行一件，如：户口簿', en: 'One a line, for example: household register' },
      required: true,
      source: ERRAND,
    },
    signed,
  ],
  returnOriginals: [
    {
      id: 'returned',
      type: 'list',
      offers: 'originalsOut',
      label: { zh: '交还的原件', en: 'Originals returned' },
      required: true,
      source: ERRAND,
    },
    signed,
  ],
  receiveMoney: [
    yuan('amount', '代缴的钱', 'Money for the authority'),
    {
      id: 'moneyFor',
      type: 'choice',
      label: { zh: '用来交', en: 'To pay' },
      choices: [
        { id: 'authority', label: { zh: '办事部门的规费', en: 'A fee of the authority' } },
        { id: 'certificate', label: { zh: '证照工本费', en: 'The cost of a certificate' } },
        { id: 'post', label: { zh: '邮费', en: 'Postage' } },
      ],
      required: true,
      source: FREE,
    },
    receipt,
  ],
  settleMoney: [yuan('paid', '已交掉', 'Paid'), yuan('givenBack', '退给本人', 'Given back'), receipt],
  leg: [said('did', '这一步做了什么', 'What was done')],
};

export const errandLimits: KindLimits = {
  accept: {
    limit: { amount: 1, unit: 'workDay' },
    source: { zh: '样例默认值：一个工作日内专人联系', en: 'Sample default: somebody calls within a working day' },
    sample: true,
  },
  dispatch: {
    limit: { amount: 4, unit: 'workHour' },
    source: { zh: '样例默认值：半天内派出', en: 'Sample default: dispatched within half a day' },
    sample: true,
  },
  handle: {
    limit: { amount: 5, unit: 'workDay' },
    source: { zh: '样例默认值：五个工作日', en: 'Sample default: five working days' },
    sample: true,
  },
  deliver: {
    limit: { amount: 3, unit: 'workDay' },
    source: { zh: '样例默认值：三个工作日内交还', en: 'Sample default: handed back within three working days' },
    sample: true,
  },
};
