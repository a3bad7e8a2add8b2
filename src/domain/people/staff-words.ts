import { dutySource } from '../access/duties.ts';
import type { Label } from '../workflow/definition.ts';
import type { StaffFault } from './staff-sheet.ts';

interface Words {
  readonly reason: Label;
  readonly advice: Label;
}

const words = (zh: string, en: string, adviceZh: string, adviceEn: string): Words => ({
  reason: { zh, en },
  advice: { zh: adviceZh, en: adviceEn },
});

/** Why a row of a staff list is left out, and what would let it in. */
export const staffFaultWords: Readonly<Record<StaffFault, Words>> = {
  name_missing: words('没有姓名', 'No name', '补上姓名', 'Give the name'),
  name_long: words('姓名超过 40 个字', 'The name is over 40 characters', '只写姓名', 'Give the name alone'),
  phone_bad: words(
    '手机号不对',
    'Not a phone number',
    '写 11 位手机号；Excel 把它变成了 1.38E+10 的，把那一列设成“文本”再填',
    'Give 11 digits; where Excel made 1.38E+10 of it, format the column as text and fill it again',
  ),
  person_exists: words(
    '已经有这个人的账号',
    'This person has an account',
    '不用再导；要改角色或范围，到“账号”里改',
    'Nothing to do; change roles or places under Accounts',
  ),
  person_twice: words(
    '和第 {first} 行是同一个人',
    'The same person as line {first}',
    '留一行；管几个网格的，写在同一格里，用“、”隔开',
    'Keep one line; several grids go into one cell with 、 between',
  ),
  username_bad: words(
    '用户名不合要求',
    'The username can’t be used',
    '用小写字母开头，只含小写字母、数字、点和横线，2 到 40 位；留空就自动编一个',
    'Begin with a small letter; small letters, digits, dots and dashes, 2 to 40; leave empty to have one made',
  ),
  username_taken: words(
    '用户名已经有人用',
    'The username is in use',
    '换一个，或留空自动编',
    'Choose another, or leave empty to have one made',
  ),
  username_twice: words(
    '用户名和第 {first} 行相同',
    'The same username as line {first}',
    '换一个，或留空自动编',
    'Choose another, or leave empty to have one made',
  ),
  unit_unknown: words(
    '没有这个单位',
    'No such unit',
    '按模板第二页的名称写，或先在“单位”里加上它{near}',
    'Write it as on the second page of the template, or add the unit first{near}',
  ),
  unit_missing: words(
    '经办人没有写单位',
    'A handler without a unit',
    '写上单位：经办人只看得到自己单位的事',
    'Give the unit: a handler sees the matters of the unit alone',
  ),
  role_missing: words('没有角色', 'No role', '写上角色，比如“网格员”', 'Give the role, for example 网格员'),
  role_unknown: words(
    '没有这个角色',
    'No such role',
    '按模板第二页的名称写',
    'Write it as on the second page of the template',
  ),
  role_apart: words(
    '管理、安全、审计账号不能成批导',
    'Administrators, security officers and auditors do not come by the list',
    '在“账号”里一个一个地建',
    'Make these accounts one by one under Accounts',
  ),
  duties_together: words(
    '这几个角色合在一起，一个人就有了两种要分开的权限',
    'These roles together give one person two duties that are kept apart',
    `${dutySource.zh}，请分给不同的人`,
    `${dutySource.en}: give them to different people`,
  ),
  place_unknown: words(
    '没有这个社区或网格',
    'No such community or grid',
    '按模板第二页的名称或代码写，或先导入网格{near}',
    'Write name or code as on the second page of the template, or import the grids first{near}',
  ),
  place_ambiguous: words(
    '有好几个同名的网格',
    'Several grids have this name',
    '在“社区”一栏写上它的社区，或写网格代码',
    'Give its community in the column 社区, or the code of the grid',
  ),
  place_missing: words(
    '没有写社区或网格',
    'Neither community nor grid',
    '写上负责哪里：网格员、社区工作者只看得到自己地方的事',
    'Say where: grid and community workers see the matters of their places alone',
  ),
};
