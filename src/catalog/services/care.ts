import type { ServiceItem } from '#domain/services/item.ts';
import { days, item, whom, workDays } from './build.ts';

const LOW_INCOME = '《最低生活保障审核确认办法》(民发〔2021〕57 号)';

/** Old age, disability, relief. */
export const careServices: readonly ServiceItem[] = [
  item('elderly', 'elder-card', '老年优待证', 'Senior card', {
    whom: whom('满 60 周岁的老人', 'From the age of 60'),
    papers: ['identity', 'photo'],
    steps: ['take', 'check', 'hand'],
    days: 3,
    delegated: true,
  }),
  item('elderly', 'advanced-age-allowance', '高龄津贴', 'Allowance for advanced age', {
    whom: whom('满 80 周岁的户籍老人', 'Registered residents from the age of 80'),
    papers: ['identityFetched', 'household', 'account', 'application'],
    steps: ['take', 'check', 'upper', 'hand'],
    days: 10,
    delegated: true,
  }),
  item('elderly', 'home-care-subsidy', '居家养老服务补贴', 'Subsidy for care at home', {
    whom: whom('生活难以自理、经济困难的老人', 'Old people who need care and have little'),
    papers: ['identity', 'household', 'income', 'diagnosis'],
    steps: ['take', 'visit', 'notice', 'upper'],
    days: 20,
    delegated: true,
  }),
  item('elderly', 'survival-check', '领取待遇资格认证', 'Proof of life for pensions', {
    whom: whom('不会用手机认证的退休人员', 'Pensioners who can’t do it by phone'),
    papers: ['identity'],
    steps: ['atOnce'],
    days: 0,
    delegated: true,
  }),
  item('disability', 'disability-certificate', '残疾人证', 'Disability certificate', {
    whom: whom('符合残疾标准的人', 'People with a disability by the standard'),
    papers: ['identity', 'household', 'photo', 'application', 'diagnosis'],
    steps: ['take', 'check', 'notice', 'upper', 'hand'],
    days: 15,
    delegated: true,
  }),
  item('disability', 'disability-allowances', '残疾人两项补贴', 'Two allowances for disabled people', {
    whom: whom('困难残疾人和重度残疾人', 'Disabled people in hardship or in need of care'),
    papers: ['identityFetched', 'disability', 'account', 'application'],
    steps: ['take', 'check', 'upper', 'hand'],
    days: 10,
    delegated: true,
  }),
  item('disability', 'assistive-devices', '残疾人辅助器具', 'Assistive devices', {
    whom: whom('持证残疾人', 'Holders of the certificate'),
    papers: ['identityFetched', 'disability', 'application'],
    steps: ['take', 'check', 'upper'],
    days: 15,
    delegated: true,
  }),
  item('relief', 'low-income-benefit', '最低生活保障', 'Minimum living allowance', {
    whom: whom('家庭人均收入低于当地低保标准的家庭', 'Households below the local standard'),
    papers: ['identity', 'household', 'income', 'application'],
    steps: ['take', 'check', 'visit', 'notice', 'upper'],
    days: 22,
    legal: workDays(30, LOW_INCOME),
    delegated: true,
  }),
  item('relief', 'destitute-support', '特困人员救助供养', 'Support for the destitute', {
    whom: whom('无劳动能力、无生活来源、无赡养人的人', 'Without work, income and family to support them'),
    papers: ['identity', 'household', 'income', 'application'],
    steps: ['take', 'visit', 'notice', 'upper'],
    days: 20,
    ownDesk: true,
  }),
  item('relief', 'temporary-relief', '临时救助', 'Temporary relief', {
    whom: whom('遇到突发困难的家庭和个人', 'Households and people in sudden hardship'),
    papers: ['identity', 'application', 'bills'],
    steps: ['take', 'visit', 'upper'],
    days: 7,
    delegated: true,
  }),
  item('relief', 'medical-relief', '医疗救助', 'Medical relief', {
    whom: whom('低保、特困和因病致困家庭', 'Households on relief or in need through illness'),
    papers: ['identityFetched', 'bills', 'account', 'application'],
    steps: ['take', 'check', 'upper'],
    days: 10,
  }),
  item('household', 'residence-permit', '居住证', 'Residence permit', {
    whom: whom('离开户籍地在本地住满半年的人', 'Who has lived here for half a year, registered elsewhere'),
    papers: ['identity', 'photo', 'residence'],
    steps: ['take', 'check', 'upper', 'hand'],
    days: 10,
    legal: days(15, '《居住证暂行条例》第十条'),
    delegated: true,
  }),
  item('household', 'temporary-residence', '流动人口居住登记', 'Registration of temporary residents', {
    whom: whom('新搬来居住的人', 'Who has just moved in'),
    papers: ['identity', 'residence'],
    steps: ['atOnce'],
    days: 0,
    delegated: true,
  }),
];
