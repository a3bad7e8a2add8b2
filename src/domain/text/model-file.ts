import type { Model } from './classifier.ts';
import { BUCKETS } from './features.ts';
import { ok, refuse, type Result } from '../shared/result.ts';

// Bytes: `HYTC`, format (u32), length of the head (u32), head (JSON: labels, texts, scale, known), then known buckets (u32 each),
// their idf (f32), their weights (f32, label by label within a bucket), bias (f32). All little-endian.
const MAGIC = 0x43545948;
const FORMAT = 1;

/** The model as bytes; buckets that it does not know are left out. */
export const serialise = ({ labels, texts, idf, weights, bias, scale }: Model): Uint8Array => {
  const known = [...idf.keys()].filter((bucket) => (idf[bucket] ?? 0) > 0);
  const head = new TextEncoder().encode(JSON.stringify({ labels, texts, scale, known: known.length }));
  const bytes = new Uint8Array(12 + head.length + 4 * (known.length * (2 + labels.length) + labels.length));
  const view = new DataView(bytes.buffer);
  [MAGIC, FORMAT, head.length].forEach((value, at) => view.setUint32(at * 4, value, true));
  bytes.set(head, 12);
  let at = 12 + head.length;
  const put = (value: number): void => {
    view.setFloat32(at, value, true);
    at += 4;
  };
  for (const bucket of known) {
    view.setUint32(at, bucket, true);
    at += 4;
  }
  for (const bucket of known) put(idf[bucket] ?? 0);
  for (const bucket of known) for (let k = 0; k < labels.length; k += 1) put(weights[bucket * labels.length + k] ?? 0);
  bias.forEach(put);
  return bytes;
};

interface Head {
  readonly labels: readonly string[];
  readonly texts: number;
  readonly scale: number;
  readonly known: number;
}

const isHead = (value: unknown): value is Head => {
  const head = value as Partial<Head> | null;
  return (
    Array.isArray(head?.labels) &&
    head.labels.every((label) => typeof label === 'string') &&
    [head.texts, head.scale, head.known].every((count) => typeof count === 'number')
  );
};

const readHead = (bytes: Uint8Array): Head | undefined => {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isHead(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Reads what `serialise` wrote; refuses bytes that are cut short, of another format or of another table size. */
export const deserialise = (bytes: Uint8Array): Result<Model, 'text.model-unreadable'> => {
  const unreadable = refuse('text.model-unreadable' as const);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== FORMAT) return unreadable;
  const start = 12 + view.getUint32(8, true);
  const head = readHead(bytes.subarray(12, start));
  if (!head) return unreadable;
  const { labels, texts, scale, known } = head;
  if (bytes.length !== start + 4 * (known * (2 + labels.length) + labels.length)) return unreadable;
  const idf = new Float32Array(BUCKETS);
  const weights = new Float32Array(BUCKETS * labels.length);
  const float = (place: number): number => view.getFloat32(start + 4 * place, true);
  for (let row = 0; row < known; row += 1) {
    const bucket = view.getUint32(start + 4 * row, true);
    if (bucket >= BUCKETS) return unreadable;
    idf[bucket] = float(known + row);
    for (let k = 0; k < labels.length; k += 1) {
      weights[bucket * labels.length + k] = float(2 * known + row * labels.length + k);
    }
  }
  const bias = Float32Array.from(labels, (_, k) => float(known * (2 + labels.length) + k));
  return ok({ labels, texts, scale, idf, weights, bias });
};
