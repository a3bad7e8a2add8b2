import { defineConfig } from 'vitest/config';

/** The main jobs in a real browser, one file after another: each has a server and a browser of its own. */
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
    maxWorkers: 1,
    fileParallelism: false,
  },
});
