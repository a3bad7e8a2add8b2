import sharp from 'sharp';
import type { APIRequestContext, Browser } from 'playwright-core';
import type { Created, MatterDetail, MatterPage } from '#contract/matters.ts';
import type { InitialPassword, PlaceView, UserView } from '#contract/office.ts';
import type { Static } from 'typebox';
import { drawScene } from '../../scenarios/demo/scenes.ts';
import { NEWCOMER } from './people.ts';
import type { Facts } from './screen.ts';

const PASSWORD = 'huiyin-demo';

interface Api {
  readonly get: <T>(path: string) => Promise<T>;
  readonly post: <T>(path: string, data: object, version?: number) => Promise<T>;
  readonly picture: (matterId: string, role: 'before' | 'after') => Promise<unknown>;
}

/** What a person of the office may do without a browser. */
async function apiOf(browser: Browser, base: string, username: string): Promise<Api> {
  const { request } = await browser.newContext();
  const answered = async <T>(answer: Awaited<ReturnType<APIRequestContext['get']>>): Promise<T> => {
    if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const api = `${base}/api/v1`;
  await answered(await request.post(`${api}/session`, { data: { username, password: PASSWORD } }));
  return {
    get: async (path) => answered(await request.get(api + path)),
    post: async (path, data, version) =>
      answered(
        await request.post(api + path, { data, headers: version === undefined ? {} : { 'if-match': `"${version}"` } }),
      ),
    picture: async (matterId, role) => {
      const buffer = await sharp(Buffer.from(drawScene('bins', 1, role === 'after')))
        .jpeg()
        .toBuffer();
      const file = { name: `${role}.jpg`, mimeType: 'image/jpeg', buffer };
      return answered(await request.post(`${api}/files`, { multipart: { role, matterId, file } }));
    },
  };
}

/** A matter that a grid worker settled on the spot, checked, closed and answered. @returns its number's private link */
async function answeredMatter(sign: (username: string) => Promise<Api>, like: MatterPage): Promise<[string, string]> {
  const worker = await sign('tingtao-grid');
  const near = like.items.find(({ lng }) => lng !== null);
  const made = await worker.post<Static<typeof Created>>('/matters', {
    text: '听涛苑3幢西侧垃圾桶满了,袋子堆到人行道上,早晚遛弯的人都得绕着走',
    lng: near?.lng,
    lat: near?.lat,
    address: '听涛苑3幢西侧',
    kind: 'appeal',
    category: 'matter:06-042',
  });
  const step = async (who: Api, action: string, input: object) => {
    const { version } = await who.get<MatterDetail>(`/matters/${made.id}`);
    return who.post(`/matters/${made.id}/actions/${action}`, input, version);
  };
  await worker.picture(made.id, 'before');
  await worker.picture(made.id, 'after');
  await step(worker, 'settleOnSite', {
    answer: { contacted: '反映人,当面', measures: '联系物业清走垃圾 14 袋,冲洗了地面,加了 1 只桶', by: '今天' },
  });
  await step(await sign('inspector1'), 'check', {});
  const supervisor = await sign('shift1');
  await step(supervisor, 'close', { publicAnswer: '垃圾已经清走,地面冲洗过了,又加了 1 只桶。物业每天早晚各收一次。' });
  return [made.id, made.follow];
}

/** Looks up what the screens are opened with, and plays the little that the demo office does not hold. */
export async function gather(browser: Browser, base: string): Promise<Facts> {
  const sign = (username: string) => apiOf(browser, base, username);
  const supervisor = await sign('shift1');
  const matters: Record<string, string> = {};
  const see = ({ items }: MatterPage, only?: string) => {
    for (const { id, state } of items) if (!only || state === only) matters[state] ??= id;
  };
  see(await (await sign('urban-management')).get('/matters?mine=true&limit=50'), 'handling');
  see(await (await sign('inspector1')).get('/matters?mine=true&limit=50'), 'responded');
  see(await supervisor.get('/matters?limit=100'));
  for (const state of ['reported', 'filed', 'handling', 'responded', 'checked', 'closed'])
    if (!matters[state]) see(await supervisor.get(`/matters?state=${state}&limit=1`));

  const grid = await sign('tingtao-grid');
  const [pictured, answered] = await answeredMatter(sign, await grid.get('/matters?located=yes&limit=50'));
  const reported = await supervisor.post<{ follow: string }>('/public/matters', {
    text: '听涛苑5幢楼下路灯三天不亮了,晚上回来看不清台阶',
    address: '听涛苑5幢楼下',
  });
  const admin = await sign('admin');
  const known = await admin.get<UserView[]>('/users');
  const newcomer =
    known.find(({ username }) => username === NEWCOMER) ??
    (await admin.post<UserView>('/users', {
      username: NEWCOMER,
      name: '新某',
      password: 'until-reset-1',
      role: 'dispatcher',
    }));
  const { password } = await admin.post<Static<typeof InitialPassword>>(`/users/${newcomer.id}/password`, {});
  const { cards } = await supervisor.get<{ cards: { no: string }[] }>('/public/wall');
  const communities = await supervisor.get<PlaceView[]>('/places?level=community');
  const community = communities[0];
  const grids = await supervisor.get<PlaceView[]>(`/places?level=grid&parent=${community?.id ?? ''}`);
  return {
    matters,
    password,
    pictured,
    reported: reported.follow,
    answered,
    card: cards[0]?.no ?? '',
    community: community?.id ?? '',
    communityName: community?.name ?? '',
    grid: grids[0]?.id ?? '',
  };
}
