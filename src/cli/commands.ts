import type { Command } from './command.ts';
import { audit } from './commands/audit.ts';
import { demo } from './commands/demo.ts';
import { doctor } from './commands/doctor.ts';
import { evaluate } from './commands/evaluate.ts';
import { exportMatters } from './commands/export.ts';
import { figure } from './commands/figure.ts';
import { hotspots } from './commands/hotspots.ts';
import { importCommand } from './commands/import.ts';
import { migrateCommand } from './commands/migrate.ts';
import { serveCommand, start } from './commands/serve.ts';
import { services } from './commands/services.ts';
import { train } from './commands/train.ts';
import { user } from './commands/user.ts';

export const commands: readonly Command[] = [
  start,
  serveCommand,
  migrateCommand,
  demo,
  importCommand,
  exportMatters,
  figure,
  hotspots,
  services,
  train,
  evaluate,
  audit,
  user,
  doctor,
];
