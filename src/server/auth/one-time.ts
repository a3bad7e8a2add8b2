import { randomInt } from 'node:crypto';

/** Without letters and digits that look alike on a printed slip. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const four = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** A password that holds for one sign-in, as `k7mp-3xwd-9fqt`: 59 bits of chance. */
export const oneTimePassword = (): string => `${four()}-${four()}-${four()}`;
