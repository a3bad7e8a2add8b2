import { findCategory, standardTree } from '#catalog/standard-tree.ts';
import { topicTree } from '#catalog/topics.ts';
import type { SettingValue } from '#contract/settings.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { channelLabel, pick, type Lang } from '../matters/present.ts';
import { placeNameOf, type Office } from '../offices/office.ts';

/** What the names of places are read from. */
export type Named = Pick<Office, 'places' | 'former'>;
type When = SettingValue<'routing'>['rules'][number]['when'];

const FACTS = {
  category: 'limits.class',
  categoryMajor: 'routing.categoryMajor',
  kind: 'routing.kind',
  words: 'routing.words',
  place: 'routing.place',
  channel: 'routing.channel',
  topicMajor: 'routing.topicMajor',
  placeLevel: 'routing.placeLevel',
} as const satisfies Record<keyof When, keyof typeof settingsWords>;

/** When a rule fits, with everything it names: what a decision changed must be read off it. */
export function conditionText(office: Named, when: When, lang: Lang): string {
  const nameOf = (fact: keyof When, id: string): string => {
    switch (fact) {
      case 'category':
        return pick(findCategory(id), lang) || id;
      case 'categoryMajor':
        return pick(
          standardTree.majors.find(({ code }) => code === id),
          lang,
        );
      case 'topicMajor':
        return pick(
          topicTree.find(({ key }) => key === id),
          lang,
        );
      case 'kind':
        return settingsWords[id === 'component' ? 'limits.component' : 'limits.matter'][lang];
      case 'place':
        return placeNameOf(office, id) ?? id;
      case 'channel':
        return channelLabel(id, lang);
      case 'placeLevel':
        return settingsWords[`level.${id}` as keyof typeof settingsWords]?.[lang] ?? id;
      case 'words':
        return `“${id}”`;
    }
  };
  const parts = (Object.keys(FACTS) as (keyof When)[]).flatMap((fact) => {
    const values = when[fact];
    const names = values?.map((id) => nameOf(fact, id) || id).join(lang === 'zh' ? '、' : ', ');
    return names ? [`${settingsWords[FACTS[fact]][lang]} ${names}`] : [];
  });
  return parts.join(lang === 'zh' ? '；' : '; ') || settingsWords['routing.always'][lang];
}
