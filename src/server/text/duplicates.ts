import { workflowOf } from '#catalog/kinds.ts';
import type { Proposals } from '#contract/matters.ts';
import type { Matter } from '#domain/matters/matter.ts';
import type { Instant } from '#domain/shared/result.ts';
import { scoreDuplicate, similarity, type DuplicateReason } from '#domain/text/duplicates.ts';
import { metresBetween } from '#domain/territory/distance.ts';
import type { Deps } from '../deps.ts';
import { pick, wireTime, type Lang } from '../matters/present.ts';
import { toFound, type FoundMatter } from '../matters/reader.ts';
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
    .map(({ found, body }) => ({ found, ...likeness(one, found.matter, body) }))
    .filter(({ score }) => score >= LIKELY)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN);
}

function likeness(one: Compared, other: Matter, body: string): Omit<Duplicate, 'found'> {
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

/** For the dispatch desk, with enough to decide by. */
export async function findDuplicates(
  deps: Deps,
  office: Office,
  { matter }: FoundMatter,
  text: string,
  lang: Lang,
): Promise<Proposals['duplicates']> {
  const likely = await likelyDuplicates(deps, office, { ...matter, text });
  return likely.map(({ found: { matter: other }, distanceM, score, reasons }) => ({
    id: other.id,
    no: other.no,
    title: other.title,
    channel: other.channel,
    reportedAt: wireTime(other.reportedAt),
    distanceM,
    score,
    stateLabel: pick(workflowOf(other.workflow)?.states[other.state]?.label, lang),
    reasons: reasons.map((reason) => duplicateReason(reason, lang)),
  }));
}
