import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { translate, type Lang, type Params, type Words } from '#i18n/translate.ts';
import { recall, remember } from './storage.ts';

interface LangState {
  readonly lang: Lang;
  readonly setLang: (lang: Lang) => void;
}

const STORED = 'huiyin.lang';
const LangContext = createContext<LangState>({ lang: 'zh-CN', setLang: () => undefined });

/** The language chosen before; else Chinese, the office's own, whatever the browser asks for. */
const initialLang = (): Lang => (recall(STORED) === 'en' ? 'en' : 'zh-CN');

/** The API client reads the language from the document, so it must stand there before the first request. */
const apply = (lang: Lang): Lang => {
  document.documentElement.lang = lang;
  return lang;
};

/** Holds the language of the door, kept across visits. `onChange` is the place to refetch what the server words. */
export const LangProvider = ({ children, onChange }: { children: ReactNode; onChange?: (lang: Lang) => void }) => {
  const [lang, keep] = useState<Lang>(() => apply(initialLang()));
  const setLang = useCallback(
    (next: Lang) => {
      remember(STORED, next);
      keep(apply(next));
      onChange?.(next);
    },
    [onChange],
  );
  const state = useMemo(() => ({ lang, setLang }), [lang, setLang]);
  return <LangContext value={state}>{children}</LangContext>;
};

export const useLang = (): LangState => use(LangContext);

export type Say<W extends Words> = (key: keyof W & string, params?: Params) => string;

/** `const t = useWords(consoleWords)`, then `t('queue.empty')`. */
export const useWords = <W extends Words>(words: W): Say<W> => {
  const { lang } = useLang();
  return useCallback((key, params) => translate(words, lang, key, params), [words, lang]);
};
