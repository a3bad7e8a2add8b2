import type { CategoryCode } from './category.ts';

/**
 * GB/T 47678.5: 6 digits of the division, 2 of the major, 3 of the minor class, 6 of a serial. GB/T 30428.2-2013, which it
 * replaced, wrote 16 with a minor of 2: such a code has no class of the catalogue in force and is to be given anew.
 */
const CODE = /^([1-9]\d{5})(\d{2})(\d{3})(\d{6})$/;

interface ComponentCode extends Omit<CategoryCode, 'kind'> {
  readonly division: string;
  readonly serial: string;
}

/** The parts of a component's identification code (标识码); undefined where the text is none. */
export function parseComponentCode(code: string): ComponentCode | undefined {
  const match = CODE.exec(code);
  if (!match) return undefined;
  const [, division = '', major = '', minor = '', serial = ''] = match;
  return major === '00' || minor === '000' || Number(serial) === 0 ? undefined : { division, major, minor, serial };
}

export const isComponentCode = (code: string): boolean => parseComponentCode(code) !== undefined;

/**
 * Whether a code is of a thing of this class or of its defect: `component:01-001` and `matter:01-001` (供水井盖异常) share
 * their number, and the plate tells what the thing is.
 */
export function isOfClass(code: string, category: string): boolean {
  const parts = parseComponentCode(code);
  const kind = category.split(':')[0];
  return parts !== undefined && category === `${kind}:${parts.major}-${parts.minor}`;
}
