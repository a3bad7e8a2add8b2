import { defineConfig } from 'vitest/config';

/** The main jobs in a real browser, one after another: they share a server and tell one story. */
export default defineConfig({
  test: {
    include: ['test/journeys/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
  },
});
