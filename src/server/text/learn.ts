import { CONFINED_KINDS } from '#domain/access/confined.ts';
import { train, type Example } from '#domain/text/classifier.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import type { Deps } from '../deps.ts';
import type { ModelName } from './models.ts';
import { readLabelled } from './labelled-file.ts';
import { createSegmenter } from './segmenter.ts';
import { withoutPlaces } from './without-places.ts';

export interface Learned {
  readonly model: ModelName;
  readonly examples: number;
  readonly labels: number;
}

/** More would take longer than they teach; the newest tell best how the office classifies now. */
const MOST_EXAMPLES = 4000;
/** A class seen less often says nothing yet. */
const FEWEST_PER_LABEL = 3;
const SEED = 20_261_101;

/** Classes as people of this office chose them at filing; nothing that only the machine proposed. */
export async function learnFromClosed(deps: Deps, tenant: number): Promise<Learned> {
  const rows = await deps.db.office(tenant).query<{ body: string; category: string }>(
    `select t.body, m.category from matter m join matter_text t on t.tenant_id = m.tenant_id and t.matter_id = m.id
     where m.tenant_id = $1 and m.category is not null and m.filed_at is not null and m.state <> 'voided'
       and m.kind <> all($3)
     order by m.reported_at desc, m.id desc limit $2`,
    [tenant, MOST_EXAMPLES, [...CONFINED_KINDS]],
  );
  const segmenter = createSegmenter();
  const office = await deps.offices.get(tenant);
  return learnExamples(
    deps,
    tenant,
    'category',
    rows.map(({ body, category }) => ({ tokens: segmenter.segment(withoutPlaces(office, body)), label: category })),
  );
}

/** Topics from a labelled file, for an office that has no history yet. */
export async function learnFromFile(deps: Deps, tenant: number, file: string): Promise<Result<Learned>> {
  const read = await readLabelled(file, createSegmenter());
  if (!read.ok) return refuse(read.refusal.code, 'file', { file });
  return ok(await learnExamples(deps, tenant, 'topic', read.value));
}

async function learnExamples(
  deps: Deps,
  tenant: number,
  model: ModelName,
  examples: readonly Example[],
): Promise<Learned> {
  const count = new Map<string, number>();
  for (const { label } of examples) count.set(label, (count.get(label) ?? 0) + 1);
  const enough = examples.filter(({ label }) => (count.get(label) ?? 0) >= FEWEST_PER_LABEL);
  const labels = new Set(enough.map(({ label }) => label)).size;
  if (labels >= 2) await deps.models.save(tenant, model, train(enough, SEED));
  return { model, examples: enough.length, labels };
}
