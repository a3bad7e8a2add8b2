import { statfs } from 'node:fs/promises';
import { knownHolidayYears } from '#catalog/holidays.ts';
import { workflows } from '#catalog/kinds.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import { catalogFaults } from '#catalog/check.ts';
import { verifyAudit } from '#server/audit/log.ts';
import { clockState } from '#server/notices/reader.ts';
import type { Command } from '../command.ts';
import { withRuntime } from '../command.ts';

interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
}

export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor',
  about: '体检：数据库、磁盘、节假日、任务、审计链 / health of database, disk, holidays, jobs, audit log',
  options: {},
  run: ({ console }) =>
    withRuntime(async ({ deps }) => {
      const findings: Finding[] = [];
      const say = (check: string, ok: boolean, detail: string) => findings.push({ check, ok, detail });
      const [version] = await deps.db.system<{ version: string }>('select version()');
      say('database', true, `${deps.db.kind}: ${version?.version.split(' on ')[0] ?? ''}`);
      const disk = await statfs(deps.config.dataDirectory);
      const freeGb = (disk.bavail * disk.bsize) / 2 ** 30;
      say('disk', freeGb > 2, `${freeGb.toFixed(1)} GB free`);
      const thisYear = Number(dayOf(deps.clock()).slice(0, 4));
      for (const year of [thisYear, thisYear + 1])
        say(
          'holidays',
          knownHolidayYears.includes(year),
          `${year} ${knownHolidayYears.includes(year) ? 'known' : 'missing: enter them in the calendar'}`,
        );
      const faults = catalogFaults();
      say('definitions', faults.length === 0, faults.join('; ') || `${workflows.length} sound`);
      const [jobs] = await deps.db.system<{ waiting: number; failed: number }>(
        `select count(*) filter (where state in ('created', 'retry')) as waiting, count(*) filter (where state = 'failed') as failed from pgboss.job`,
      );
      say('jobs', (jobs?.failed ?? 0) === 0, `${jobs?.waiting ?? 0} waiting, ${jobs?.failed ?? 0} failed`);
      for (const { id, code } of await deps.db.system<{ id: number; code: string }>(
        'select id, code from office order by id',
      )) {
        const clocks = await clockState(deps.db.office(id), id, deps.clock());
        // An embedded database is open here, so nobody serves it: its clocks can't have been looked after meanwhile.
        const looked = deps.db.kind === 'embedded' || !clocks.late;
        say(
          'clocks',
          looked && clocks.behind === null,
          `${code}: last looked after ${clocks.ranAt ?? 'never'}, ${clocks.waiting} waiting${clocks.behind === null ? '' : `, this machine's clock is behind ${clocks.behind}`}`,
        );
        const { entries, brokenAt } = await verifyAudit(deps.db, id);
        say(
          'audit',
          brokenAt === null,
          `${code}: ${entries} entries${brokenAt === null ? '' : `, broken at ${brokenAt}`}`,
        );
      }
      console.unsound = findings.some((finding) => !finding.ok && finding.check !== 'holidays');
      return findings;
    }),
};
