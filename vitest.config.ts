import { configDefaults, defineConfig } from 'vitest/config';

/** Run apart, by a configuration of their own: the built command, its kills, the samples, the site. */
const apart = [...configDefaults.exclude, '**/*.command.test.ts'];

export default defineConfig({
  test: {
    // Ends what hangs. What has to be quick is held to the processor's time: tests/processorClock.ts.
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        // The stages are functions that keep nothing: their tests share what they import, which takes half the time.
        test: {
          name: 'stages',
          include: ['generator/**/*.test.ts'],
          exclude: apart,
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'runtime', include: ['templates/**/*.test.ts'], exclude: apart },
      },
      {
        extends: true,
        test: { name: 'whole', include: ['tests/**/*.test.ts'], exclude: apart },
      },
    ],
  },
});
