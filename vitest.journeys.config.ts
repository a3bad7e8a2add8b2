import { defineConfig } from 'vitest/config';

/** The main jobs in a real browser: each file has a server, a folder and a browser of its own, so two may run at once. */
export default defineConfig({
  test: {
    include: ['test/journeys/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // One second, as usual, is less than a busy machine takes for a step.
    expect: { poll: { timeout: 20_000 } },
    globalSetup: ['test/journeys/global-setup.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
  },
});
