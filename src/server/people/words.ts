import type { Words } from '#i18n/translate.ts';
import { accessWords } from '../settings/access.ts';

export const peopleWords = {
  ...accessWords,
  own_password: {
    zh: '自己的密码在登录后自己改',
    en: 'Change your own password after signing in',
  },
  own_grants: {
    zh: '不能改自己的角色，请另一位管理员来做',
    en: 'You can’t change your own roles: ask another administrator',
  },
  taken: { zh: '用户名 {value} 已经有人用，换一个', en: 'The username {value} is in use: choose another' },
  unknown_value: { zh: '没有 {value},从列表里选', en: 'There is no {value}: choose from the list' },
  no_name_column: {
    zh: '没有找到写着“姓名”的那一行。第一行写上栏名：姓名、手机号、单位、角色、社区、网格',
    en: 'No row is headed with 姓名 (name): head the columns 姓名, 手机号, 单位, 角色, 社区, 网格',
  },
  unit_twice: { zh: '单位“{name}”写了两次，改一个名字', en: 'The unit “{name}” comes twice: rename one' },
  own_account: {
    zh: '不能停用自己的账号，请另一位管理员来做',
    en: 'You can’t switch off your own account: ask another administrator',
  },
} as const satisfies Words;
