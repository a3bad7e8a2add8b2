import type { Static } from 'typebox';
import type { HotSpotList, HotSpotQuery } from '#contract/hotspots.ts';
import { request } from './client.ts';

export const listHotSpots = (query: Static<typeof HotSpotQuery>): Promise<HotSpotList> =>
  request('/hot-spots', { query });
