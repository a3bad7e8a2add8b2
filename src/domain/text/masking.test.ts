import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from './masking.ts';
import { isIdNumber, isLuhn } from './mask-numbers.ts';

const ID = '330102199001011234'.slice(0, 17);
const withCheck = (seventeen: string): string =>
  [...'0123456789X'].map((last) => seventeen + last).find(isIdNumber) ?? '';
const withLuhn = (head: string): string => [...'0123456789'].map((last) => head + last).find(isLuhn) ?? '';

const id18 = withCheck(ID);
const card = withLuhn('622202000000000000');

describe('what a neighbour must not read', () => {
  it.each([
    ['我的电话13800000000,请回电', '我的电话138****0000,请回电', 'phone'],
    ['电话138-0000-0000', '电话138-****-0000', 'phone'],
    ['电话 138 0000 0000。', '电话 138 **** 0000。', 'phone'],
    ['+8613800000000', '+86138****0000', 'phone'],
    ['+86 138 0000 0000', '+86 138 **** 0000', 'phone'],
    ['手机138000000001不对', '手机138000000001不对', undefined],
    ['tel13800000000', 'tel138****0000', 'phone'],
    ['手机13800000000', '手机138****0000', 'phone'],
    ['0571-88880000', '0571-****0000', 'landline'],
    ['(0571)88880000', '(0571)****0000', 'landline'],
    ['057188880000', '0571****0000', 'landline'],
    ['010-80000000', '010-****0000', 'landline'],
    ['电话:7830001', '电话:***0001', 'landline'],
    [`身份证${id18}`, `身份证330***********${id18.slice(-4)}`, 'id'],
    ['身份证号码:330102199001011230', '身份证号码:330***********1230', 'id'],
    ['旧证330102900101123', '旧证330********1123', 'id'],
    ['车牌浙A12345占道', '车牌浙A***45占道', 'plate'],
    ['浙a·12345', '浙a****45', 'plate'],
    ['新能源车浙AD12345', '新能源车浙AD12345'.replace('D123', '****'), 'plate'],
    [`卡号${card}`, `卡号6222***********${card.slice(-4)}`, 'bankCard'],
    ['shen@example.com', 's***@example.com', 'email'],
    ['我叫沈某某,住三幢', '我叫沈**,住三幢', 'name'],
    ['我叫沈某某住三幢', '我叫沈**住三幢', 'name'],
    ['我叫杨柳来自农村', '我叫杨*来自农村', 'name'],
    ['姓名:欧阳某', '姓名:欧阳*', 'name'],
    ['联系人:沈某 电话:13800000000', '联系人:沈* 电话:138****0000', 'name'],
    ['本人沈某某,系三幢业主', '本人沈**,系三幢业主', 'name'],
    ['我是沈某某。', '我是沈**。', 'name'],
    ['有一人名叫沈某某今年53岁', '有一人名叫沈**今年53岁', 'name'],
    ['据沈某某先生说', '据沈**先生说', 'name'],
    ['家住江曲路88号3幢2单元501室', '家住江曲路88号3幢2单元***室', 'address'],
  ] as const)('%s', (text, masked, kind) => {
    const result = mask(text);
    expect(result.text).toBe(masked);
    expect(result.spans[0]?.kind).toBe(kind);
  });
});

describe('what a dispatcher needs to read', () => {
  it.each([
    '2026年11月23日09:30前回复',
    '2020-01-04 11:17:46',
    '20200104111746',
    '罚款13800000000元',
    '投资138000000.00元,面积3.14159265358979平方米',
    '杭政办函〔2026〕138号',
    '(2026)浙0108民初12345号',
    '浙ICP备12345678号',
    '浙B2-20100257',
    '编号A00013884',
    '江曲路88号3幢2单元501室漏水',
    '拨打12345热线,或4008001234',
    '我是高中生,家在附近',
    '我是江苏人,来此务工',
    '我是安沙镇水渡河村民',
    '本人女,原系教师',
    '本人父母均年过花甲',
    '姓名变更流程',
    '姓名和身份证号码',
    '联系人:张主任',
    '王先生、李女士均到场',
    '我向高先生反映',
    '市长先生您好',
    '名叫石灰嘴幼儿园的单位',
    '林业主管部门和业主谢谢,未经业主许可',
    '居民楼不足5米',
    `编号${card.slice(0, -1)}${(Number(card.at(-1)) + 1) % 10}`,
  ])('%s stays', (text) => {
    expect(mask(text)).toEqual({ text, spans: [] });
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    '13800000000',
    '138 0000 0571',
    ' 88880000',
    '0571-',
    '(0571)',
    id18,
    card,
    '浙A12345',
    '我叫',
    '姓名:',
    '本人',
    '我是',
    '沈某某',
    '欧阳某',
    '先生',
    '女士',
    '联系人',
    '身份证',
    '电话',
    '*',
    '＊',
    '-',
    ' ',
    '元',
    '.',
    'a@b.co',
    '家住',
    '3幢',
    '501室',
    '1380',
    '000',
    'x',
    '86',
  ),
  fc.string({ unit: fc.constantFrom(...'0123456789１３８*- 沈王先生女士AaXx.@,。张和我叫是'), maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const message = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('laws of masking', () => {
  it('changes nothing the second time and nothing outside its spans, whatever the text', () => {
    fc.assert(
      fc.property(message, (text) => {
        const once = mask(text);
        expect(mask(once.text)).toEqual({ text: once.text, spans: [] });
        expect(once.text).toHaveLength(text.length);
        const inside = (at: number): boolean => once.spans.some(({ start, end }) => at >= start && at < end);
        for (let at = 0; at < text.length; at += 1) if (!inside(at)) expect(once.text[at]).toBe(text[at]);
      }),
      { numRuns: 3000 },
    );
  });

  it('covers a mobile number however its digits are grouped or how wide they are', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^1[3-9]\d{9}$/),
        fc.constantFrom('', ' ', '-'),
        fc.constantFrom('', '+86', '86-', '+86 '),
        fc.boolean(),
        (digits, gap, country, wide) => {
          const shown = `${country}${digits.slice(0, 3)}${gap}${digits.slice(3, 7)}${gap}${digits.slice(7)}`;
          const typed = wide ? shown.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : shown;
          expect(mask(`请打${typed},谢谢`).text).toContain('****');
        },
      ),
    );
  });

  it.each([
    '0',
    '13',
    '0571-',
    '1 ',
    '*1',
    '我叫',
    '沈',
    '先生',
    'a',
    'a@',
    'a.',
    '@',
    '浙A',
    '家住',
    '家住3幢',
    '6222 ',
    '３',
    '姓名:沈',
    '身份证',
  ])('reads a hostile message of 100,000 characters (%s) as readily as a short one', (unit) => {
    const long = unit.repeat(Math.ceil(100_000 / unit.length));
    expect(mask(long).text).toHaveLength(long.length);
  });
});
