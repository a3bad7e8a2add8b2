/** One event as a browser would get it. */
interface LiveEvent {
  readonly id: string | null;
  readonly name: string;
  readonly data: unknown;
}

export interface Listening {
  readonly events: readonly LiveEvent[];
  /** Resolves with the first event of the name that holds, also one that came before. */
  readonly next: <T>(name: string, holds?: (data: T) => boolean) => Promise<T>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  readonly leave: () => void;
}

const PATIENCE_MS = 20_000;

const parse = (block: string): LiveEvent | null => {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const data = field('data');
  return data === undefined ? null : { id: field('id') ?? null, name: field('event') ?? '', data: JSON.parse(data) };
};

/** Listens to the stream of changes over a real connection. */
export async function listen(base: string, cookie: string, since?: string): Promise<Listening> {
  const events: LiveEvent[] = [];
  const waiting = new Set<() => void>();
  const leave = new AbortController();
  const response = await fetch(`${base}/api/v1/live`, {
    headers: { cookie, ...(since !== undefined && { 'last-event-id': since }) },
    signal: leave.signal,
  });
  if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`);
  const read = async (body: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of body) {
      rest += decoder.decode(chunk, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      events.push(...blocks.flatMap((block) => parse(block) ?? []));
      for (const look of waiting) look();
    }
  };
  const ended = read(response.body).catch(() => {});
  return {
    events,
    ended,
    leave: () => leave.abort(),
    next: <T>(name: string, holds: (data: T) => boolean = () => true) =>
      new Promise<T>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`no “${name}” among ${JSON.stringify(events)}`));
        }, PATIENCE_MS);
        const look = () => {
          const found = events.find((event) => event.name === name && holds(event.data as T));
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found.data as T);
        };
        waiting.add(look);
        look();
      }),
  };
}
