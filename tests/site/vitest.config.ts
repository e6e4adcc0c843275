import { defineConfig } from 'vitest/config';

/** The site as a person meets it, in Chromium: `npm run test:site`. */
export default defineConfig({
  test: {
    include: ['tests/site/*.proof.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
