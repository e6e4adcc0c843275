import { scenario } from './scenario.js';

// Node, Deno and Bun: the address comes on the command line, the outcomes go to the standard output. The
// process is to end by itself: no call leaves anything behind.

declare const process: { readonly argv: readonly string[] };
declare const console: { log(text: string): void };

console.log(JSON.stringify(await scenario(String(process.argv[2]))));
