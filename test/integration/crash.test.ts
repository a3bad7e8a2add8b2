import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { crashRound } from '../../bench/support/crash-round.ts';
import { foundOffice, openRuntime } from '../../bench/support/office.ts';
import type { Stage } from '../../scenarios/demo/stories.ts';

let folder: string;
let stage: Stage;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'huiyin-crash-'));
  const runtime = await openRuntime({ folder });
  stage = await foundOffice(runtime);
  await runtime.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([0, 1])(
  'has every matter that it answered for, none twice, when the power goes while reports come in (round %i)',
  async (round) => {
    const result = await crashRound({ folder }, stage, round);
    expect(result.acknowledged).toBeGreaterThan(40);
    expect(result).toMatchObject({ lost: 0, doubled: 0, broken: 0 });
  },
  120_000,
);
