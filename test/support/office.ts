import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import type { Place } from '#domain/territory/place.ts';
import { hashPassword } from '#server/auth/password.ts';
import { readConfig } from '#server/config.ts';
import type { Database } from '#server/db/database.ts';
import type { Deps } from '#server/deps.ts';
import { buildApp, type BuiltApp } from '#server/http/app.ts';
import { createOffice } from '#server/people/commands/create-office.ts';
import { saveUnits } from '#server/people/commands/save-units.ts';
import { saveUser } from '#server/people/commands/save-user.ts';
import { startRuntime, type Runtime } from '#server/runtime.ts';
import { savePlaces } from '#server/territory/commands/save-places.ts';
import { openTestDatabase } from './database.ts';

/** Tuesday 24 November 2026, 10:20 in the office. */
const NOON = Date.parse('2026-11-24T10:20:00+08:00');
const PASSWORD = 'test-password-1';

export interface TestOffice extends BuiltApp {
  readonly deps: Deps;
  /** Moves the clock. */
  readonly clock: { now: number };
  /** Cookie header of a signed-in person. */
  readonly signIn: (username: string, office?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

const square = (west: number, south: number, side: number): Place['polygon'] => [
  [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
];

/** Two communities of two grids each, as squares of a hundredth of a degree. */
const places: readonly Place[] = [
  {
    id: 'S',
    parentId: null,
    level: 'subdistrict',
    name: '试验街道',
    aliases: [],
    code: 'S',
    polygon: square(120, 30, 0.02),
  },
  {
    id: 'C1',
    parentId: 'S',
    level: 'community',
    name: '听涛社区',
    aliases: ['听涛'],
    code: 'C1',
    polygon: square(120, 30, 0.01),
  },
  {
    id: 'C2',
    parentId: 'S',
    level: 'community',
    name: '江曲社区',
    aliases: [],
    code: 'C2',
    polygon: square(120.01, 30, 0.01),
  },
  {
    id: 'G11',
    parentId: 'C1',
    level: 'grid',
    name: '听涛01网格',
    aliases: [],
    code: 'G11',
    polygon: square(120, 30, 0.01),
  },
  {
    id: 'G21',
    parentId: 'C2',
    level: 'grid',
    name: '江曲01网格',
    aliases: [],
    code: 'G21',
    polygon: square(120.01, 30, 0.01),
  },
  {
    id: 'E1',
    parentId: 'G11',
    level: 'estate',
    name: '听涛苑',
    aliases: ['听涛小区'],
    code: 'E1',
    point: [120.005, 30.005],
  },
];

const staff = [
  ['admin', '管某', 'admin', null, null],
  ['auditor', '审某', 'auditor', null, null],
  ['intake', '受某', 'intakeOperator', 'command', null],
  ['shift', '周某', 'shiftSupervisor', 'command', null],
  ['dispatch', '沈某', 'dispatcher', 'command', null],
  ['handler', '方某', 'unitHandler', 'cleansing', null],
  ['handler2', '戴某', 'unitHandler', 'municipal', null],
  ['inspector', '何某', 'inspector', 'command', null],
  ['grid1', '邱某', 'gridWorker', null, ['G11']],
  ['grid2', '陆某', 'gridWorker', null, ['G21']],
  ['leader', '林某', 'leader', 'command', null],
] as const;

export const openRuntime = (db: Database, folder: string, clock = () => NOON): Promise<Runtime> =>
  startRuntime(
    { ...readConfig({}), dataDirectory: folder },
    {
      db,
      clock,
      log: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
      masterKey: Buffer.alloc(32, 7),
    },
  );

/** An office with people in every role, on a database of its own. */
export async function testOffice(): Promise<TestOffice> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-office-'));
  const clock = { now: NOON };
  const runtime = await openRuntime(await openTestDatabase('office'), folder, () => clock.now);
  const { deps } = runtime;
  const built = await buildApp(deps);
  return {
    ...built,
    deps,
    clock,
    async signIn(username, office = 'T1') {
      const answer = await built.app.inject({
        method: 'POST',
        url: '/api/v1/session',
        payload: {
          username,
          password: PASSWORD,
          office,
        },
      });
      if (answer.statusCode !== 200) throw new Error(`sign-in of ${username}: ${answer.body}`);
      return String(answer.headers['set-cookie']).split(';', 1)[0] ?? '';
    },
    async close() {
      await built.app.close();
      await runtime.close();
      rmSync(folder, {
        recursive: true,
        force: true,
      });
    },
  };
}

let sharedHash: Promise<string> | null = null;

export async function makeOffice(deps: Deps, id: number, code: string): Promise<void> {
  await createOffice(deps, { id, code, name: `试验街道${id}`, nameEn: `Test office ${id}` });
  await deps.db.transaction(id, (tx) =>
    savePlaces(tx, id, places, [
      {
        name: '江曲路',
        aliases: [],
        line: [
          [120.011, 30.001],
          [120.019, 30.001],
        ],
      },
    ]),
  );
  await saveUnits(deps, id, [
    { id: 'command', parentId: null, name: '指挥室', nameEn: 'Command office', unitRoles: ['command'], placeIds: null },
    {
      id: 'cleansing',
      parentId: null,
      name: '环卫班',
      nameEn: 'Cleansing team',
      unitRoles: ['cleansing'],
      placeIds: null,
    },
    {
      id: 'municipal',
      parentId: null,
      name: '市政站',
      nameEn: 'Municipal works',
      unitRoles: ['municipal'],
      placeIds: null,
    },
  ]);
  await deps.offices.touch(id);
  // The slow hash is tested where it belongs; here some hundred people sign in.
  sharedHash ??= hashPassword(PASSWORD, 'once');
  const passwordHash = await sharedHash;
  for (const [username, name, role, unitId, placeIds] of staff) {
    const unitIds = role === 'unitHandler' && unitId ? [unitId] : null;
    const saved = await saveUser(deps, id, {
      username,
      name,
      unitId,
      passwordHash,
      grants: [{ role, unitIds, placeIds, kinds: null }],
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  }
}
