import type { PublicServices } from '#contract/services.ts';
import { SERVICE_THEMES, textOf, toBring, type ServiceItem } from '#domain/services/item.ts';
import { offers } from '#domain/services/point.ts';
import { formWords, themeWords } from '#i18n/service-themes.ts';
import type { Deps } from '../deps.ts';
import type { Lang } from '../matters/present.ts';
import type { Office } from '../offices/office.ts';
import { communityNow } from './ground.ts';
import { pointsOf, servicesOf, type PointRow } from './reader.ts';

type Item = PublicServices['themes'][number]['items'][number];

const presentItem = (item: ServiceItem, points: readonly PointRow[], lang: Lang): Item => ({
  id: item.id,
  name: textOf(item.name, lang),
  whom: textOf(item.whom, lang),
  bring: toBring(item).map(({ name, form }) => ({ name: textOf(name, lang), form: formWords[form][lang] })),
  fetched: item.materials.flatMap(({ name, from }) =>
    from ? [{ name: textOf(name, lang), from: textOf(from, lang) }] : [],
  ),
  filled: item.materials.flatMap(({ name, form, from }) => (form === 'form' && !from ? [textOf(name, lang)] : [])),
  steps: item.steps.map((step) => textOf(step, lang)),
  days: item.days,
  legal: item.legal,
  fee: item.fee && textOf(item.fee, lang),
  points: points.filter((point) => offers(point, item.id)).map(({ id }) => id),
});

/** What residents read: only what the office itself decided, never a sample. */
export async function publicServices(
  { db }: Pick<Deps, 'db'>,
  office: Office,
  { community, q }: { readonly community?: string; readonly q?: string },
  lang: Lang,
): Promise<PublicServices | null> {
  const communities = [...office.places.values()]
    .filter(({ level }) => level === 'community')
    .map(({ id, name }) => ({ id, name }));
  if (community !== undefined && !communities.some(({ id }) => id === community)) return null;
  const queries = db.office(office.id);
  const [services, all] = await Promise.all([servicesOf(queries, office.id), pointsOf(queries, office.id)]);
  const own = services.filter(({ state }) => state === 'own').map(({ item }) => item);
  const points = all
    .map((point) => ({ ...point, now: communityNow(office, point.communityId) }))
    .filter(({ kind, now }) => community === undefined || kind === 'hall' || now?.id === community)
    .toSorted(
      (a, b) =>
        Number(b.kind === 'hall') - Number(a.kind === 'hall') ||
        (a.now?.name ?? '').localeCompare(b.now?.name ?? '', 'zh-CN') ||
        a.name.localeCompare(b.name, 'zh-CN'),
    );
  const wanted = (q ?? '').trim().toLowerCase();
  const found = own.filter(({ name, whom }) => `${name.zh} ${name.en} ${whom.zh}`.toLowerCase().includes(wanted));
  return {
    communities,
    points: points.map((point) => ({
      id: point.id,
      isHall: point.kind === 'hall',
      name: point.name,
      community: point.now?.name ?? null,
      address: point.address,
      hours: point.hours,
      phone: point.phone,
      items: own.filter(({ id }) => offers(point, id)).length,
    })),
    themes: SERVICE_THEMES.flatMap((theme) => {
      const items = found.filter((item) => item.theme === theme);
      return items.length > 0
        ? [{ id: theme, name: themeWords[theme][lang], items: items.map((item) => presentItem(item, points, lang)) }]
        : [];
    }),
  };
}
