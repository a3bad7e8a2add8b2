import { workflowOf } from '#catalog/kinds.ts';
import type { Proposals } from '#contract/matters.ts';
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

/** Open matters that may be the same one: same grid (or community), recent, alike in words; with enough to decide by. */
export async function findDuplicates(
  deps: Deps,
  office: Office,
  { matter }: FoundMatter,
  text: string,
  lang: Lang,
): Promise<Proposals['duplicates']> {
  const place = matter.gridId
    ? ['grid_id', matter.gridId]
    : matter.communityId
      ? ['community_id', matter.communityId]
      : null;
  if (!place) return [];
  const rows = await deps.db.office(office.id).query<Record<string, unknown> & { body: string }>(
    `select m.*, t.body from matter m join matter_text t on t.tenant_id = m.tenant_id and t.matter_id = m.id
     where m.tenant_id = $1 and m.${place[0]} = $2 and m.id <> $3 and m.closed_at is null and m.reported_at between $4 and $5
     order by m.reported_at desc, m.id desc limit ${CANDIDATES}`,
    [
      office.id,
      place[1],
      matter.id,
      new Date(matter.reportedAt - LOOK_BACK_DAYS * 86_400_000),
      new Date(matter.reportedAt + 86_400_000),
    ],
    `duplicates-${place[0]}`,
  );
  const scored = rows.map((row) => {
    const other = toFound(row).matter;
    const known = matter.lng !== null && matter.lat !== null && other.lng !== null && other.lat !== null;
    const distanceM = known
      ? Math.round(metresBetween([matter.lng ?? 0, matter.lat ?? 0], [other.lng ?? 0, other.lat ?? 0]))
      : null;
    const { score, reasons } = scoreDuplicate({
      distanceM,
      hoursApart: (matter.reportedAt - other.reportedAt) / 36e5,
      wordSimilarity: similarity(text, row.body),
      sameCategory: other.category !== null && other.category === matter.category,
    });
    return { other, distanceM, score, reasons };
  });
  return scored
    .filter(({ score }) => score >= LIKELY)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .map(({ other, distanceM, score, reasons }) => ({
      id: other.id,
      no: other.no,
      title: other.title,
      channel: other.channel,
      reportedAt: wireTime(other.reportedAt),
      distanceM,
      score,
      stateLabel: pick(workflowOf(other.workflow)?.states[other.state]?.label, lang),
      reasons: reasons.map((reason) => WORDS[reason][lang]),
    }));
}
