import type { Proposals } from '#contract/proposals.ts';
import type { Matter } from '#domain/matters/matter.ts';
import type { Instant } from '#domain/shared/result.ts';
import { scoreDuplicate, similarity, type DuplicateReason } from '#domain/text/duplicates.ts';
import { sharedWords } from '#domain/text/shared-words.ts';
import { durationText } from '#domain/calendar/words.ts';
import { metresBetween } from '#domain/territory/distance.ts';
import { stateOf } from '#domain/workflow/definitions.ts';
import type { Deps } from '../deps.ts';
import { presentFile } from '../files/present.ts';
import { filesOf } from '../files/reader.ts';
import { pick, wireTime, type Lang } from '../matters/present.ts';
import { toFound, type FoundMatter } from '../matters/reader.ts';
import { mergedInto } from '../matters/survivor.ts';
import type { Office } from '../offices/office.ts';

const LOOK_BACK_DAYS = 14;
const CANDIDATES = 200;
const LIKELY = 0.45;
const SHOWN = 3;

const WORDS: Readonly<Record<DuplicateReason, { zh: string; en: string }>> = {
  'same-place': { zh: '同一处', en: 'Same spot' },
  'near-place': { zh: '相距不到 200 米', en: 'Within 200 m' },
  'same-time': { zh: '两天内', en: 'Within two days' },
  'same-words': { zh: '说法相同', en: 'Same words' },
  'like-words': { zh: '说法相近', en: 'Similar words' },
  'same-category': { zh: '同一类别', en: 'Same class' },
};

export const duplicateReason = (reason: DuplicateReason, lang: Lang): string => WORDS[reason][lang];

/** What is compared: a matter that exists, or a report that is still being typed. */
interface Compared {
  /** Null while it has not been sent. */
  readonly id: string | null;
  readonly text: string;
  readonly gridId: string | null;
  readonly communityId: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly category: string | null;
  readonly reportedAt: Instant;
}

export interface Duplicate {
  readonly found: FoundMatter;
  /** Its words, masked. */
  readonly body: string;
  readonly distanceM: number | null;
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

const NONE = '00000000-0000-0000-0000-000000000000';

/** Open matters that may be the same one, likeliest first: same grid (or community), recent, alike in words. */
export async function likelyDuplicates(
  deps: Deps,
  office: Office,
  one: Compared,
  visible: (found: FoundMatter) => boolean = () => true,
): Promise<Duplicate[]> {
  const place = one.gridId ? ['grid_id', one.gridId] : one.communityId ? ['community_id', one.communityId] : null;
  if (!place) return [];
  const rows = await deps.db.office(office.id).query<Record<string, unknown> & { body: string }>(
    `select m.*, t.body from matter m join matter_text t on t.tenant_id = m.tenant_id and t.matter_id = m.id
     where m.tenant_id = $1 and m.${place[0]} = $2 and m.id <> $3 and m.closed_at is null and m.reported_at between $4 and $5
     order by m.reported_at desc, m.id desc limit ${CANDIDATES}`,
    [
      office.id,
      place[1],
      one.id ?? NONE,
      new Date(one.reportedAt - LOOK_BACK_DAYS * 86_400_000),
      new Date(one.reportedAt + 86_400_000),
    ],
    `duplicates-${place[0]}`,
  );
  return rows
    .map((row) => ({ found: toFound(row), body: row.body }))
    .filter(({ found }) => visible(found))
    .map(({ found, body }) => ({ found, body, ...likeness(one, found.matter, body) }))
    .filter(({ score }) => score >= LIKELY)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN);
}

function likeness(one: Compared, other: Matter, body: string): Omit<Duplicate, 'found' | 'body'> {
  const known = one.lng !== null && one.lat !== null && other.lng !== null && other.lat !== null;
  const distanceM = known
    ? Math.round(metresBetween([one.lng ?? 0, one.lat ?? 0], [other.lng ?? 0, other.lat ?? 0]))
    : null;
  const scored = scoreDuplicate({
    distanceM,
    hoursApart: (one.reportedAt - other.reportedAt) / 36e5,
    wordSimilarity: similarity(one.text, body),
    sameCategory: other.category !== null && other.category === one.category,
  });
  return { distanceM, ...scored };
}

/** Their files, and how many reporters each of them answers already. */
async function beside(deps: Deps, office: Office, ids: readonly string[]) {
  const queries = deps.db.office(office.id);
  const files = ids.length > 0 ? await filesOf(queries, office.id, ids) : new Map<string, never>();
  const merged = await Promise.all(ids.map((id) => mergedInto(queries, office.id, id)));
  return { files, reporters: new Map(ids.map((id, index) => [id, 1 + (merged[index]?.length ?? 0)])) };
}

/** For the dispatch desk, with enough to decide by. */
export async function findDuplicates(
  deps: Deps,
  office: Office,
  { matter }: FoundMatter,
  text: string,
  lang: Lang,
  visible: (found: FoundMatter) => boolean,
): Promise<Proposals['duplicates']> {
  const sameProcedure = (found: FoundMatter) => found.matter.workflow === matter.workflow && visible(found);
  const likely = await likelyDuplicates(deps, office, { ...matter, text }, sameProcedure);
  const { files, reporters } = await beside(
    deps,
    office,
    likely.map(({ found }) => found.matter.id),
  );
  return likely.map(({ found, body, distanceM, score, reasons }) => {
    const { matter: other } = found;
    const unit = other.unitId ? office.units.get(other.unitId) : undefined;
    const shared = sharedWords(text, body);
    return {
      id: other.id,
      no: other.no,
      title: other.title,
      text: body,
      channel: other.channel,
      reportedAt: wireTime(other.reportedAt),
      apart: durationText(lang, Math.abs(matter.reportedAt - other.reportedAt)),
      lng: other.lng,
      lat: other.lat,
      address: other.address,
      distanceM,
      score,
      phase: found.phase as Proposals['duplicates'][number]['phase'],
      stateLabel: pick(stateOf(office.definitions, other)?.label, lang),
      unitName: unit ? (lang === 'zh' ? unit.name : unit.nameEn) : null,
      reporters: reporters.get(other.id) ?? 1,
      pictures: (files.get(other.id) ?? []).filter((file) => file.mime.startsWith('image/')).map(presentFile),
      shared: { here: shared.one, there: shared.other },
      reasons: reasons.map((reason) => duplicateReason(reason, lang)),
    };
  });
}
