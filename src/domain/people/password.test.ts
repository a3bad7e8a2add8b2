import { describe, expect, it } from 'vitest';
import { checkPassword } from './password.ts';

const refusal = (password: string, before?: string) => {
  const checked = checkPassword(password, { username: 'lu.mou', ...(before !== undefined && { before }) });
  return checked.ok ? null : checked.refusal.code;
};

describe('a password', () => {
  it('is taken with ten characters of two kinds, Chinese ones too', () => {
    expect(refusal('tide-wall-lamp')).toBeNull();
    expect(refusal('潮起潮落听涛苑三幢2026')).toBeNull();
  });
  it.each([
    ['is short', 'a1-b2-c3', 'password_short'],
    ['is letters alone', 'abcdefghijkl', 'password_plain'],
    ['is digits alone, as a birthday or phone would be', '13800000000', 'password_plain'],
    ['has the username in it', 'LU.MOU-2026', 'password_has_name'],
  ])('is refused when it %s', (_why, password, code) => {
    expect(refusal(password)).toBe(code);
  });
  it('is refused when it is the one before, which would make the change none', () => {
    expect(refusal('tide-wall-lamp', 'tide-wall-lamp')).toBe('password_same');
  });
});
