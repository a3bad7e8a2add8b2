import { saveUser } from '#server/people/commands/save-user.ts';
import type { Command } from '../command.ts';
import { officeOf, option, text, withRuntime, word } from '../command.ts';
import { UsageError } from '../console.ts';

export const user: Command = {
  name: 'user',
  usage: 'user add USERNAME --name NAME --role ROLE [--unit ID] [--place ID,ID] | user list | user unlock USERNAME',
  about: '账号：新建(密码从 HUIYIN_PASSWORD 读)、列出、解锁 / accounts',
  options: {
    name: { type: 'string' },
    role: { type: 'string' },
    unit: { type: 'string' },
    place: { type: 'string' },
    office: { type: 'string' },
  },
  run: (input) =>
    withRuntime(async (runtime) => {
      const { deps } = runtime;
      const office = await officeOf(runtime, input);
      const [verb] = input.positionals;
      if (verb === 'list') {
        return deps.db
          .office(office)
          .query(
            'select username, display_name, org_unit_id, active, locked_until from app_user where tenant_id = $1 order by username',
            [office],
          );
      }
      const username = word(input, 1, 'USERNAME');
      if (verb === 'unlock') {
        const done = await deps.db
          .office(office)
          .query(
            'update app_user set failed_count = 0, locked_until = null where tenant_id = $1 and lower(username) = lower($2) returning username',
            [office, username],
          );
        if (done.length === 0) throw new UsageError(`没有这个账号 no such account: ${username}`);
        return done[0];
      }
      if (verb !== 'add') throw new UsageError('user add|list|unlock');
      const password = process.env['HUIYIN_PASSWORD'];
      if (!password || password.length < 10)
        throw new UsageError(
          '把至少 10 位的密码放在 HUIYIN_PASSWORD / put a password of 10 characters or more into HUIYIN_PASSWORD',
        );
      const unitId = text(input, 'unit');
      const placeIds = text(input, 'place')?.split(',') ?? null;
      const grant = { role: option(input, 'role'), unitIds: null, placeIds, kinds: null };
      const saved = await saveUser(
        deps,
        office,
        { username, name: option(input, 'name'), unitId, password, grants: [grant] },
        'cli',
      );
      if (!saved.ok) throw new UsageError(JSON.stringify(saved.refusal));
      return { username, ...saved.value };
    }),
};
