import { createContext, use } from 'react';
import type { SessionView } from '#contract/session.ts';
import { fieldWords } from '#i18n/field.ts';
import { useWords, type Say } from '#web/ui/lang.tsx';

export interface Signed {
  readonly session: SessionView;
  readonly leave: () => void;
}

export const SignedContext = createContext<Signed | null>(null);

/** Who is signed in; every screen but the first stands inside it. */
export const useSigned = (): Signed => {
  const signed = use(SignedContext);
  if (!signed) throw new Error('no one is signed in');
  return signed;
};

export type FieldSay = Say<typeof fieldWords>;
export const useFieldWords = (): FieldSay => useWords(fieldWords);
