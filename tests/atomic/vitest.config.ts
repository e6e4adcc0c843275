import { defineConfig } from 'vitest/config';

/** Writing that is broken off: by a disk that fails, and by real kills of real processes, which take their time. */
export default defineConfig({
  test: {
    include: ['tests/atomic/faults.ts', 'tests/atomic/kills.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
  },
});
