import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicDoor } from './public.ts';
import type { PublicDoorOptions } from './public-page.ts';
import { card, NOW, PHOTO_ID, Rooms, SCRIPT } from './fixtures.ts';

let app: FastifyInstance;
let rooms: Rooms;
const open = async (more: Partial<PublicDoorOptions> = {}) => {
  rooms = new Rooms();
  app = Fastify({ trustProxy: true });
  await app.register(cookie);
  await app.register(multipart);
  await app.register(
    publicDoor({
      office: { name: { zh: '潮头街道', en: 'Chaotou Subdistrict' }, phone: '057100000000' },
      rooms,
      clock: () => NOW,
      ...more,
    }),
  );
};
beforeEach(() => open());
afterEach(() => app.close());

const send = (fields: Record<string, string>, photos: Record<string, string> = {}) => {
  const body = new FormData();
  for (const [name, content] of Object.entries(photos)) body.append('photos', new Blob([content]), name);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return app.inject({ method: 'POST', url: '/report', payload: body });
};

describe('a report by plain form', () => {
  it('registers it and leads to the private page, so that a reload does not report twice', async () => {
    const answer = await send(
      { text: '楼下路灯三天不亮了', address: '江曲弄 6 号旁', phone: '13800000000', website: '' },
      { 'a.jpg': 'photo' },
    );
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/f/good-token?new');
    expect(rooms.reports).toEqual([
      { text: '楼下路灯三天不亮了', address: '江曲弄 6 号旁', contact: { phone: '13800000000' }, fileIds: [PHOTO_ID] },
    ]);
  });

  it('takes the position that the phone filled in', async () => {
    await send({ text: '积水', lng: '120.15', lat: '30.28' });
    expect(rooms.reports[0]).toMatchObject({ lng: 120.15, lat: 30.28 });
  });

  it('keeps what was typed and the photos that arrived when something is wrong', async () => {
    const answer = await send(
      { text: '楼下路灯 <b>不亮</b>', address: '江曲弄 6 号旁', phone: 'abc', name: '沈某' },
      { 'a.jpg': 'photo' },
    );
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('电话号码看着不对');
    expect(answer.body).toContain('楼下路灯 &lt;b&gt;不亮&lt;/b&gt;');
    for (const kept of ['江曲弄 6 号旁', 'value="abc"', 'value="沈某"', `value="${PHOTO_ID}"`])
      expect(answer.body).toContain(kept);
    expect(rooms.reports).toEqual([]);

    await send({ text: '楼下路灯不亮', fileId: PHOTO_ID });
    expect(rooms.reports[0]?.fileIds).toEqual([PHOTO_ID]);
  });

  it('asks for a sentence instead of registering an empty report', async () => {
    const answer = await send({ text: '   ' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('请写一句您遇到的事');
  });

  it('names the file that is no photo and keeps the rest', async () => {
    const answer = await send({ text: '路灯不亮' }, { 'virus.exe': 'MZ', 'a.jpg': 'photo' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('virus.exe');
    expect(answer.body).toContain(PHOTO_ID);
  });

  it('names a photo over 15 MB and still has the fields that came after it', async () => {
    const answer = await send(
      { text: '路灯不亮', phone: '13800000000' },
      { 'big.jpg': 'photo'.padEnd(15 * 2 ** 20 + 1) },
    );
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('big.jpg');
    expect(answer.body).toContain('13800000000');
    expect(rooms.photos).toEqual([]);
  });

  it('takes at most six photos and says so', async () => {
    const photos = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`${n}.jpg`, 'photo']));
    const answer = await send({ text: '路灯不亮' }, photos);
    expect(answer.statusCode).toBe(422);
    expect(rooms.photos).toHaveLength(6);
  });

  it('thanks a machine that fills the trap and stores nothing of it', async () => {
    const answer = await send({ website: 'http://spam', text: '买药' }, { 'a.jpg': 'photo' });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('已收到');
    expect(rooms.reports).toEqual([]);
    expect(rooms.photos).toEqual([]);
  });

  it('says that it was not registered when the rooms refuse, and keeps the words', async () => {
    rooms.refuseReport = true;
    const answer = await send({ text: '路灯不亮' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('没有登记成功');
    expect(answer.body).toContain('路灯不亮');
  });

  it('answers a broken multipart body with the form, not with a fault', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/report',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n路灯',
    });
    expect(answer.statusCode).toBe(422);
    expect(rooms.reports).toEqual([]);
  });

  it('stops an address that floods the form, and only that one', async () => {
    await app.close();
    await open({ limits: { report: { burst: 1, perMinute: 1 } } });
    expect((await send({ text: '路灯不亮' })).statusCode).toBe(303);
    const stopped = await send({ text: '路灯不亮' });
    expect(stopped.statusCode).toBe(429);
    expect(stopped.headers['retry-after']).toBe('60');
    const other = await app.inject({
      method: 'POST',
      url: '/report',
      remoteAddress: '10.0.0.9',
      payload: new FormData(),
    });
    expect(other.statusCode).not.toBe(429);
  });
});

