import { verifyAudit } from '#server/audit/log.ts';
import { verifyHistories } from '#server/matters/verify.ts';
import type { Command } from '../command.ts';
import { officeOf, withRuntime } from '../command.ts';
import { UsageError } from '../console.ts';

export const audit: Command = {
  name: 'audit',
  usage: 'audit verify [--office CODE]',
  about: '核对审计链和每件事项的历史 / verify the audit log and every history',
  options: { office: { type: 'string' } },
  run: (input) =>
    withRuntime(async (runtime) => {
      if (input.positionals[0] !== 'verify') throw new UsageError('audit verify');
      const office = await officeOf(runtime, input);
      const log = await verifyAudit(runtime.deps.db, office);
      const histories = await verifyHistories(runtime.deps.db, office, (done) =>
        input.console.progress('历史 histories', done, null),
      );
      input.console.unsound = log.brokenAt !== null || histories.broken.length > 0;
      return { ...log, ...histories };
    }),
};
