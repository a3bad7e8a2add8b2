import { predict, type Model, type Prediction } from '#domain/text/classifier.ts';
import { deserialise, serialise } from '#domain/text/model-file.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Database } from '../db/database.ts';
import { createSegmenter, type Segmenter } from './segmenter.ts';

export type ModelName = 'category' | 'topic';

/** The office's trained classifiers: loaded when first asked for, looked at again every half minute. */
export interface TextModels {
  /** Best first, at most three; empty while nothing was learned. */
  predict(tenant: number, name: ModelName, text: string): Promise<readonly Prediction[]>;
  save(tenant: number, name: ModelName, model: Model): Promise<void>;
}

const TRUST_MS = 30_000;

interface Held {
  readonly trainedAt: Instant | null;
  readonly model: Model | null;
  askedAt: Instant;
}

export function textModels(db: Database, clock: () => Instant): TextModels {
  // Its dictionary is loaded when a model first asks for words: most commands and a new office never do.
  let segmenter: Segmenter | null = null;
  const held = new Map<string, Held>();

  async function load(tenant: number, name: ModelName): Promise<Model | null> {
    const key = `${tenant}/${name}`;
    const known = held.get(key);
    const now = clock();
    if (known && Math.abs(now - known.askedAt) < TRUST_MS) return known.model;
    const office = db.office(tenant);
    const [stamp] = await office.query<{ trained_at: Instant }>(
      'select trained_at from text_model where tenant_id = $1 and name = $2',
      [tenant, name],
    );
    if (known && known.trainedAt === (stamp?.trained_at ?? null)) {
      known.askedAt = now;
      return known.model;
    }
    const [row] = stamp
      ? await office.query<{ data: Buffer }>('select data from text_model where tenant_id = $1 and name = $2', [
          tenant,
          name,
        ])
      : [];
    const read = row ? deserialise(row.data) : null;
    const model = read?.ok ? read.value : null;
    held.set(key, { trainedAt: stamp?.trained_at ?? null, model, askedAt: now });
    return model;
  }

  return {
    async predict(tenant, name, text) {
      const model = await load(tenant, name);
      return model ? predict(model, (segmenter ??= createSegmenter()).segment(text)) : [];
    },
    async save(tenant, name, model) {
      await db.office(tenant).query(
        `insert into text_model (tenant_id, name, data, examples, trained_at) values ($1, $2, $3, $4, $5)
         on conflict (tenant_id, name) do update set data = excluded.data, examples = excluded.examples, trained_at = excluded.trained_at`,
        [tenant, name, Buffer.from(serialise(model)), model.texts, new Date(clock())],
      );
      held.delete(`${tenant}/${name}`);
    },
  };
}
