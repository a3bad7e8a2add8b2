import { searchTokens } from './bigrams.ts';
import { tokenSimilarity } from './duplicates.ts';

const BANDS = 16;
const ROWS = 3;
const ALIKE = 0.5;
// A bucket of boilerplate would make the pairs quadratic.
const MOST_NEIGHBOURS = 40;

const hashOf = (token: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at += 1) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  return hash;
};

/** MinHash (Broder 1997): two signatures agree in a place as often as their token sets overlap. */
const signature = (tokens: ReadonlySet<string>): Uint32Array => {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const token of tokens) {
    const hash = hashOf(token);
    for (let row = 0; row < least.length; row += 1) {
      let mixed = Math.imul(hash ^ Math.imul(row + 1, 0x9e3779b1), 0x85ebca6b);
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
      mixed = (mixed ^ (mixed >>> 16)) >>> 0;
      if (mixed < (least[row] as number)) least[row] = mixed;
    }
  }
  return least;
};

/**
 * A group number for each text; texts that are near-duplicates, directly or through others, share one. Candidates come from
 * locality-sensitive hashing, each is then compared: 7,500 messages take a second or two.
 */
export const nearDuplicateGroups = (texts: readonly string[]): number[] => {
  const parent = texts.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] as number;
    parent[at] = root;
    return root;
  };
  const sets = texts.map((text) => new Set(searchTokens(text)));
  const signatures = sets.map(signature);
  for (let band = 0; band < BANDS; band += 1) {
    const alike = new Map<string, number[]>();
    signatures.forEach((rows, at) => {
      if (sets[at]?.size === 0) return;
      const key = rows.subarray(band * ROWS, (band + 1) * ROWS).join();
      const neighbours = alike.get(key) ?? [];
      alike.set(key, neighbours);
      for (const other of neighbours.slice(0, MOST_NEIGHBOURS)) {
        if (rootOf(other) === rootOf(at)) continue;
        if (tokenSimilarity(sets[other] ?? new Set(), sets[at] ?? new Set()) >= ALIKE)
          parent[rootOf(at)] = rootOf(other);
      }
      neighbours.push(at);
    });
  }
  return texts.map((_, at) => rootOf(at));
};
