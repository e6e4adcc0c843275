import { defineConfig } from 'vitest/config';

/** Runs over real collections, which are not part of the project: `CORPUS=<folder> npm run test:corpus`. */
export default defineConfig({
  test: {
    include: ['corpus/**/*.test.ts'],
    testTimeout: 300_000,
  },
});
