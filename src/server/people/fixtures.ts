import type { LightMyRequestResponse } from 'fastify';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import type { Instant } from '#domain/shared/result.ts';
import { openTestDatabase } from '../../../test/support/database.ts';
import { readConfig } from '../config.ts';
import type { Deps } from '../deps.ts';
import { buildApp } from '../http/app.ts';
import { COOKIE } from '../http/guard.ts';
import { startRuntime } from '../runtime.ts';
import { createOffice } from './commands/create-office.ts';
import { saveUnits } from './commands/save-units.ts';
import { saveUser } from './commands/save-user.ts';

export const TENANT = 1;
/** 2026-11-24 10:20 in the office's zone. */
const NOW: Instant = Date.UTC(2026, 10, 24, 2, 20);

const ROLES = ['admin', 'securityOfficer', 'auditor', 'leader', 'gridWorker'] as const;
export type TestRole = (typeof ROLES)[number];
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface TestOffice {
  readonly deps: Deps;
  readonly clock: { now: Instant };
  /** Sends a request as the holder of a role; without a role, as nobody. */
  send(
    role: TestRole | null,
    method: Method,
    url: string,
    body?: object,
    headers?: object,
  ): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** One office with two units and an account for each role, named like the role, behind the whole server. */
export async function testOffice(): Promise<TestOffice> {
  const clock = { now: NOW };
  const db = await openTestDatabase();
  const config = readConfig({ HUIYIN_DATA: mkdtempSync(path.join(tmpdir(), 'huiyin-test-')) });
  const { deps, close } = await startRuntime(config, {
    clock: () => clock.now,
    db,
    log: pino({ level: 'silent' }),
    masterKey: Buffer.alloc(32, 7),
  });
  await createOffice(deps, { id: TENANT, code: 'chaotou', name: '潮头街道', nameEn: 'Chaotou Subdistrict' });
  await saveUnits(deps, TENANT, [
    {
      id: 'cleansing',
      parentId: 'office',
      name: '环卫班',
      nameEn: 'Cleansing',
      unitRoles: ['cleansing'],
      placeIds: null,
    },
    { id: 'office', parentId: null, name: '街道办', nameEn: 'Office', unitRoles: ['command'], placeIds: null },
  ]);
  const cookies = new Map<TestRole, string>();
  for (const role of ROLES) {
    const grants = [{ role, unitIds: null, placeIds: null, kinds: null }];
    const username = role.toLowerCase();
    const saved = await saveUser(deps, TENANT, { username, name: '沈某', passwordHash: '-', unitId: 'office', grants });
    if (!saved.ok) throw new Error(saved.refusal.code);
    cookies.set(role, await deps.sessions.open(TENANT, saved.value.id, NOW));
  }

  const { app } = await buildApp(deps);
  await app.ready();
  return {
    deps,
    clock,
    send: (role, method, url, body, headers) =>
      app.inject({
        method,
        url: `/api/v1${url}`,
        headers: { ...headers },
        ...(body && { payload: body }),
        ...(role !== null && { cookies: { [COOKIE]: cookies.get(role) ?? '' } }),
      }),
    close: async () => {
      await app.close();
      await close();
    },
  };
}
