import { findCategory } from '#catalog/standard-tree.ts';
import type { LimitsPreview, RoutingPreview } from '#contract/settings-previews.ts';
import type { RoutingTrial, RoutingWhy, SettingValue } from '#contract/settings.ts';
import { reading, startClock } from '#domain/calendar/clock.ts';
import { standings } from '#domain/matters/routing-check.ts';
import type { Deps } from '../deps.ts';
import { channelLabel, pick, wireTime, wireTimeOrNull, type Lang } from '../matters/present.ts';
import { routedUnits } from '../matters/routed-units.ts';
import type { Office, Unit } from '../offices/office.ts';
import { limitsAt, routingOf } from '../offices/settings.ts';
import { placesOf } from '../territory/locate.ts';
import { proposeCategories } from '../text/propose.ts';
import { lastMonth, MOST_CHECKED, recentMatters, SHOWN, type RecentMatter } from './recent.ts';

const unitName = (unit: Unit | undefined, lang: Lang): string | null =>
  unit ? (lang === 'zh' ? unit.name : unit.nameEn) : null;

/** What may be told of a matter to whoever sets rules and need not read matters: no words, no people. */
const facts = (office: Office, { id, no, category, gridId, communityId }: RecentMatter, lang: Lang) => ({
  id,
  no,
  category: (category && pick(findCategory(category), lang)) || (lang === 'zh' ? '没有分类' : 'No class'),
  place: office.places.get(gridId ?? communityId ?? '')?.name ?? null,
});

/** When last month's matters would have been due, with the pauses and extensions that they had. */
export async function previewLimits(
  deps: Pick<Deps, 'db' | 'clock'>,
  office: Office,
  value: SettingValue<'limits'>,
  lang: Lang,
): Promise<LimitsPreview> {
  const now = deps.clock();
  const period = lastMonth(now);
  const found = await recentMatters(deps.db.office(office.id), office.id, period);
  const ungraded = found.filter((one) => one.grade === null);
  const [was, then] = [office.revisions.limits, [{ value, since: 0 }]];
  const compared = ungraded.flatMap((matter) => {
    const due = (revisions: Parameters<typeof limitsAt>[0]) => {
      const limit = limitsAt(revisions, matter.category, now).clocks.handle;
      const clock = matter.clock ?? startClock('handle', limit, matter.dispatchedAt);
      return reading(office.calendar, { ...clock, limit }, now).dueAt;
    };
    const [before, after] = [due(was), due(then)];
    return before === null || after === null ? [] : [{ matter, before, after, ended: matter.respondedAt ?? now }];
  });
  const moved = compared.filter(({ before, after }) => before !== after);
  return {
    from: wireTime(period.from),
    to: wireTime(period.to),
    checked: compared.length,
    graded: found.length - ungraded.length,
    onHold: ungraded.length - compared.length,
    capped: found.length === MOST_CHECKED,
    earlier: moved.filter(({ before, after }) => after < before).length,
    later: moved.filter(({ before, after }) => after > before).length,
    lateBefore: compared.filter(({ ended, before }) => ended > before).length,
    lateAfter: compared.filter(({ ended, after }) => ended > after).length,
    rows: moved.slice(0, SHOWN).map(({ matter, before, after }) => ({
      ...facts(office, matter, lang),
      dispatchedAt: wireTime(matter.dispatchedAt),
      before: wireTime(before),
      after: wireTime(after),
      respondedAt: wireTimeOrNull(matter.respondedAt),
    })),
  };
}

/** Where last month's matters would have gone, and which rules never get a turn. */
export async function previewRouting(
  deps: Pick<Deps, 'db' | 'clock'>,
  office: Office,
  value: SettingValue<'routing'>,
  lang: Lang,
): Promise<RoutingPreview> {
  const period = lastMonth(deps.clock());
  const matters = await recentMatters(deps.db.office(office.id), office.id, period);
  const changed: Office = { ...office, routing: routingOf(value) };
  const compared = matters.map((matter) => ({
    matter,
    before: routedUnits(office, matter)[0],
    after: routedUnits(changed, matter)[0],
  }));
  const moved = compared.filter(({ before, after }) => before?.unit.id !== after?.unit.id);
  const hits = new Map<string, number>();
  for (const { after } of compared) if (after) hits.set(after.ruleId, (hits.get(after.ruleId) ?? 0) + 1);
  return {
    from: wireTime(period.from),
    to: wireTime(period.to),
    checked: matters.length,
    capped: matters.length === MOST_CHECKED,
    moved: moved.length,
    hits: [...hits].map(([ruleId, count]) => ({ ruleId, count })),
    standings: standings(changed.routing),
    rows: moved.slice(0, SHOWN).map(({ matter, before, after }) => ({
      ...facts(office, matter, lang),
      channel: channelLabel(matter.channel, lang),
      before: unitName(before?.unit, lang),
      after: unitName(after?.unit, lang),
      rule: after ? pick(after.why, lang) : null,
    })),
  };
}

/** Which rules fit a matter that might come in, with the units behind each. */
export async function tryRouting(deps: Deps, office: Office, trial: RoutingTrial, lang: Lang): Promise<RoutingWhy> {
  const { rules, text = '', category, channel, placeId } = trial;
  const proposed = category || text === '' ? undefined : (await proposeCategories(deps, office, text))[0]?.id;
  const chosen = category ?? proposed ?? null;
  const place = (placeId && placesOf(office, placeId)) || { gridId: null, communityId: null };
  const matter = { category: chosen, topic: null, channel, text, gridId: place.gridId, communityId: place.communityId };
  const routed = routedUnits({ ...office, routing: routingOf({ rules }) }, matter);
  const named = new Map(routed.map(({ ruleId }) => [ruleId, routed.filter((one) => one.ruleId === ruleId)]));
  const label = chosen && pick(findCategory(chosen), lang);
  return {
    category: chosen ? { id: chosen, label: label || chosen, proposed: category === undefined } : null,
    proposals: [...named].flatMap(([ruleId, ones]) => {
      const [first] = ones;
      return first
        ? [
            {
              ruleId,
              unitRole: first.unitRole,
              why: pick(first.why, lang),
              units: ones.map(({ unit }) => unitName(unit, lang) ?? ''),
            },
          ]
        : [];
    }),
  };
}
