import { HotSpotList, HotSpotQuery } from '#contract/hotspots.ts';
import { grantsWith } from '../auth/principal.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { principalOf } from '../http/guard.ts';
import { wireTime } from '../matters/present.ts';
import { hotSpotsSeen } from './present.ts';
import { lastGathering } from './reader.ts';

export function hotSpotRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/v1/hot-spots',
    { config: { access: 'figure.read' }, schema: { querystring: HotSpotQuery, response: { 200: HotSpotList } } },
    async (request) => {
      const principal = principalOf(request);
      const { tenant } = principal;
      const { community, limit = 50 } = request.query;
      const queries = deps.db.office(tenant);
      const gathering = await lastGathering(queries, tenant);
      if (!gathering) return { items: [], spots: 0, gatheredAt: null, since: null, messages: 0 };
      const selection = {
        tenant,
        filter: community === undefined ? {} : { community },
        grants: grantsWith(principal, 'matter.read'),
        now: deps.clock(),
      };
      const shown = await hotSpotsSeen(queries, await deps.offices.get(tenant), selection, gathering.gatheredAt);
      return {
        items: shown.slice(0, limit),
        spots: shown.length,
        gatheredAt: wireTime(gathering.gatheredAt),
        since: wireTime(gathering.since),
        messages: gathering.messages,
      };
    },
  );
}