describe('the private page', () => {
  it('leaves nothing behind: not stored, not indexed, no address sent on', async () => {
    const answer = await app.inject('/f/good-token');
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
  });

  it('offers four equal verdicts and never ticks consent beforehand', async () => {
    const { body } = await app.inject('/f/good-token');
    expect(body.match(/name="verdict"/g)).toHaveLength(4);
    expect(body).not.toMatch(/name="consentWall"[^>]*checked/);
  });

  it('shows the link, the code and the QR code after reporting', async () => {
    const { body } = await app.inject({ url: '/f/good-token?new', headers: { host: 'huiyin.example' } });
    expect(body).toContain('http://huiyin.example/f/good-token');
    expect(body).toMatch(/<path d="M\d/);
  });

  it('records a verdict by plain form, with consent only where it was given', async () => {
    const rate = (payload: string) =>
      app.inject({
        method: 'POST',
        url: '/f/good-token',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload,
      });
    expect((await rate('verdict=unsolved')).headers.location).toBe('/f/good-token#verdict');
    await rate('verdict=solved&consentWall=yes&comment=%E8%B0%A2%E8%B0%A2');
    expect(rooms.verdicts).toEqual([
      { verdict: 'unsolved', consentWall: false },
      { verdict: 'solved', consentWall: true, comment: '谢谢' },
    ]);
    expect((await rate('verdict=great')).statusCode).toBe(422);
  });

  const find = (fields: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/f',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });

  it('is found by number and code as they are written on paper, and by nothing less', async () => {
    for (const code of ['7K3M9QWE', '7k3m 9qwe', ' 7K3M-9QWE '])
      expect((await find({ no: 'ct-2026-11-0917', code })).headers.location).toBe('/f/good-token');
    for (const fields of [
      { no: card.no, code: '7K3M9QWF' },
      { no: 'CT-2026-11-0918', code: '7K3M9QWE' },
      { no: card.no, code: '' },
    ]) {
      const answer = await find(fields);
      expect([answer.statusCode, answer.headers.location]).toEqual([422, undefined]);
      expect(answer.body).toContain(fields.code ? '编号和查询码对不上' : '请填查询码');
      expect(answer.body).toContain(fields.no);
    }
  });

  it('is found by the link alone', async () => {
    expect((await find({ no: '', code: ' https://huiyin.example/f/good-token?new ' })).headers.location).toBe(
      '/f/good-token',
    );
    expect((await find({ code: '' })).body).toContain('请填查询码');
  });

  it('can be taken along: link, number, code and QR code stand on it to print', async () => {
    const { body } = await app.inject({ url: '/f/good-token', headers: { host: 'huiyin.example' } });
    for (const kept of ['http://huiyin.example/f/good-token', card.no, '7K3M 9QWE']) expect(body).toContain(kept);
  });

  it('says that an unknown link leads nowhere', async () => {
    expect((await app.inject('/f/unknown')).statusCode).toBe(404);
  });
});

describe('a code on a wall', () => {
  it('opens the form that knows where it is, and says so when something is wrong', async () => {
    const { body } = await app.inject('/r/e1');
    expect(body).toContain('您在听涛苑');
    expect(body).toContain('name="placeId" value="e1"');
    const wrong = await send({ text: '', placeId: 'e1', via: 'qr' });
    expect(wrong.body).toContain('您在听涛苑');
    await send({ text: '灯不亮', placeId: 'e1', via: 'qr' });
    expect(rooms.reports).toEqual([{ text: '灯不亮', placeId: 'e1' }]);
    expect(rooms.via).toBe('qr');
  });

  it('does not take a community chosen from the list for a scanned code', async () => {
    await send({ text: '灯不亮', placeId: 'c1' });
    expect(rooms.via).toBe('web');
  });

  it('still takes a report where its place is no more', async () => {
    expect((await app.inject('/r/gone')).headers.location).toBe('/report');
  });

  it('is printed for each place of a community, with its name beneath', async () => {
    const { body } = await app.inject({ url: '/r/c1/codes', headers: { host: 'huiyin.example' } });
    expect(body.match(/class="qr"/g)).toHaveLength(2);
    expect(body).toContain('http://huiyin.example/r/e1');
    expect((await app.inject('/r/gone/codes')).statusCode).toBe(404);
  });
});

it('takes a form again that brings six photos of an earlier try along', async () => {
  const body = new FormData();
  for (let n = 0; n < 6; n++) body.append('fileId', PHOTO_ID.replace(/1$/, String(n)));
  for (const name of ['website', 'address', 'lng', 'lat', 'placeId', 'via', 'phone', 'name']) body.append(name, '');
  body.append('text', '灯不亮');
  const answer = await app.inject({ method: 'POST', url: '/report', payload: body });
  expect(answer.statusCode).toBe(303);
  expect(rooms.reports[0]?.fileIds).toHaveLength(6);
});

describe('every page', () => {
  it.each([
    '/',
    '/report',
    '/f',
    '/f/good-token',
    '/wall',
    `/wall/${card.no}`,
    '/about',
    '/services',
    '/privacy',
    '/r/e1',
    '/r/c1/codes',
  ])('%s reads in both languages, runs no script of its own and lets no text become markup', async (url) => {
    const chinese = await app.inject(url);
    const english = await app.inject({ url, cookies: { huiyin_lang: 'en' } });
    for (const { statusCode, body, headers } of [chinese, english]) {
      expect(statusCode).toBe(200);
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(body).not.toContain(SCRIPT);
      expect(body).not.toMatch(/<script(?![^>]*src=)/);
      expect(body).not.toMatch(/ style=/);
    }
    expect(chinese.body).toContain('<html lang="zh-CN"');
    expect(english.body).toContain('<html lang="en"');
  });

  it('keeps a chosen language and letter size without script, and comes back to the same place', async () => {
    const answer = await app.inject('/wall?month=2026-10&lang=en&size=large');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/wall?month=2026-10');
    expect(answer.cookies.map(({ name, value }) => [name, value])).toEqual([
      ['huiyin_lang', 'en'],
      ['huiyin_size', 'large'],
    ]);
  });

  it.each([
    '/',
    '/report',
    '/f',
    '/f/good-token',
    '/services',
    '/wall',
    `/wall/${card.no}`,
    '/about',
    '/privacy',
    '/r/e1',
  ])('%s has a plain link to the other language', async (url) => {
    const [, link] = /href="([^"]*[?&](?:amp;)?lang=en)"/.exec((await app.inject(url)).body) ?? [];
    const chosen = await app.inject(link?.replaceAll('&amp;', '&') ?? '/missing');
    expect(chosen.headers.location).toBe(url);
    expect(chosen.cookies[0]).toMatchObject({ name: 'huiyin_lang', value: 'en' });
  });

  it('never leads to another site by a doubled slash', async () => {
    const answer = await app.inject('//evil.example/?lang=en');
    expect(answer.headers.location ?? '/').toMatch(/^\/(?!\/)/);
  });

  it('may be framed only by whom the office allows', async () => {
    await app.close();
    await open({ frameAncestors: ["'self'", 'https://*.dingtalk.com'] });
    const { headers } = await app.inject('/');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self' https://*.dingtalk.com");
  });

  it('says that an address leads nowhere, in words to people and in the API’s way to programs', async () => {
    const person = await app.inject({ url: '/nowhere', headers: { accept: 'text/html' } });
    expect([person.statusCode, person.body]).toEqual([404, expect.stringContaining('没有这一页')]);
    const program = await app.inject({ url: '/api/v1/nowhere', headers: { accept: 'text/html' } });
    expect([program.statusCode, program.headers['content-type']]).toEqual([404, expect.stringContaining('json')]);
  });

  it('shows a resident a page, not a stack, when a room fails', async () => {
    rooms.wall = () => Promise.reject(new Error('database password is hunter2'));
    const answer = await app.inject('/wall');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('现在打不开');
    expect(answer.body).not.toContain('hunter2');
  });
});

describe('the echo wall', () => {
  it('pages and filters by links that keep the month', async () => {
    const { body } = await app.inject('/wall?month=2026-10&community=c1');
    expect(body).toContain('/wall?month=2026-10&amp;community=c1&amp;cursor=next-page');
  });

  it('says what will stand here when there is nothing yet', async () => {
    const { body } = await app.inject('/wall?community=empty');
    expect(body).toContain('居民在自己的查询页上同意公开');
  });

  it.each(['2027-01', '2026-13', 'x'])('shows this month for the month %s', async (month) => {
    expect((await app.inject(`/wall?month=${month}`)).body).toContain('11 月');
  });

  it('has no slip of what may not be shown', async () => {
    expect((await app.inject('/wall/CT-2026-11-0001')).statusCode).toBe(404);
  });
});
