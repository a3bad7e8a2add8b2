import { useCallback } from 'react';
import type { SettingChoices, SettingValue } from '#contract/settings.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { useCatalog } from '../queries.ts';

export type Rule = SettingValue<'routing'>['rules'][number];
export type When = Rule['when'];
export const FACTS = [
  'category',
  'categoryMajor',
  'kind',
  'words',
  'place',
  'channel',
  'topicMajor',
  'placeLevel',
] as const;
export type Fact = (typeof FACTS)[number];

/** A rule one place up or down; never behind the last resort. */
export function moved(rules: readonly Rule[], id: string, by: -1 | 1): readonly Rule[] {
  const at = rules.findIndex((rule) => rule.id === id);
  const to = at + by;
  const rule = rules[at];
  if (!rule || to < 0 || to > rules.length - 2 || at === rules.length - 1) return rules;
  return rules.toSpliced(at, 1).toSpliced(to, 0, rule);
}

export function blankRule(rules: readonly Rule[], why: string): Rule {
  let number = rules.length;
  while (rules.some((rule) => rule.id === `own-${number}`)) number += 1;
  return {
    id: `own-${number}`,
    when: { words: ['…'] },
    to: { unitRole: 'command' },
    principle: 'territoryFirst',
    why: { zh: why, en: why },
  };
}

/** What can stand in a condition, with its name; words are free. */
export function useFactOptions(choices: SettingChoices): (fact: Fact) => { value: string; label: string }[] {
  const catalog = useCatalog();
  const t = useWords(settingsWords);
  const { lang } = useLang();
  return useCallback(
    (fact) => {
      const label = (one: { zh: string; en: string }) => (lang === 'en' ? one.en : one.zh);
      const categories = catalog?.categories ?? [];
      switch (fact) {
        case 'category':
          return categories.map((one) => ({
            value: one.key,
            label: `${label(one.label)} ${one.key.split(':')[1] ?? ''}`,
          }));
        case 'categoryMajor':
          return choices.majors.map(({ id, label: name }) => ({ value: id, label: `${id} ${name}` }));
        case 'kind':
          return (['component', 'matter'] as const).map((value) => ({ value, label: t(`limits.${value}`) }));
        case 'place':
          return choices.places.map((one) => ({ value: one.id, label: one.label }));
        case 'channel':
          return (catalog?.channels ?? []).map((one) => ({ value: one.id, label: label(one.label) }));
        case 'topicMajor':
          return choices.topics.map((one) => ({ value: one.id, label: one.label }));
        case 'placeLevel':
          return (['subdistrict', 'community', 'grid', 'building'] as const).map((value) => ({
            value,
            label: t(`level.${value}`),
          }));
        case 'words':
          return [];
      }
    },
    [catalog, choices, lang, t],
  );
}

const NAMED = 3;

/** A condition in words: `大类 06 大类、来源 网格巡查`. */
export function useConditionText(choices: SettingChoices): (when: When) => string {
  const t = useWords(settingsWords);
  const options = useFactOptions(choices);
  const { lang } = useLang();
  return (when) => {
    const parts = FACTS.flatMap((fact) => {
      const values = when[fact] as readonly string[] | undefined;
      if (!values) return [];
      const names = new Map(options(fact).map(({ value, label }) => [value, label]));
      const named = values
        .slice(0, NAMED)
        .map((value) => (fact === 'words' ? `“${value}”` : (names.get(value) ?? value)));
      const more = values.length > NAMED ? ` +${values.length - NAMED}` : '';
      return [`${fact === 'words' ? `${t('routing.words')} ` : ''}${named.join(lang === 'en' ? ', ' : '、')}${more}`];
    });
    return parts.length === 0 ? t('routing.always') : parts.join(' · ');
  };
}
