import sharp from 'sharp';
import type { MatterDetail } from '#contract/matters.ts';
import type { TestOffice } from './office.ts';

type Answer = Awaited<ReturnType<TestOffice['app']['inject']>>;

/** A signed-in person who talks to the API in-process. */
export interface Client {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, payload: object): Promise<T>;
  tryAct(matter: MatterDetail, action: string, input: object): Promise<Answer>;
  act(matter: MatterDetail, action: string, input: object): Promise<MatterDetail>;
  upload(matterId: string, role: 'before' | 'after', bytes: Buffer): Promise<Answer>;
}

function ok<T>(answer: Answer): T {
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer.json<T>();
}

export async function client(office: TestOffice, username: string): Promise<Client> {
  const cookie = await office.signIn(username);
  const { app } = office;
  const tryAct = (matter: MatterDetail, action: string, payload: object) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/matters/${matter.id}/actions/${action}`,
      headers: { cookie, 'if-match': `"${matter.version}"` },
      payload,
    });
  return {
    get: async (path) => ok(await app.inject({ url: `/api/v1${path}`, headers: { cookie } })),
    post: async (path, payload) =>
      ok(await app.inject({ method: 'POST', url: `/api/v1${path}`, headers: { cookie }, payload })),
    tryAct,
    act: async (matter, action, input) => ok(await tryAct(matter, action, input)),
    upload: (matterId, role, bytes) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/files',
        headers: { cookie, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
        payload: form({ role, matterId }, bytes),
      }),
  };
}

const BOUNDARY = 'huiyin-test-boundary';

/** Fields first: a server that streams reads them before the file. */
function form(fields: Record<string, string>, file: Buffer, name = 'photo.jpg', boundary = BOUNDARY): Buffer {
  const parts = Object.entries(fields).map(
    ([key, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`;
  return Buffer.concat([Buffer.from(parts.join('') + head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

export const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#0f6b6b' } })
    .jpeg()
    .toBuffer();
