import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneDigits } from './phone.ts';
import { readStaff, type StaffKnown } from './staff-sheet.ts';

const known: StaffKnown = {
  roles: new Map([
    ['网格员', 'gridWorker'],
    ['经办人', 'unitHandler'],
    ['派遣员', 'dispatcher'],
    ['系统管理员', 'admin'],
    ['街道领导', 'leader'],
    ['规则员', 'editor'],
  ]),
  rolesApart: new Set(['admin']),
  permissions: new Map([
    ['admin', ['user.write']],
    ['leader', ['audit.read']],
    ['editor', ['settings.write']],
  ]),
  rolesOfUnit: new Set(['unitHandler']),
  rolesOfPlace: new Set(['gridWorker']),
  units: [{ id: 'command', names: ['综合信息指挥室'] }],
  places: [
    { id: 'C1', level: 'community', communityId: null, code: '990101001001', names: ['听涛社区'] },
    { id: 'C2', level: 'community', communityId: null, code: '990101001002', names: ['江曲社区'] },
    { id: 'G11', level: 'grid', communityId: 'C1', code: '990101001001001', names: ['一网格'] },
    { id: 'G12', level: 'grid', communityId: 'C1', code: '990101001001002', names: ['二网格'] },
    { id: 'G21', level: 'grid', communityId: 'C2', code: '990101001002001', names: ['一网格'] },
  ],
  usernames: new Set(['lu.mou']),
  isPerson: ({ name, phone }) => name === '赵某' && phone === '13800000009',
};

const HEADING = ['姓名', '手机号', '用户名', '单位', '角色', '社区', '网格'];
const read = (...rows: readonly (readonly string[])[]) =>
  readStaff(
    [HEADING, ...rows].map((cells, index) => ({ line: index + 1, cells })),
    known,
  );
const codes = (...rows: readonly (readonly string[])[]) =>
  read(...rows)?.faults.map(({ line, field, code }) => `${line} ${field} ${code}`);

describe('a staff list', () => {
  it('gives people with unit, roles and places, whatever the order of columns', () => {
    const rows = [
      { line: 1, cells: ['网格', '角色', '姓名', '社区'] },
      { line: 2, cells: ['一网格、二网格', '网格员', '沈 某', '听涛'] },
    ];
    expect(readStaff(rows, known)?.good).toEqual([
      {
        line: 2,
        name: '沈某',
        phone: null,
        username: null,
        unitId: null,
        roles: ['gridWorker'],
        placeIds: ['G11', 'G12'],
      },
    ]);
  });

  it.each([
    ['no name', ['', '13800000001', '', '', '派遣员', '', ''], 'name name_missing'],
    ['a phone that lost a digit', ['沈某', '1380000000', '', '', '派遣员', '', ''], 'phone phone_bad'],
    ['a phone that Excel rounded', ['沈某', '1.38E+10', '', '', '派遣员', '', ''], 'phone phone_bad'],
    ['a username in capitals and blanks', ['沈某', '', 'Shen Mou', '', '派遣员', '', ''], 'username username_bad'],
    ['a username that is in use', ['沈某', '', 'Lu.Mou', '', '派遣员', '', ''], 'username username_taken'],
    ['an unknown unit', ['沈某', '', '', '指挥部', '派遣员', '', ''], 'unit unit_unknown'],
    ['a handler without a unit', ['沈某', '', '', '', '经办人', '', ''], 'unit unit_missing'],
    ['no role', ['沈某', '', '', '', '', '', ''], 'role role_missing'],
    ['an unknown role among known ones', ['沈某', '', '', '', '派遣员、楼长', '', ''], 'role role_unknown'],
    ['two duties in one person', ['沈某', '', '', '', '街道领导、规则员', '', ''], 'role duties_together'],
    ['an administrator', ['沈某', '', '', '', '系统管理员', '', ''], 'role role_apart'],
    ['an unknown community', ['沈某', '', '', '', '网格员', '望江社区', ''], 'community place_unknown'],
    ['an unknown grid', ['沈某', '', '', '', '网格员', '江曲社区', '二网格'], 'grid place_unknown'],
    ['a grid that two communities have', ['沈某', '', '', '', '网格员', '', '一网格'], 'grid place_ambiguous'],
    ['a grid worker without a place', ['沈某', '', '', '', '网格员', '', ''], 'grid place_missing'],
    ['somebody who is there', ['赵某', '138 0000 0009', '', '', '派遣员', '', ''], 'name person_exists'],
  ])('leaves out a row with %s, and names line and column', (_what, row, expected) => {
    expect(codes(row)).toEqual([`2 ${expected}`]);
    expect(read(row)?.good).toEqual([]);
  });

  it('takes the first of two rows of one person or one username, and points from the second to it', () => {
    const result = read(
      ['沈某', '13800000001', 'shen', '', '派遣员', '', ''],
      ['沈某', '+86 138-0000-0001', '', '', '派遣员', '', ''],
      ['鲁某', '13800000002', 'shen', '', '派遣员', '', ''],
      ['沈某', '13800000003', '', '', '派遣员', '', ''],
    );
    expect(result?.good.map(({ line }) => line)).toEqual([2, 5]);
    expect(result?.faults.map(({ line, code, params }) => [line, code, params['first']])).toEqual([
      [3, 'person_twice', 2],
      [4, 'username_twice', 2],
    ]);
  });

  it('tells all that is wrong in a row at once, so that it is mended in one go', () => {
    expect(codes(['', '12', 'X Y', '指挥部', '楼长', '望江', ''])).toHaveLength(6);
  });

  it('is refused as a whole where no column is headed with a name', () => {
    expect(readStaff([{ line: 1, cells: ['沈某', '13800000001'] }], known)).toBeNull();
  });

  it('takes each row either as good or with a reason, and never both', () => {
    const cell = fc.constantFrom('', '沈某', '13800000001', '网格员', '派遣员', '听涛社区', '一网格', '指挥部', 'shen');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 12 }), (rows) => {
        const result = read(...rows);
        const good = result?.good.map(({ line }) => line) ?? [];
        const bad = new Set(result?.faults.map(({ line }) => line));
        const filled = rows.flatMap((row, index) => (row.some(Boolean) ? [index + 2] : []));
        expect([...good, ...bad].toSorted((a, b) => a - b)).toEqual(filled);
      }),
    );
  });
});

describe('a phone number', () => {
  it('is read as people write it', () => {
    for (const written of ['13800000000', '+86 138 0000 0000', '138-0000-0000', '１３８００００００００'])
      expect(phoneDigits(written)).toBe('13800000000');
    expect(phoneDigits('0571-88000000')).toBe('057188000000');
  });
  it('is none with a digit missing, too many or letters', () => {
    for (const written of ['1380000000', '138000000000', '12800000000', '110', '13800000000x', ''])
      expect(phoneDigits(written)).toBeNull();
  });
});
