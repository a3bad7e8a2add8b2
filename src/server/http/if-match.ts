import { HttpProblem } from './problem.ts';

/** The version that the caller saw, from `If-Match: "3"`. */
export const versionOf = (header: string | undefined): number => {
  if (header === undefined) throw new HttpProblem('version_missing', { field: 'If-Match' });
  const version = Number(/^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1]);
  if (!Number.isInteger(version)) throw new HttpProblem('invalid', { field: 'If-Match' });
  return version;
};
