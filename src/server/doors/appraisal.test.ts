import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { NOW, Rooms } from './fixtures.ts';
import { publicDoor } from './public.ts';

it('takes one of five grades by plain form, and names what is none', async () => {
  const rooms = new Rooms();
  rooms.seen = { ...rooms.seen, canRate: false, service: { missing: ['银行卡'], canAppraise: true, appraised: null } };
  const app = Fastify();
  await app.register(cookie);
  const office = { name: { zh: '潮头街道', en: 'Chaotou Subdistrict' }, phone: null };
  await app.register(publicDoor({ office, rooms, clock: () => NOW }));
  const send = (appraisal: string) =>
    app.inject({
      method: 'POST',
      url: '/f/good-token/appraisal',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ appraisal, words: '' }).toString(),
    });
  const page = await app.inject('/f/good-token');
  expect(page.body).toContain('银行卡');
  expect(page.body.match(/name="appraisal"/g)).toHaveLength(5);
  expect((await send('grand')).statusCode).toBe(422);
  expect((await send('fair')).headers.location).toBe('/f/good-token#appraisal');
  expect((await app.inject('/f/good-token')).body).toContain('您的评价：基本满意');
  expect((await send('fair')).statusCode).toBe(422);
  await app.close();
});
