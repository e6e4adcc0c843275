#!/usr/bin/env node
import nodeModule from 'node:module';
import { cac } from 'cac';
import { standardInput } from '../collection/source.ts';
import { printProblem } from './print.ts';
import { dashWord } from './sourceName.ts';
import { version } from '../version.ts';

/**
 * The command line. Each command is loaded when it is asked for, so that `--help` and an up-to-date package cost no more
 * than Node's own start.
 */
// Node 22 and later keep compiled modules between runs, which saves a third of the time; Node 20 cannot.
if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') {
  nodeModule.enableCompileCache();
}

const cli = cac('postwright');

cli
  .command('generate <collection>', 'Write a typed client package from a Postman collection')
  .option('--out <dir>', 'Folder of the package (default: the package’s name)')
  .option('--name <name>', 'Name of the package (default: from the collection’s name)')
  .option('--enums <kind>', '`enum`: TypeScript enums; `const`: frozen objects and unions', {
    default: 'enum',
  })
  .option('--json', 'Report as JSON')
  .example('  postwright generate zoom.postman_collection.json --out packages/zoom')
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

/** Flags as the parser gives them. */
export type Flags = Readonly<Record<string, unknown>>;

try {
  // The parser drops a lone dash, which is how a person names standard input.
  cli.parse(
    process.argv.map((word) => (word === standardInput ? dashWord : word)),
    { run: false },
  );
  const asked = cli.options['help'] === true || cli.options['version'] === true;
  if (cli.matchedCommand === undefined && !asked) {
    const [word] = cli.args;
    if (word === undefined) cli.outputHelp();
    else {
      printProblem({
        code: 'usage',
        message: `There is no command “${word}”.`,
        place: 'command line',
        hint: 'The commands are generate and explain; postwright --help shows examples.',
      });
    }
    process.exitCode = word === undefined ? 0 : 1;
  }
  await cli.runMatchedCommand();
} catch (error) {
  printProblem({
    code: 'usage',
    message: `${error instanceof Error ? error.message : String(error)}.`,
    place: 'command line',
    hint: 'postwright --help shows how it is used.',
  });
  process.exitCode = 1;
}
