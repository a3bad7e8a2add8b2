import { dropFiles, dropFilesBefore, dropFilesUnder, keepFiles, readFiles } from './draft-files.ts';
import { forget, keysUnder, recall, remember } from '#web/ui/storage.ts';

const PREFIX = 'huiyin.draft.';
/** A draft that nobody came back to holds words about residents: it is not kept for ever. */
const DAYS_MS = 7 * 24 * 3_600_000;

/** Where the browser keeps nothing, a draft lives as long as the page. */
const inPage = new Map<string, string>();

const keyOf = (person: string, name: string): string => `${PREFIX}${person}.${name}`;

interface Kept {
  readonly at: number;
  readonly value: object;
}

const parse = (text: string | null): Kept | null => {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Kept> | null;
    return typeof kept?.at === 'number' && typeof kept.value === 'object' ? (kept as Kept) : null;
  } catch {
    return null;
  }
};

/** What a person had typed and not sent; null when there is none. Drafts are theirs alone. */
export const readDraft = <T extends object>(person: string, name: string): Partial<T> | null => {
  const key = keyOf(person, name);
  const kept = parse(inPage.get(key) ?? recall(key));
  return kept && kept.at > Date.now() - DAYS_MS ? kept.value : null;
};

/** @param name what is written, e.g. `<matter>.respond` */
export const keepDraft = (person: string, name: string, value: object): void => {
  const key = keyOf(person, name);
  const text = JSON.stringify({ at: Date.now(), value } satisfies Kept);
  if (remember(key, text)) inPage.delete(key);
  else inPage.set(key, text);
};

export const dropDraft = (person: string, name: string): void => {
  inPage.delete(keyOf(person, name));
  forget(keyOf(person, name));
};

/** Pictures that belong to a draft. @returns whether they will be there when the page is opened again */
export const keepDraftFiles = (person: string, name: string, files: readonly File[]): Promise<boolean> =>
  keepFiles(keyOf(person, name), files);
export const readDraftFiles = (person: string, name: string): Promise<readonly File[]> =>
  readFiles(keyOf(person, name), Date.now() - DAYS_MS);
export const dropDraftFiles = (person: string, name: string): Promise<void> => dropFiles(keyOf(person, name));

/** Names of what a person has written and not sent. */
export const keptDraftsOf = (person: string): string[] =>
  [...new Set([...inPage.keys(), ...keysUnder(PREFIX)])].flatMap((key) =>
    key.startsWith(keyOf(person, '')) ? [key.slice(keyOf(person, '').length)] : [],
  );

/** At sign-out: the next one at this device shall find nothing. */
export const dropDraftsOf = (person: string): void => {
  void dropFilesUnder(keyOf(person, ''));
  for (const key of [...inPage.keys(), ...keysUnder(PREFIX)])
    if (key.startsWith(keyOf(person, ''))) {
      inPage.delete(key);
      forget(key);
    }
};

/** Once a start: what has grown old goes, whoever wrote it. */
export const dropOldDrafts = (): void => {
  void dropFilesBefore(Date.now() - DAYS_MS);
  for (const key of keysUnder(PREFIX)) {
    const kept = parse(recall(key));
    if (!kept || kept.at < Date.now() - DAYS_MS) forget(key);
  }
};
