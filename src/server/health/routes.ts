import { channels } from '#catalog/channels.ts';
import { Health, JobId } from '#contract/health.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import { Type } from 'typebox';
import { appendAudit } from '../audit/log.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { clockState } from '../notices/reader.ts';
import { pick, wireTimeOrNull } from '../matters/present.ts';
import { databaseState, diskState, lastBackup, officeState, queueState } from './reader.ts';
import { version } from './version.ts';

const MONTH_MS = 30 * 86_400_000;
/** From autumn on the next year's holidays are announced and deadlines reach into it. */
const AUTUMN = 10;

export function healthRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/v1/system/health',
    { config: { access: 'system.read' }, schema: { response: { 200: Health } } },
    async (request) => {
      const { tenant } = principalOf(request);
      const lang = languageOf(request);
      const now = deps.clock();
      const { calendar } = await deps.offices.get(tenant);
      const [year = 0, month = 1] = dayOf(now).split('-').map(Number);
      const wanted = month >= AUTUMN ? [year, year + 1] : [year];
      const { channels: seen, ...office } = await officeState(deps.db, tenant, now - MONTH_MS);
      return {
        version,
        database: await databaseState(deps.db),
        ...office,
        ...(await queueState(deps.db, tenant)),
        disk: await diskState(deps.config.dataDirectory),
        channels: channels.map(({ id, label }) => {
          const found = seen.find((one) => one.channel === id);
          return { id, label: pick(label, lang), count: found?.count ?? 0, last: wireTimeOrNull(found?.last ?? null) };
        }),
        backup: await lastBackup(deps.config.dataDirectory),
        clocks: await clockState(deps.db.office(tenant), tenant, now),
        missingYears: wanted.filter((one) => !calendar.knownYears.includes(one)),
      };
    },
  );

  app.post(
    '/api/v1/system/jobs/:queue/:id/retry',
    { config: { access: 'settings.write' }, schema: { params: JobId, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const { tenant, username } = principalOf(request);
      const { queue, id } = request.params;
      // The queue belongs to no office: only a failed job of one's own is found.
      const [job] = await deps.db.system(
        `select 1 from pgboss.job where name = $1 and id = $2 and state = 'failed' and data->>'tenant' = $3`,
        [queue, id, String(tenant)],
      );
      if (!job) throw new HttpProblem('not_found', { field: 'id' });
      await deps.queue.boss.retry(queue, id);
      await appendAudit(deps.db.office(tenant), tenant, {
        at: deps.clock(),
        actor: username,
        action: 'job-retry',
        subject: id,
        detail: queue,
      });
      return reply.code(204).send(null);
    },
  );
}
