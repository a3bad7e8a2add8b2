import type { Database } from '../db/database.ts';

export interface Prediction {
  readonly label: string;
  readonly probability: number;
  readonly confidence: 'low' | 'mid' | 'high';
  /** Words that spoke for it. */
  readonly reasons: readonly string[];
}

/** The office's trained classifiers, loaded once and renewed when somebody trains. */
export interface TextModels {
  predict(tenant: number, name: 'category' | 'topic', text: string): Promise<readonly Prediction[]>;
}

export function textModels(_db: Database): TextModels {
  return { predict: async () => [] };
}
