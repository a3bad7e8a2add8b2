import http from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A signed-in person over real HTTP, on connections that stay open. */
export interface BenchClient {
  readonly cookie: string;
  get<T>(url: string): Promise<T>;
  post<T>(url: string, body: object, headers?: Readonly<Record<string, string>>): Promise<T>;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

function ask(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Answer & { cookie: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const cookie = answer.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '';
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString(), cookie });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

const json = { 'content-type': 'application/json' };

export async function signIn(address: string, username: string, password: string): Promise<BenchClient> {
  const { status, body, cookie } = await ask(
    ...(['POST', `${address}/api/v1/session`, json, JSON.stringify({ username, password })] as const),
  );
  if (status !== 200) throw new Error(`bench: sign-in of ${username}: ${status} ${body}`);
  const fine = <T>(answer: Answer): T => {
    if (answer.status >= 300) throw new Error(`bench: ${answer.status} ${answer.body}`);
    return JSON.parse(answer.body) as T;
  };
  return {
    cookie,
    get: async (url) => fine(await ask('GET', `${address}/api/v1${url}`, { cookie })),
    post: async (url, payload, headers = {}) =>
      fine(await ask('POST', `${address}/api/v1${url}`, { ...json, ...headers, cookie }, JSON.stringify(payload))),
  };
}
