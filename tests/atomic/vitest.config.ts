import { defineConfig } from 'vitest/config';

/** Real kills of real processes, which take their time: `npm run test:kills`. */
export default defineConfig({ test: { include: ['tests/atomic/kills.ts'] } });
