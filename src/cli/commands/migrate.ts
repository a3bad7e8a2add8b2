import type { Command } from '../command.ts';
import { withRuntime } from '../command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  about: '把数据库结构更新到最新 / bring the schema up to date',
  options: {},
  run: () =>
    withRuntime(async ({ deps }) => ({
      database: deps.db.kind,
      migrations: (await deps.db.system<{ name: string }>('select name from kysely_migration order by name')).map(
        (row) => row.name,
      ),
    })),
};
