import type { NearMatter, ReportClues, ReportProposals } from '#contract/field.ts';
import { durationText } from '#domain/calendar/words.ts';
import { grantsReaching } from '#domain/access/scope.ts';
import { stateOf } from '#domain/workflow/definitions.ts';
import { grantsWith, type Principal } from '../auth/principal.ts';
import type { Deps } from '../deps.ts';
import { presentFile } from '../files/present.ts';
import { filesOf } from '../files/reader.ts';
import { pick, wireTime, wireTimeOrNull, type Lang } from '../matters/present.ts';
import type { FoundMatter } from '../matters/reader.ts';
import type { Office } from '../offices/office.ts';
import { placeAround, placesOf } from '../territory/locate.ts';
import { duplicateReason, likelyDuplicates, type Duplicate } from './duplicates.ts';
import { proposeGrids } from './propose-grids.ts';
import { categoryProposals, proposeCategories } from './propose.ts';

/** Class, grid and the same matter reported before, for words that are still being typed. Nothing is written. */
export async function proposeReport(
  deps: Deps,
  principal: Principal,
  clues: ReportClues,
  lang: Lang,
): Promise<ReportProposals> {
  const office = await deps.offices.get(principal.tenant);
  const { text, address = null, lng = null, lat = null, placeId } = clues;
  const categories = await proposeCategories(deps, office, text);
  const grid = proposeGrids(office, { text, address, lng, lat }, lang);
  const place = placeId ?? (lng !== null && lat !== null ? placeAround(office, lng, lat) : grid[0]?.id);
  const above = place ? placesOf(office, place) : null;
  // What a person may not read is not told to them as a likeness either.
  const grants = grantsWith(principal, 'matter.read');
  const visible = ({ matter }: FoundMatter) => grantsReaching(grants, matter).length > 0;
  const now = deps.clock();
  const near = await likelyDuplicates(
    deps,
    office,
    {
      id: null,
      text,
      lng,
      lat,
      gridId: above?.gridId ?? null,
      communityId: above?.communityId ?? null,
      category: categories[0]?.id ?? null,
      reportedAt: now,
    },
    visible,
  );
  return {
    category: categoryProposals(categories, lang),
    grid,
    near: await presentNear(deps, office, near, now, lang),
  };
}

async function presentNear(
  deps: Deps,
  office: Office,
  near: readonly Duplicate[],
  now: number,
  lang: Lang,
): Promise<NearMatter[]> {
  const ids = near.map(({ found }) => found.matter.id);
  const files = await filesOf(deps.db.office(office.id), office.id, ids);
  return near.map(({ found: { matter }, distanceM, score, reasons }) => {
    const picture = files.get(matter.id)?.find((file) => file.role === 'before' && file.mime.startsWith('image/'));
    const unit = matter.unitId ? office.units.get(matter.unitId) : undefined;
    const passed = durationText(lang, Math.max(0, now - matter.reportedAt));
    return {
      id: matter.id,
      no: matter.no,
      title: matter.title,
      stateLabel: pick(stateOf(office.definitions, matter)?.label, lang),
      unitName: unit ? (lang === 'zh' ? unit.name : unit.nameEn) : null,
      dueAt: wireTimeOrNull(matter.dueAt),
      reportedAt: wireTime(matter.reportedAt),
      ago: lang === 'zh' ? `${passed}前` : `${passed} ago`,
      distanceM,
      score,
      reasons: reasons.map((reason) => duplicateReason(reason, lang)),
      thumbUrl: picture ? presentFile(picture).thumbUrl : null,
    };
  });
}
