import { channels } from '#catalog/channels.ts';
import { kinds } from '#catalog/kinds.ts';
import { standardTree } from '#catalog/standard-tree.ts';
import { topicTree } from '#catalog/topics.ts';
import type { CatalogView } from '#contract/office.ts';
import type { Office } from '../offices/office.ts';

/** The definitions as the office uses them, with its own units and communities. */
export const resolveCatalog = (office: Office): CatalogView => ({
  kinds: kinds.map(({ id, label, workflow }) => ({ id, label, workflow })),
  workflows: office.definitions.newest.map(({ id, title, states, actions }) => ({
    id,
    title,
    states: Object.entries(states).map(([state, { label, resident, phase }]) => ({
      id: state,
      label,
      resident,
      phase,
    })),
    actions: actions.map((action) => ({
      id: action.id,
      label: action.label,
      key: action.key ?? null,
      from: [...action.from],
      to: action.to,
    })),
  })),
  categories: standardTree.categories.map(({ key, major, zh, en }) => ({ key, major, label: { zh, en } })),
  topics: topicTree.filter(({ level }) => level !== 'minor').map(({ key, zh, en }) => ({ id: key, label: { zh, en } })),
  channels: channels.map(({ id, label }) => ({ id, label })),
  units: [...office.units.values()].map(({ id, parentId, name, nameEn }) => ({
    id,
    parentId,
    label: {
      zh: name,
      en: nameEn,
    },
  })),
  communities: [...office.places.values()]
    .filter((place) => place.level === 'community')
    .map(({ id, name }) => ({ id, name })),
});
