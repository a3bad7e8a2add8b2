import type { Problem } from '#contract/common.ts';
import { newKey } from './keys.ts';
import { ApiProblem, offlineProblem } from './problem.ts';

export const API = '/api/v1';

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RequestOptions {
  readonly method?: Method;
  readonly query?: Query;
  readonly body?: unknown;
  /** Version that the writer saw; a stale one is refused with 409 `stale_version`. */
  readonly version?: number;
  /** Repeating a write with the same key gives the same answer; a new one is made when absent. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** How long a write may be sent again while the server is away, ms. Only with a key of its own: so it happens once. */
  readonly patience?: number;
  /** In the background: a session that has ended is not asked about. */
  readonly quiet?: boolean;
  /** Goes out even when the page is being closed. */
  readonly keepalive?: boolean;
}

let signInAgain: (() => Promise<boolean>) | null = null;

/** Who asks a person to sign in again in place; true sends the refused request once more, with the same key. */
export const onSignedOut = (ask: () => Promise<boolean>): (() => void) => {
  signInAgain = ask;
  return () => {
    if (signInAgain === ask) signInAgain = null;
  };
};

/** `?a=1&b=2` of the values that are set; empty when none is. */
export const queryString = (query: Query = {}): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') params.set(name, String(value));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
};

const readProblem = async (response: Response): Promise<ApiProblem> => {
  const body: Partial<Problem> = response.headers.get('content-type')?.includes('json')
    ? ((await response.json()) as Partial<Problem>)
    : {};
  return new ApiProblem({
    type: body.type ?? 'about:blank',
    title: body.title ?? response.statusText,
    status: response.status,
    code: body.code ?? `http_${response.status}`,
    detail: body.detail,
    field: body.field,
    advice: body.advice,
    params: body.params,
    requestId: body.requestId ?? response.headers.get('x-request-id') ?? undefined,
  });
};

const once = async (path: string, options: RequestOptions): Promise<Response> => {
  const { method = 'GET', query, body, version, idempotencyKey, signal, keepalive } = options;
  const headers: Record<string, string> = { 'accept-language': document.documentElement.lang || 'zh-CN' };
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  if (method === 'POST') headers['idempotency-key'] = idempotencyKey ?? newKey();
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
  const response = await fetch(`${API}${path}${queryString(query)}`, {
    method,
    headers,
    body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    credentials: 'same-origin',
    signal,
    ...(keepalive && { keepalive }),
  }).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : offlineProblem();
  });
  if (!response.ok) throw await readProblem(response);
  return response;
};

const isAway = ({ status }: ApiProblem): boolean => status === 0 || (status >= 502 && status <= 504);
const WAITS_MS = [1000, 2000, 4000, 8000] as const;

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms * (0.75 + Math.random() / 2));
    addEventListener('online', () => (clearTimeout(timer), resolve()), { once: true });
  });

/** Sends to the API and gives the raw answer; throws `ApiProblem` on a refusal and when there is no connection. */
export const send = async (path: string, options: RequestOptions = {}): Promise<Response> => {
  const { method = 'GET', quiet = false, patience = 0 } = options;
  // The same key on every try: what the server did already it does not do again.
  const keyed = method === 'POST' ? { ...options, idempotencyKey: options.idempotencyKey ?? newKey() } : options;
  const until = Date.now() + patience;
  for (let tries = 0; ; tries++) {
    try {
      return await once(path, keyed);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const asks = error.status === 401 && !quiet && !path.startsWith('/session') && signInAgain;
      if (asks && (await asks())) continue;
      const wait = WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 0;
      if (!isAway(error) || !options.idempotencyKey || Date.now() + wait > until) throw error;
      await pause(wait);
    }
  }
};

/** Like `send`, with the JSON body as `T` (a type of `src/contract`); null where the server answers without a body. */
export const request = async <T>(path: string, options?: RequestOptions): Promise<T> => {
  const response = await send(path, options);
  return (response.status === 204 ? null : await response.json()) as T;
};
