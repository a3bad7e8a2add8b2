import { ok, refuse, type Result } from '../shared/result.ts';

export type PasswordRefusal = 'password_short' | 'password_plain' | 'password_has_name' | 'password_same';

/** 等保 2.0 (GB/T 22239-2019, 8.1.4.1): of some length and complexity, and changed. */
const SHORTEST_PASSWORD = 10;

const KINDS = [/\p{L}/u, /\p{N}/u, /[^\p{L}\p{N}]/u];

/**
 * Whether a person may take this password: ten characters, of two kinds at least (letters, digits, others), without
 * the username in it, and not the one before.
 */
export function checkPassword(
  password: string,
  { username, before }: { readonly username: string; readonly before?: string },
): Result<string, PasswordRefusal> {
  if ([...password].length < SHORTEST_PASSWORD)
    return refuse('password_short', 'password', { least: SHORTEST_PASSWORD });
  if (KINDS.filter((kind) => kind.test(password)).length < 2) return refuse('password_plain', 'password');
  if (username !== '' && password.toLowerCase().includes(username.toLowerCase()))
    return refuse('password_has_name', 'password');
  return password === before ? refuse('password_same', 'password') : ok(password);
}
