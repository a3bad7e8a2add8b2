import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { pathOf, routeOf, type Route } from './router.tsx';

it('opens at the tasks for an address it does not know', () => {
  for (const path of ['/field', '/field/', '/field/matter', '/field/elsewhere/1'])
    expect(routeOf(path)).toEqual({ screen: 'tasks' });
});

it('comes back to the same screen from its address, whatever the id', () => {
  const id = fc.string({ minLength: 1 });
  const route: fc.Arbitrary<Route> = fc.oneof(
    fc.constantFrom<Route>(
      { screen: 'tasks' },
      { screen: 'report' },
      { screen: 'me' },
      { screen: 'unit', place: null },
    ),
    id.map((place): Route => ({ screen: 'unit', place })),
    id.map((matter): Route => ({ screen: 'matter', id: matter })),
  );
  fc.assert(
    fc.property(route, (there) => {
      expect(routeOf(pathOf(there))).toEqual(there);
    }),
  );
});

it('survives an address that was cut in the middle of an escape', () => {
  expect(routeOf('/field/matter/%E5%9')).toEqual({ screen: 'matter', id: '%E5%9' });
});
