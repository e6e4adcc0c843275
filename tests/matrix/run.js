/**
 * The generated package in its users' hands: two tables, and exit code 1 where a cell is not as it should be.
 *
 *   npm run test:matrix           every TypeScript × moduleResolution × lib; publint, are-the-types-wrong
 *   npm run test:runtimes         every runtime × step of one scenario; with --all, one that is not at hand is a failure
 */
import { register } from 'node:module';

register('../../corpus/typescript.js', import.meta.url);
const [program = 'types.ts'] = process.argv.splice(2, 1);
await import(new URL(program, import.meta.url).href);
