/** One event of a stream. */
export interface StreamEvent {
  readonly name: string;
  readonly id: string | null;
  readonly data: unknown;
}

const parse = (block: string): StreamEvent | null => {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1).trimStart());
  }
  const data = fields.get('data');
  return data === undefined
    ? null
    : { name: fields.get('event') ?? 'message', id: fields.get('id') ?? null, data: JSON.parse(data) as unknown };
};

/**
 * Reads server-sent events until the server ends them. The browser's own EventSource tells nobody why it was refused, and a
 * session that has ended must not look like a lost network.
 */
export const readEvents = async (
  body: ReadableStream<Uint8Array>,
  hear: (event: StreamEvent) => void,
): Promise<void> => {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    rest += value;
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const event of blocks.map(parse)) if (event) hear(event);
  }
};
