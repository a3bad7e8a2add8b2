import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * What a person thinks up needs a slow hash. `once` is for passwords that chance made for one sign-in: nobody guesses
 * 59 bits, and some thousand of them are made at a time.
 */
const COSTS = { scrypt: { N: 16_384, r: 8, p: 1 }, once: { N: 256, r: 8, p: 1 } } as const;
type Scheme = keyof typeof COSTS;

const derive = (password: string, salt: Buffer, scheme: Scheme): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, COSTS[scheme], (error, key) => (error ? reject(error) : resolve(key)));
  });

/** `scheme$salt$hash`, base64. */
export async function hashPassword(password: string, scheme: Scheme = 'scrypt'): Promise<string> {
  const salt = randomBytes(16);
  return `${scheme}$${salt.toString('base64')}$${(await derive(password, salt, scheme)).toString('base64')}`;
}

export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [scheme, salt = '', hash = ''] = stored.split('$');
  const expected = Buffer.from(hash, 'base64');
  const actual = await derive(password, Buffer.from(salt, 'base64'), scheme === 'once' ? 'once' : 'scrypt');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** Compared against when the name is unknown, so that the time taken tells nothing. */
export const NOBODY = `scrypt$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`;
