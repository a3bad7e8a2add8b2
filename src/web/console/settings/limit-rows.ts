import { useMemo } from 'react';
import type { SettingChoices, SettingValue } from '#contract/settings.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { useCatalog } from '../queries.ts';

export type Own = SettingValue<'limits'>['classes'][number];
type Sample = SettingChoices['samples'][number];

export const CLOCKS = ['accept', 'dispatch', 'handle', 'check'] as const;
export const NONE = 'none';

/** A class with its sample limits; `group` is its kind and major. */
export interface ClassRow extends Sample {
  readonly label: string;
  readonly code: string;
  readonly group: string;
}

const groupOf = (category: string): string => category.slice(0, category.indexOf('-'));

/** Every class of the standard in its order, and what has none. */
export function useClasses({ samples }: SettingChoices): readonly ClassRow[] {
  const catalog = useCatalog();
  const t = useWords(settingsWords);
  const { lang } = useLang();
  return useMemo(() => {
    const labels = new Map(catalog?.categories.map(({ key, label }) => [key, lang === 'en' ? label.en : label.zh]));
    return samples.map((sample) => ({
      ...sample,
      label: sample.category === NONE ? t('limits.none') : (labels.get(sample.category) ?? sample.category),
      code: sample.category.split(':')[1] ?? '',
      group: sample.category === NONE ? NONE : groupOf(sample.category),
    }));
  }, [samples, catalog, lang, t]);
}

/** In how many classes two decisions differ. */
export function differences(before: readonly Own[], after: readonly Own[]): number {
  const text = (list: readonly Own[]) =>
    new Map(
      list.map(({ category, source, ...clocks }) => [category, JSON.stringify([source, CLOCKS.map((c) => clocks[c])])]),
    );
  const [was, is] = [text(before), text(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key)).length;
}
