import { defineConfig } from 'vitest/config';

/** The built command as a person runs it, a process a run, which takes its time: `npm run test:commands`. */
export default defineConfig({
  test: { include: ['tests/**/*.command.test.ts'], testTimeout: 120_000 },
});
