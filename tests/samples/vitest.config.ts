import { defineConfig } from 'vitest/config';

/** The samples as a person runs them, each by its language's interpreter: `npm run test:samples`. */
export default defineConfig({
  test: { include: ['tests/samples/*.proof.ts'], testTimeout: 60_000, maxWorkers: 2 },
});
