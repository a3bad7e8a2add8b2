import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { MatterDetail, MatterRow } from '#contract/matters.ts';
import { finderWords } from '#i18n/console-finder.ts';
import { shellWords } from '#i18n/console-shell.ts';
import type { Views } from '#contract/views.ts';
import { request } from '#web/api/client.ts';
import { search } from '#web/api/matters.ts';
import type { IconName } from '#web/ui/icons.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { chooseTheme, useDark } from '#web/ui/theme.ts';
import { queries, useMay } from '../queries.ts';
import { ROOMS } from './rooms.ts';
import { listedKeys } from './use-keys.ts';

export type FinderMode = 'search' | 'commands';
interface Item {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly hint?: string;
  readonly keyName?: string;
  readonly run: () => void;
}
interface Group {
  readonly title: string;
  readonly items: readonly Item[];
}

const RECENT = 6;
/** What somebody opened lately, from what the desk still holds; it is forgotten when they sign out. */
const recentMatters = (): MatterDetail[] =>
  queries
    .getQueryCache()
    .findAll({ queryKey: ['matter'] })
    .filter(({ state }) => state.data !== undefined && state.dataUpdatedAt > 0)
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .slice(0, RECENT)
    .map(({ state }) => state.data as MatterDetail);

const has = (words: string, ...texts: string[]): boolean =>
  texts.some((text) => text.toLowerCase().includes(words.toLowerCase()));

/** Rooms, the keys of this screen, language and theme: what can be done from anywhere. */
const useCommands = (q: string): Group[] => {
  const t = useWords(finderWords);
  const room = useWords(shellWords);
  const navigate = useNavigate();
  const may = useMay();
  const { lang, setLang } = useLang();
  const dark = useDark();
  // Read once: while the palette is open its own layer of keys does not count.
  const [keys] = useState(() => listedKeys().filter(({ scope }) => scope === 'page'));
  const actions: Item[] = keys.map(({ key, name, run }) => ({
    id: `key ${key}`,
    icon: 'right',
    label: name,
    keyName: key.length === 1 ? key.toUpperCase() : key,
    run,
  }));
  const rooms: Item[] = ROOMS.filter(({ permission }) => may(permission)).map(({ id, to, icon }) => ({
    id: `room ${id}`,
    icon,
    label: room(`room.${id}`),
    run: () => void navigate({ to }),
  }));
  const settings: Item[] = [
    {
      id: 'language',
      icon: 'chat',
      label: t('command.language'),
      run: () => setLang(lang === 'en' ? 'zh-CN' : 'en'),
    },
    {
      id: 'theme',
      icon: dark ? 'sun' : 'moon',
      label: room(dark ? 'top.light' : 'top.dark'),
      run: () => chooseTheme(dark ? 'light' : 'dark'),
    },
  ];
  const { data: saved } = useQuery({ queryKey: ['views'], queryFn: () => request<Views>('/views'), staleTime: 60_000 });
  const views: Item[] = (saved?.views ?? []).map(({ id, name, filter, sort }) => ({
    id: `view ${id}`,
    icon: 'filter',
    label: name,
    run: () => void navigate({ to: '/matters', search: { ...filter, sort } }),
  }));
  const groups = [
    { title: t('group.actions'), items: actions },
    { title: t('group.views'), items: views },
    { title: t('group.rooms'), items: rooms },
    { title: t('group.settings'), items: settings },
  ];
  return groups.map(({ title, items }) => ({ title, items: items.filter(({ label }) => has(q, label)) }));
};

/** Matters, places and units that the words may mean. */
const useSearch = (q: string, mode: FinderMode) => {
  const t = useWords(finderWords);
  const navigate = useNavigate();
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => search(q, { signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const [recent] = useState(recentMatters);
  const matterItem = (row: MatterRow): Item => ({
    id: row.id,
    icon: 'matter',
    label: row.title,
    hint: `${row.stateLabel}·${row.no}`,
    run: () => void navigate({ to: '/matters/$id', params: { id: row.id } }),
  });
  const known = recent.filter((row) => q === '' || has(q, row.title, row.no));
  const listed: Item = {
    id: 'list',
    icon: 'search',
    label: t('search.all', { q }),
    run: () => void navigate({ to: '/matters', search: { q } }),
  };
  const found = q === '' ? undefined : data;
  const matters = (found?.matters ?? []).map(matterItem);
  const groups: Group[] = [
    { title: t('group.recent'), items: q === '' ? known.map(matterItem) : [] },
    {
      title: t('group.matters'),
      items: q === '' ? [] : [...matters, ...(matters.length > 0 || mode === 'search' ? [listed] : [])],
    },
    {
      title: t('group.places'),
      items: (found?.places ?? []).map(({ id, name, within, filter, code }) => ({
        id: `place ${id}`,
        icon: 'pin',
        label: name,
        hint: within || code,
        run: () =>
          void (filter
            ? navigate({ to: '/matters', search: filter })
            : navigate({ to: '/territory', search: { place: id } })),
      })),
    },
    {
      title: t('group.units'),
      items: (found?.units ?? []).map(({ id, name }) => ({
        id: `unit ${id}`,
        icon: 'people',
        label: name,
        hint: t('search.unitHint'),
        run: () => void navigate({ to: '/matters', search: { unit: id } }),
      })),
    },
  ];
  return { groups, waiting: isFetching, failed: error !== null };
};

/** Commands first in the palette, what was found first in the search. */
export const useFound = (mode: FinderMode, q: string) => {
  const commands = useCommands(q);
  const { groups, waiting, failed } = useSearch(q, mode);
  const all = mode === 'commands' ? [...commands, ...groups] : groups;
  return { groups: all.filter(({ items }) => items.length > 0), waiting, failed };
};
