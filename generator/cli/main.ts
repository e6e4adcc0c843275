#!/usr/bin/env node
import nodeModule from 'node:module';
import { cac } from 'cac';
import { wordsForParser } from './input.ts';
import type { Flags } from './flags.ts';
import { printProblem } from './print.ts';
import { version } from '../version.ts';

// Node 22 and later keep compiled modules between runs, which saves a third of the time; Node 20 cannot.
if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') {
  nodeModule.enableCompileCache();
}

// Each command is loaded when it is asked for: `--help` costs no more than Node's own start.
const cli = cac('postwright');

cli
  .command('generate <collection>', 'Write a typed client package from a Postman collection')
  .option('--out <dir>', 'Folder of the package (default: the package’s name)')
  .option(
    '--name <name>',
    'Name of the package (default: as it is, else from the collection’s name)',
  )
  .option(
    '--enums <kind>',
    '`enum`: TypeScript enums; `const`: frozen objects and unions (default: as it is, else enum)',
  )
  .option('--check', 'Write nothing: exit code 1 and a list of files where the package is stale')
  .option(
    '--force',
    'Replace generated files that were edited by hand, keeping each as <file>.orig',
  )
  .option('--json', 'Report as JSON')
  .example('  postwright generate zoom.postman_collection.json --out packages/zoom')
  .example('  postwright generate acme.json --name @acme/client --enums const')
  .example('  postwright generate acme.json --out packages/acme --check')
  .example('  curl -s https://example.com/collection.json | postwright generate - --out client')
  .action(async (collection: string, options: Flags) => {
    const { runGenerate } = await import('./generate.ts');
    process.exitCode = await runGenerate(collection, options);
  });

cli
  .command('explain <collection> [operation]', 'Show what was understood of a collection')
  .option('--json', 'The whole Api as JSON: the same data that generation reads')
  .example('  postwright explain zoom.postman_collection.json')
  .example('  postwright explain zoom.postman_collection.json updateRegistrantStatus')
  .example('  postwright explain zoom.postman_collection.json --json | jq ".operations[].failures"')
  .action(async (collection: string, operation: string | undefined, options: Flags) => {
    const { runExplain } = await import('./explain.ts');
    process.exitCode = await runExplain(collection, operation, options);
  });

cli.example('  postwright generate zoom.postman_collection.json --out packages/zoom');
cli.example('  postwright explain zoom.postman_collection.json updateRegistrantStatus');
cli.help();
cli.version(version);

const json = process.argv.includes('--json');

try {
  cli.parse(wordsForParser(process.argv), { run: false });
} catch (error) {
  wrongUsage(`${error instanceof Error ? error.message : String(error)}.`);
}
const asked = cli.options['help'] === true || cli.options['version'] === true;
const [word] = cli.args;
if (cli.matchedCommand === undefined && !asked) {
  if (word === undefined) cli.outputHelp();
  else wrongUsage(`There is no command “${word}”.`);
}
try {
  await cli.runMatchedCommand();
} catch (error) {
  if (error instanceof Error && error.name === 'CACError') wrongUsage(`${error.message}.`);
  else internalProblem(error);
}

function wrongUsage(message: string): void {
  const hint = 'The commands are generate and explain; postwright --help shows examples.';
  printProblem({ code: 'usage', message, place: 'command line', hint }, json);
  process.exitCode = 1;
}

/** Only a mistake of ours throws: what is wrong with the input comes back as a problem. */
function internalProblem(error: unknown): void {
  const message = `Postwright failed: ${error instanceof Error ? error.message : String(error)}.`;
  const hint =
    'This is a mistake in Postwright. Please report it with the collection, or a cut of it; nothing was written.';
  printProblem({ code: 'internal', message, place: 'postwright', hint }, json);
  process.exitCode = 1;
}
