import type { Label } from '#domain/workflow/definition.ts';

export type Lang = 'zh-CN' | 'en';
/** Words of one door: both languages stand side by side, so that neither can lag behind the other. */
export type Words = Readonly<Record<string, Label>>;
export type Params = Readonly<Record<string, string | number>>;

/** Fills `{name}` in a text; an unknown name stays visible rather than vanish. */
export const fill = (text: string, params: Params = {}): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));

/** The text of a label in the language. */
export const say = (label: Label, lang: Lang): string => (lang === 'en' ? label.en : label.zh);

/**
 * Text of `key` in the language, with `{name}` filled from params.
 * Keys are typed from the dictionary given: a missing one does not compile.
 */
export const translate = <W extends Words>(words: W, lang: Lang, key: keyof W & string, params?: Params): string =>
  fill(say(words[key] as Label, lang), params);
