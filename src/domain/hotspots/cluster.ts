import { searchTokens } from '../text/bigrams.ts';
import type { Voice } from './heat.ts';
import { placeInTitle, troublesIn } from './troubles.ts';

interface Message extends Omit<Voice, 'place'> {
  readonly title: string;
  readonly text: string;
  /** Where the register knows it; else the title is read. */
  readonly place?: string | null;
  /** What somebody filed it as. */
  readonly class?: string | null;
}

export interface Member extends Voice {
  readonly title: string;
}

interface Vector {
  readonly terms: readonly (readonly [term: string, weight: number])[];
}

interface Cluster {
  /** Of the first that was filed. */
  filedAs: string | null;
  readonly sum: Map<string, number>;
  norm: number;
  readonly troubles: Map<number, number>;
  readonly members: Member[];
}

// What a message costs is bounded by these four, however many came before it.
const TERMS = 40;
const ASKED_TERMS = 16;
const LATEST_CLUSTERS = 12;
const COMPARED = 8;
const TEXT_SIGNS = 200;
const TEXT_WEIGHT = 0.3;

// Cosines from which a message joins: one trouble in common, neither names one that we know, troubles that differ.
const ALIKE = { same: 0.32, unknown: 0.5, other: 0.6 };

/** How often terms stand in messages: what is rare tells troubles apart. */
interface Rarity {
  readonly messages: number;
  readonly holders: ReadonlyMap<string, number>;
}

const termsOf = ({ title, text }: Pick<Message, 'title' | 'text'>): Map<string, number> => {
  const weights = new Map<string, number>();
  const add = (words: string, weight: number): void => {
    for (const term of searchTokens(words)) {
      if (term.length > 1 && !/^\d+$/u.test(term)) weights.set(term, (weights.get(term) ?? 0) + weight);
    }
  };
  add(title, 1);
  add(text.slice(0, TEXT_SIGNS), TEXT_WEIGHT);
  return weights;
};

/** Below it, what three of six messages say would pass for a common word. */
const FEWEST_MESSAGES = 500;

/** Counted over the messages that an office has: the same table serves all that come later. */
export const countRarity = (messages: Iterable<Pick<Message, 'title' | 'text'>>): Rarity => {
  const holders = new Map<string, number>();
  let count = 0;
  for (const message of messages) {
    count += 1;
    for (const term of termsOf(message).keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return { messages: Math.max(count, FEWEST_MESSAGES), holders };
};

const vectorOf = (message: Message, rarity: Rarity): Vector => {
  const terms = [...termsOf(message)]
    .map(([term, weight]) => {
      const rare = Math.log((rarity.messages + 2) / ((rarity.holders.get(term) ?? 0) + 1));
      return [term, weight * Math.max(0, rare)] as const;
    })
    .sort((a, b) => b[1] - a[1])
    .slice(0, TERMS);
  const length = Math.hypot(...terms.map(([, weight]) => weight)) || 1;
  return { terms: terms.map(([term, weight]) => [term, weight / length] as const) };
};

const cosine = ({ terms }: Vector, cluster: Cluster): number =>
  terms.reduce((sum, [term, weight]) => sum + weight * (cluster.sum.get(term) ?? 0), 0) / cluster.norm;

// Two classes are two troubles whatever the words: a lamp and a ditch before the same school.
// Where one is not filed yet, a family counts for a cluster when a fourth of its messages name it: one that strayed in opens no door.
const neededFor = (troubles: readonly number[], filedAs: string | null, cluster: Cluster): number => {
  if (filedAs !== null && cluster.filedAs !== null) return filedAs === cluster.filedAs ? ALIKE.same : Infinity;
  if (troubles.length === 0 || cluster.troubles.size === 0) return ALIKE.unknown;
  const shared = troubles.some((one) => (cluster.troubles.get(one) ?? 0) * 4 >= cluster.members.length);
  return shared ? ALIKE.same : ALIKE.other;
};

/** Clusters that grow message by message. */
interface HotSpots {
  readonly add: (message: Message) => number;
  /** Members by cluster, in the order of their first message. */
  readonly clusters: () => readonly (readonly Member[])[];
}

/**
 * Puts each message to the cluster whose words it shares (cosine of pairs of characters weighed by rarity) and whose trouble it
 * names, or begins one with it. An inverted index from rare terms to clusters gives the few that are compared.
 */
export const createHotSpots = (rarity: Rarity): HotSpots => {
  const clusters: Cluster[] = [];
  const postings = new Map<string, number[]>();

  const likeliest = ({ terms }: Vector): number[] => {
    const shares = new Map<number, number>();
    for (const [term, weight] of terms.slice(0, ASKED_TERMS)) {
      for (const at of postings.get(term) ?? []) {
        const { sum, norm } = clusters[at] as Cluster;
        shares.set(at, (shares.get(at) ?? 0) + (weight * (sum.get(term) ?? 0)) / norm);
      }
    }
    return [...shares]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMPARED)
      .map(([at]) => at);
  };

  const nearest = (vector: Vector, troubles: readonly number[], filedAs: string | null): number | undefined => {
    let [best, highest]: [number | undefined, number] = [undefined, 0];
    for (const at of likeliest(vector)) {
      const cluster = clusters[at] as Cluster;
      const likeness = cosine(vector, cluster);
      if (likeness > highest && likeness >= neededFor(troubles, filedAs, cluster)) [best, highest] = [at, likeness];
    }
    return best;
  };

  const begin = (): number =>
    clusters.push({ filedAs: null, sum: new Map(), norm: 0, troubles: new Map(), members: [] }) - 1;

  const join = (at: number, vector: Vector, troubles: readonly number[], member: Member): void => {
    const cluster = clusters[at] as Cluster;
    let square = cluster.norm ** 2;
    for (const [term, weight] of vector.terms) {
      const before = cluster.sum.get(term) ?? 0;
      cluster.sum.set(term, before + weight);
      square += (before + weight) ** 2 - before ** 2;
    }
    cluster.norm = Math.sqrt(square);
    for (const trouble of troubles) cluster.troubles.set(trouble, (cluster.troubles.get(trouble) ?? 0) + 1);
    cluster.members.push(member);
    for (const [term] of vector.terms.slice(0, ASKED_TERMS)) {
      const known = postings.get(term);
      if (!known) postings.set(term, [at]);
      else if (!known.includes(at) && known.push(at) > LATEST_CLUSTERS) known.shift();
    }
  };

  return {
    add: (message) => {
      const vector = vectorOf(message, rarity);
      const troubles = troublesIn(message.title);
      const filedAs = message.class ?? null;
      const at = nearest(vector, troubles, filedAs) ?? begin();
      const { id, at: when, person, votesUp, votesDown, title } = message;
      const place = message.place ?? placeInTitle(title);
      (clusters[at] as Cluster).filedAs ??= filedAs;
      join(at, vector, troubles, { id, at: when, person, votesUp, votesDown, title, place });
      return at;
    },
    clusters: () => clusters.map(({ members }) => members),
  };
};
