import { text } from 'node:stream/consumers';
import type { FollowView, PublicReport, SlipView } from '#contract/public.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import type { PublicDoorRooms, PublicPlace } from './public-rooms.ts';

export const NOW = Date.UTC(2026, 10, 24, 2, 20);
export const SCRIPT = '<script>alert(1)</script>';
export const PHOTO_ID = '0192f0aa-0000-7000-8000-000000000001';

export const card: SlipView = {
  no: 'CT-2026-11-0917',
  title: `路灯不亮${SCRIPT}`,
  answer: '换了接头',
  took: '用了 22 小时',
  communityName: '江曲社区',
  categoryName: '路灯',
  answeredAt: '2026-11-25T18:10:00+08:00',
  verdict: 'solved',
  reopens: 0,
  own: false,
  before: null,
  after: null,
  question: '楼下路灯三天不亮了',
  unitName: '市政养护站',
  reportedAt: '2026-11-24T20:14:00+08:00',
  steps: [
    { label: '已收到', at: '2026-11-24T20:14:00+08:00', text: null },
    { label: '已办好', at: '2026-11-25T18:10:00+08:00', text: null },
  ],
};
const answered: FollowView = {
  no: 'CT-2026-11-0917',
  code: '7K3M9QWE',
  title: '路灯不亮',
  place: '江曲弄 6 号旁',
  text: `楼下路灯三天不亮了${SCRIPT}`,
  phase: 'answered',
  headline: '您说的路灯修好了',
  timing: '用了 22 小时',
  steps: [{ label: '已收到', at: '2026-11-24T20:14:00+08:00', text: null }],
  publicAnswer: '换了接头',
  unitName: '市政养护站',
  before: [],
  after: [],
  canRate: true,
  verdict: null,
  comment: null,
  satisfied: null,
  said: [],
  canConsent: true,
  consentWall: false,
  parts: [],
  whole: null,
  onWall: false,
  service: null,
};

const PLACES: readonly PublicPlace[] = [
  { id: 'c1', name: '听涛社区', within: null },
  { id: 'e1', name: '听涛苑', within: '听涛社区' },
];

/** The rooms in memory, at the boundary that the door speaks to. */
export class Rooms implements PublicDoorRooms {
  readonly reports: PublicReport[] = [];
  readonly photos: string[] = [];
  readonly verdicts: unknown[] = [];
  via: 'web' | 'qr' | null = null;
  refuseReport = false;
  seen: FollowView = answered;

  wall = async (query: { month?: string; community?: string }) => ({
    month: query.month ?? '2026-11',
    reported: 412,
    answered: 371,
    open: 41,
    medianDays: 1.6,
    verdicts: { solved: 226 },
    communities: [{ id: 'c1', name: '听涛', count: 72 }],
    cards: query.community === 'empty' ? [] : [card],
    next: 'next-page',
  });
  slip = async (no: string) => (no === card.no ? card : null);
  follow = async (token: string) => (token === 'good-token' ? this.seen : null);
  find = async (no: string, code: string) => (no === card.no && code === answered.code ? 'good-token' : null);
  place = async (id: string) => PLACES.find((place) => place.id === id) ?? null;
  placesIn = async (id: string) => (id === 'c1' ? PLACES : null);
  limits = async () => ({ accept: '2 小时', handle: '7 天' });
  report = async (input: PublicReport, via: 'web' | 'qr') => {
    if (this.refuseReport) return refuse('unavailable');
    this.reports.push(input);
    this.via = via;
    return ok({ no: card.no, follow: '/f/good-token' });
  };
  rate = async (_token: string, request: unknown) => {
    this.verdicts.push(request);
    return this.seen.canRate ? ok(this.seen) : refuse('wrong_state');
  };
  appraise: PublicDoorRooms['appraise'] = async (_token, { appraisal }) => {
    if (!this.seen.service?.canAppraise) return refuse('wrong_state');
    this.seen = { ...this.seen, service: { missing: [], canAppraise: false, appraised: appraisal } };
    return ok(this.seen);
  };
  consent: PublicDoorRooms['consent'] = async (_token, { consentWall }) => {
    this.seen = { ...this.seen, consentWall };
    return ok(this.seen);
  };
  storeFile: PublicDoorRooms['storeFile'] = async ({ name, source }) => {
    const bytes = await text(source);
    if (!bytes.startsWith('photo')) return refuse('not_an_image');
    this.photos.push(name);
    return ok({ id: PHOTO_ID });
  };
  services = async () => ({
    communities: [{ id: 'c1', name: '听涛社区' }],
    points: [
      {
        id: 'p1',
        isHall: false,
        name: `听涛便民服务站${SCRIPT}`,
        community: '听涛社区',
        address: null,
        hours: '周一至周五 8:30–17:00',
        phone: null,
        items: 1,
      },
    ],
    themes: [
      {
        id: 'elderly',
        name: '养老助老',
        items: [
          {
            id: 'elder-card',
            name: `老年优待证${SCRIPT}`,
            whom: '满 60 周岁的老人',
            bring: [{ name: '本人居民身份证', form: '带原件' }],
            fetched: [{ name: '户口簿', from: '公安人口信息' }],
            filled: [],
            steps: ['窗口收下材料'],
            days: 3,
            legal: null,
            fee: null,
            points: ['p1'],
          },
        ],
      },
    ],
  });
  communities = async () => [{ id: 'c1', name: '听涛社区' }];
}
