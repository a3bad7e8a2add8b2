import { kinds } from '#catalog/kinds.ts';
import { limitFor, limitSources } from '#catalog/limits.ts';
import { roles as catalogRoles } from '#catalog/roles.ts';
import { standardTree } from '#catalog/standard-tree.ts';
import { topicTree } from '#catalog/topics.ts';
import type { SettingChoices } from '#contract/settings.ts';
import { UNIT_ROLES } from '#domain/matters/routing.ts';
import { unitRoleWords } from '#i18n/unit-roles.ts';
import { pick, type Lang } from '../matters/present.ts';
import type { Office } from '../offices/office.ts';

/** What can be chosen on the screens of settings, in the office's own names. */
export function settingChoices(office: Office, lang: Lang): SettingChoices {
  const name = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  return {
    samples: ['none', ...standardTree.categories.map(({ key }) => key)].map((category) => {
      const { clocks, source } = limitFor(category === 'none' ? null : category, 'general');
      return { category, clocks, source: pick(limitSources[source], lang) };
    }),
    roles: catalogRoles.map((role) => ({ ...role, permissions: [...role.permissions] })),
    majors: standardTree.majors.map(({ code, zh, en }) => ({ id: code, label: name(zh, en) })),
    topics: topicTree
      .filter(({ level }) => level === 'major')
      .map(({ key, zh, en }) => ({ id: key, label: name(zh, en) })),
    kinds: kinds.map(({ id, label }) => ({ id, label: pick(label, lang) })),
    unitRoles: UNIT_ROLES.map((id) => ({
      id,
      label: unitRoleWords[id][lang],
      units: [...office.units.values()]
        .filter((unit) => unit.unitRoles.includes(id))
        .map((unit) => name(unit.name, unit.nameEn)),
    })),
    places: [...office.places.values()]
      .filter(({ level }) => level === 'community' || level === 'grid')
      .map(({ id, name: label }) => ({ id, label }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'zh-CN', { numeric: true })),
  };
}
