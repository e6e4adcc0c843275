/** Runs one of this folder's TypeScript programs: `node corpus/run.js table.ts …`. */
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';

register('./typescript.js', import.meta.url);
const [program = 'table.ts'] = process.argv.splice(2, 1);
await import(new URL(program, import.meta.url).href);

/** Where a program of this folder is, for a process of its own. */
export const runner = fileURLToPath(import.meta.url);
