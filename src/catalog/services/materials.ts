import type { MaterialForm, ServiceMaterial } from '#domain/services/item.ts';
import type { Label } from '#domain/workflow/definition.ts';

/** Systems that a desk can ask instead of the applicant, where the office is connected to them. */
const systems = {
  licences: { zh: '电子证照库', en: 'Electronic licence register' },
  population: { zh: '公安人口信息', en: 'Police population register' },
  civil: { zh: '民政婚姻登记信息', en: 'Civil affairs marriage register' },
  insurance: { zh: '社会保险信息系统', en: 'Social insurance system' },
  property: { zh: '不动产登记信息', en: 'Real estate register' },
  disability: { zh: '全国残联信息化服务平台', en: 'National platform of the Disabled Persons’ Federation' },
  veterans: { zh: '退役军人信息系统', en: 'Veterans’ information system' },
  business: { zh: '市场主体登记信息', en: 'Business register' },
  births: { zh: '出生医学信息', en: 'Birth register' },
} as const satisfies Readonly<Record<string, Label>>;

const paper = (
  zh: string,
  en: string,
  form: MaterialForm,
  from: keyof typeof systems | null = null,
): ServiceMaterial => ({
  name: { zh, en },
  form,
  from: from && systems[from],
});

/** Papers that several services ask for. */
export const papers = {
  identity: paper('本人居民身份证', 'Identity card', 'original'),
  identityFetched: paper('本人居民身份证', 'Identity card', 'original', 'licences'),
  household: paper('户口簿', 'Household register', 'original', 'population'),
  photo: paper('近期一寸免冠照片 2 张', 'Two recent one-inch photos', 'original'),
  application: paper('申请表(窗口提供)', 'Application form (at the desk)', 'form'),
  commitment: paper('诚信承诺书(窗口提供)', 'Declaration (at the desk)', 'form'),
  proxy: paper(
    '委托书和代办人身份证(代办时)',
    'Power of attorney and the proxy’s identity card (if by proxy)',
    'original',
  ),
  account: paper('本人银行卡', 'Bank card', 'copy'),
  marriage: paper('结婚证', 'Marriage certificate', 'original', 'civil'),
  birth: paper('出生医学证明', 'Birth certificate', 'original', 'births'),
  residence: paper('居住地住址证明(租赁合同或房产证)', 'Proof of address (lease or title deed)', 'copy'),
  deed: paper('不动产权证书', 'Title deed', 'original', 'property'),
  income: paper('家庭收入和财产申报、授权核对书', 'Declaration of income and property, consent to checking', 'form'),
  diagnosis: paper('医疗机构诊断证明', 'Medical certificate', 'original'),
  insured: paper('参保缴费记录', 'Record of contributions', 'original', 'insurance'),
  disability: paper('残疾人证', 'Disability certificate', 'original', 'disability'),
  discharge: paper('退出现役证件', 'Discharge papers', 'original', 'veterans'),
  licence: paper('营业执照', 'Business licence', 'copy', 'business'),
  bills: paper('医疗费用票据和结算单', 'Medical bills and settlement', 'both'),
  death: paper('死亡证明', 'Death certificate', 'original'),
} as const satisfies Readonly<Record<string, ServiceMaterial>>;
