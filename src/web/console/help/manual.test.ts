import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../shell/rooms.ts';
import { manualPage } from './manual.ts';

const chapter = (address: string) =>
  new URL(`../../../../docs/manual${address.slice('/help'.length)}.md`, import.meta.url);

describe('help of a room', () => {
  it('opens a chapter that there is, for every room and role', () => {
    for (const { to } of ROOMS) {
      for (const id of ['admin', 'intakeOperator', 'dispatcher', 'unitHandler', 'gridWorker']) {
        const address = manualPage(to, [{ id }]);
        expect(existsSync(chapter(address)), `${to} ${id} ${address}`).toBe(true);
      }
    }
  });
  it('is the room’s own chapter whoever sits there, and the person’s own where the page is about one matter', () => {
    expect(manualPage('/dispatch', [{ id: 'shiftSupervisor' }])).toBe('/help/dispatcher');
    expect(manualPage('/work', [{ id: 'leader' }])).toBe('/help/lists');
    expect(manualPage('/matters/m1', [{ id: 'unitHandler' }])).toBe('/help/handler');
    expect(manualPage('/matters/m1', [{ id: 'leader' }])).toBe('/help/leader');
    expect(manualPage('/matters/m1', [{ id: 'own' }])).toBe('/help');
  });
});
