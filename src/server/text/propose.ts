import { categoryKeywords } from '#catalog/standard-words.ts';
import { findCategory } from '#catalog/standard-tree.ts';
import { kindOf } from '#catalog/kinds.ts';
import type { ConsequenceQuery, Consequences } from '#contract/desk.ts';
import type { Proposal, Proposals } from '#contract/proposals.ts';
import { addLimit } from '#domain/calendar/calendar.ts';
import { limitText } from '#domain/calendar/explain-text.ts';
import type { Matter } from '#domain/matters/matter.ts';
import { ok, refuse, type Instant, type Result } from '#domain/shared/result.ts';
import { isTelling } from '#domain/text/report-words.ts';
import type { Deps } from '../deps.ts';
import { fillTold } from '../matters/detail.ts';
import { pick, wireTime, type Lang } from '../matters/present.ts';
import { wordsOf, type FoundMatter } from '../matters/reader.ts';
import { routedUnits, type Routed } from '../matters/routed-units.ts';
import type { Office } from '../offices/office.ts';
import { placesOf } from '../territory/locate.ts';
import { findDuplicates } from './duplicates.ts';
import { evidenceOf } from './evidence.ts';
import { proposeGrids } from './propose-grids.ts';
import { withoutPlaces } from './without-places.ts';

export interface CategoryProposal {
  readonly id: string;
  readonly score: number;
  readonly confidence: 'low' | 'mid' | 'high';
  /** Words of the text that spoke for it. */
  readonly words: readonly string[];
}

const TOP = 3;

/** Everyday words of the catalog: what an office has on its first day, before anything was learned. */
function byKeywords(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [category, keywords] of Object.entries(categoryKeywords)) {
    const words = (keywords ?? []).filter((word) => text.includes(word));
    if (words.length > 0) found.set(category, words);
  }
  return found;
}

/** What the model learned and what the catalog's words say, together; best first, at most three. */
export async function proposeCategories(deps: Deps, office: Office, text: string): Promise<CategoryProposal[]> {
  const learned = await deps.models.predict(office.id, 'category', withoutPlaces(office, text));
  const spoken = byKeywords(text);
  const candidates = new Map<string, CategoryProposal>();
  for (const { label, confidence, bar, reasons } of learned) {
    candidates.set(label, { id: label, score: confidence, confidence: bar, words: reasons.filter(isTelling) });
  }
  for (const [id, words] of spoken) {
    const known = candidates.get(id);
    const longest = Math.max(...words.map((word) => word.length));
    const score = Math.max(known?.score ?? 0, Math.min(0.9, 0.2 + 0.1 * longest + 0.1 * (words.length - 1)));
    const confidence = score >= 0.75 ? 'high' : score >= 0.45 ? 'mid' : 'low';
    if (!known || score > known.score) candidates.set(id, { id, score, confidence, words });
  }
  return [...candidates.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, TOP);
}

export function categoryProposals(found: readonly CategoryProposal[], lang: Lang): Proposal[] {
  return found.flatMap(({ id, score, confidence, words }) => {
    const category = findCategory(id);
    if (!category) return [];
    const quoted = words
      .slice(0, 4)
      .map((word) => `“${word}”`)
      .join('');
    const reason = lang === 'zh' ? `原话有${quoted}` : `The words ${quoted}`;
    return [
      {
        id,
        label: pick(category, lang),
        hint: id.split(':')[1] ?? null,
        confidence,
        score,
        reasons: words.length > 0 ? [reason] : [],
      },
    ];
  });
}

function unitProposals(office: Office, matter: Routed, lang: Lang): Proposal[] {
  return routedUnits(office, matter)
    .slice(0, TOP)
    .map(({ unit, rank, why, principle, ownerMissing }) => ({
      id: unit.id,
      label: lang === 'zh' ? unit.name : unit.nameEn,
      hint: null,
      score: 1 / (rank + 1),
      confidence: rank > 0 ? 'low' : matter.category ? 'high' : 'mid',
      reasons: [
        ...(ownerMissing ? [OWNER_MISSING[lang](pick(ownerMissing, lang))] : []),
        pick(why, lang),
        PRINCIPLES[principle][lang],
      ],
    }));
}

/** 先属主后属地 for components, 先属地后属主 for matters (常熟 rule, domain.md §1.1). */
const PRINCIPLES = {
  ownerFirst: { zh: '部件先属主后属地', en: 'Components: owner first, then territory' },
  territoryFirst: { zh: '事项先属地后属主', en: 'Matters: territory first, then owner' },
} as const;
const OWNER_MISSING = {
  zh: (why: string) => `${why}；街道没有登记这个单位，先由属地处置`,
  en: (why: string) => `${why}; the office has no such unit, so the territory goes first`,
} as const;

/** Everything that the dispatch desk proposes for one matter, each with its reason. A person confirms. */
export async function propose(
  deps: Deps,
  office: Office,
  found: FoundMatter,
  lang: Lang,
  visible: (found: FoundMatter) => boolean,
): Promise<Proposals> {
  const { matter } = found;
  const queries = deps.db.office(office.id);
  const words = await wordsOf(queries, office.id, matter.id);
  const text = words?.body ?? matter.title;
  const categories = await proposeCategories(deps, office, text);
  const category = matter.category ?? categories[0]?.id ?? null;
  return {
    category: categoryProposals(categories, lang),
    place: proposeGrids(office, { ...matter, text }, lang),
    duplicates: await findDuplicates(deps, office, found, text, lang, visible),
    evidence: evidenceOf(office, text, categories[0]?.words ?? []),
    ...following(office, { ...matter, category, text }, deps.clock(), lang),
  };
}

/** Who would handle a matter of this class at this place, how long that may take from now, and what its reporter is told. */
function following(office: Office, matter: Matter & { readonly text: string }, now: Instant, lang: Lang): Consequences {
  const unit = unitProposals(office, matter, lang);
  const { clocks, source } = office.limitRow({ ...matter, reportedAt: now });
  return {
    unit,
    limit: kindOf(matter.kind)
      ? {
          words: limitText(lang, clocks.handle),
          dueAt: wireTime(addLimit(office.calendar, now, clocks.handle)),
          source: pick(source, lang),
        }
      : null,
    tells: fillTold(
      office,
      lang === 'zh'
        ? '已收到，已交给{unit}处理，办好后请您看看。'
        : 'Received and handed to {unit}; we will ask you to look at the result.',
      unit[0]?.id ?? null,
      lang,
    ),
  };
}

/** The same as `propose` says of unit and limit, for a class and a place that a person chose instead. Nothing is written. */
export async function consequencesOf(
  deps: Deps,
  office: Office,
  { matter }: FoundMatter,
  { category = matter.category ?? undefined, placeId }: ConsequenceQuery,
  lang: Lang,
): Promise<Result<Consequences>> {
  if (category !== undefined && !findCategory(category))
    return refuse('unknown_value', 'category', { value: category });
  const place = placeId === undefined ? {} : placesOf(office, placeId);
  if (!place) return refuse('unknown_value', 'placeId', { value: placeId ?? '' });
  const words = await wordsOf(deps.db.office(office.id), office.id, matter.id);
  const changed = { ...matter, ...place, category: category ?? null, text: words?.body ?? matter.title };
  return ok(following(office, changed, deps.clock(), lang));
}
