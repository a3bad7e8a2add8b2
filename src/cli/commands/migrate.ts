import { migrationNames } from '#server/db/migrate.ts';
import type { Command } from '../command.ts';
import { withRuntime } from '../command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  about: '把数据库结构更新到最新 / bring the schema up to date',
  options: {},
  // Whoever opens the database brings it up to date.
  run: () => withRuntime(async ({ deps }) => ({ database: deps.db.kind, migrations: migrationNames })),
};
