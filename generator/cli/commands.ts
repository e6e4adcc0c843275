import { cac, type CAC } from 'cac';
import type { Flags } from './flags.ts';
import { version } from '../version.ts';

const configHelp =
  'The project’s configuration (default: postwright.config.ts in the working folder, where there is one)';
const environmentHelp =
  'Exported environment or globals whose values win over the collection’s; may be repeated';

/**
 * The commands with their flags and examples, as `--help` shows them. Each is loaded when it is asked for: `--help` costs no more
 * than Node's own start.
 */
export function commandLine(): CAC {
  const cli = cac('postwright');

  cli
    .command(
      'generate [collection]',
      'Write a typed client package from a Postman collection: a file, a folder, a URL, postman:<id>, or - for standard input',
    )
    .option('--out <dir>', 'Folder of the package (default: the package’s name)')
    .option(
      '--name <name>',
      'Name of the package (default: the name it has, else from the collection’s name)',
    )
    .option(
      '--enums <kind>',
      '`enum`: TypeScript enums; `const`: frozen objects and unions (default: the kind it has, else enum)',
    )
    .option('--environment <file>', environmentHelp)
    .option('--check', 'Write nothing: exit with 1 and list the files where the package is stale')
    .option(
      '--watch',
      'Keep running: generate again whenever the collection changes, with a line for each change',
    )
    .option(
      '--force',
      'Replace generated files that were edited by hand, keeping each as <file>.orig',
    )
    .option('--config <file>', configHelp)
    .option('--json', 'Report as JSON; with --watch, a line of JSON for each change')
    .example('  postwright generate zoom.postman_collection.json --out packages/zoom')
    .example('  postwright generate                                # as postwright.config.ts says')
    .example('  postwright generate acme.json --name @acme/client --enums const')
    .example('  postwright generate acme.json --out packages/acme --check')
    .example('  postwright generate acme.json --out packages/acme --watch')
    .example(
      '  postwright generate postman/collections/Acme --environment Sandbox.environment.yaml',
    )
    .example('  postwright generate https://example.com/collection.json --out client')
    .example('  POSTMAN_API_KEY=… postwright generate postman:<collection-id> --out client')
    .example('  cat collection.json | postwright generate - --out client')
    .action(async (collection: string | undefined, options: Flags) => {
      const { runGenerate } = await import('./generate.ts');
      process.exitCode = await runGenerate(collection, options);
    });

  cli
    .command('explain [collection] [operation]', 'Show what was understood of a collection')
    .option('--environment <file>', environmentHelp)
    .option('--config <file>', configHelp)
    .option('--json', 'The whole Api as JSON: the same data that generation reads')
    .example('  postwright explain zoom.postman_collection.json')
    .example('  postwright explain postman/collections/Acme')
    .example('  postwright explain zoom.postman_collection.json updateRegistrantStatus')
    .example(
      "  postwright explain 'GET /meetings/{id}'              # as postwright.config.ts says",
    )
    .example(
      '  postwright explain zoom.postman_collection.json --json | jq ".operations[].failures"',
    )
    .action(
      async (collection: string | undefined, operation: string | undefined, options: Flags) => {
        const { runExplain } = await import('./explain.ts');
        process.exitCode = await runExplain(collection, operation, options);
      },
    );

  cli
    .command(
      'diff [old] [new]',
      'Show what changed from one collection to another, for your code: whatever generate reads, or git:<revision>:<path>. Without <new>, to the collection of postwright.config.ts; without <old> too, from that as committed last',
    )
    .option('--environment <file>', `${environmentHelp}; holds for both sides`)
    .option('--config <file>', `${configHelp}; its corrections hold for both sides`)
    .option('--json', 'Every change as JSON')
    .option('--markdown', 'For a pull request: counts, then lists that fold')
    .option(
      '--fail-on <level>',
      'Exit with 2 where a change is of this level or worse: breaking, feature, fix',
    )
    .example('  postwright diff old.json new.json')
    .example('  postwright diff                                    # as postwright.config.ts says')
    .example('  postwright diff git:main:acme.json acme.json --fail-on breaking')
    .example(
      '  postwright diff git:v1.2.0:acme.json acme.json --markdown >> "$GITHUB_STEP_SUMMARY"',
    )
    .example('  postwright diff acme.json https://example.com/collection.json')
    .example('  postwright diff git:main:postman/collections/Acme postman/collections/Acme')
    .example('  curl -s https://example.com/collection.json | postwright diff acme.json -')
    .action(async (before: string | undefined, after: string | undefined, options: Flags) => {
      const { runDiff } = await import('./diff.ts');
      process.exitCode = await runDiff(before, after, options);
    });

  cli
    .command(
      'migrate <package>',
      'Rewrite the code that uses a generated package after generate updated it, and list what is left for you; exit with 2 where something is left',
    )
    .option(
      '--from <package>',
      'The package that the code was written for: a folder, or git:<revision>:<path> (default: the package as committed last)',
    )
    .option('--project <file>', 'The tsconfig.json of the code (default: the one in this folder)')
    .option('--dry-run', 'Write nothing: print what would change as a patch')
    .option('--json', 'Report as JSON')
    .example('  postwright migrate packages/zoom')
    .example('  postwright migrate packages/zoom --dry-run')
    .example('  postwright migrate packages/zoom --project apps/web/tsconfig.json')
    .example('  postwright migrate packages/zoom --from git:v1.2.0:packages/zoom')
    .example('  postwright migrate ../zoom-2.0 --from ../zoom-1.4 --project tsconfig.json')
    .action(async (folder: string, options: Flags) => {
      const { runMigrate } = await import('./migrate.ts');
      process.exitCode = await runMigrate(folder, options);
    });

  cli
    .command(
      'mock [collection]',
      'Answer requests on this machine as the collection’s saved responses do, and with any documented failure on demand',
    )
    .option('--port <number>', 'Port to listen on; 0 takes any that is free', { default: 4010 })
    .option('--host <address>', 'Address to listen on', { default: '127.0.0.1' })
    .option('--latency <ms>', 'Delay every answer: 200, or 50-200 for a time in between')
    .option(
      '--faults <percent>',
      'Let this part of the requests fail, such as 5%: connections reset, 500, 429 with Retry-After, bodies cut off',
    )
    .option('--environment <file>', environmentHelp)
    .option('--config <file>', `${configHelp}; the mock answers as it corrects the API`)
    .option('--json', 'The address and each request as a line of JSON')
    .example('  postwright mock zoom.postman_collection.json')
    .example('  postwright mock                                    # as postwright.config.ts says')
    .example('  curl http://127.0.0.1:4010/v2/users/me')
    .example('  curl -H "Prefer: status=404, code=1001" http://127.0.0.1:4010/v2/users/me')
    .example(`  curl -H 'Prefer: example="Trial account"' http://127.0.0.1:4010/v2/users/me`)
    .example('  postwright mock acme.json --port 0 --latency 50-200 --faults 5% --json')
    .action(async (collection: string | undefined, options: Flags) => {
      const { runMock } = await import('./mock.ts');
      process.exitCode = await runMock(collection, options);
    });

  cli
    .command(
      'docs [collection]',
      'Write the API’s reference as a site: a page for each operation, with samples in every language; it needs no server and no network',
    )
    .option('--out <dir>', 'Folder of the site', { default: 'site' })
    .option(
      '--samples <dir>',
      'Templates of your own, <language>.hbs each: further languages, or replacements for ours',
    )
    .option('--environment <file>', environmentHelp)
    .option('--config <file>', `${configHelp}; its corrections hold, and its package’s names`)
    .option('--serve', 'Show it at once: serve the pages to this machine until stopped')
    .option('--port <number>', 'Port to serve on (default: 4011); 0 takes any that is free')
    .option(
      '--watch',
      'Keep running: write the pages again whenever the collection or a template changes',
    )
    .option('--force', 'Replace pages that were edited by hand, keeping each as <file>.orig')
    .option('--json', 'Report as JSON; with --serve or --watch, a line of JSON for each event')
    .example('  postwright docs zoom.postman_collection.json')
    .example('  postwright docs zoom.postman_collection.json --serve --watch')
    .example('  postwright docs acme.json --out public/api --environment Sandbox.environment.json')
    .example(
      '  postwright docs acme.json --samples docs/samples             # docs/samples/kotlin.hbs',
    )
    .example(
      '  postwright docs                                              # as postwright.config.ts says',
    )
    .example('  postwright docs https://example.com/collection.json --out site --json')
    .action(async (collection: string | undefined, options: Flags) => {
      const { runDocs } = await import('./docs.ts');
      process.exitCode = await runDocs(collection, options);
    });

  cli.example('  postwright generate zoom.postman_collection.json --out packages/zoom');
  cli.example('  postwright explain zoom.postman_collection.json updateRegistrantStatus');
  cli.example('  postwright diff old.json new.json');
  cli.example('  postwright migrate packages/zoom --dry-run');
  cli.example('  postwright mock zoom.postman_collection.json');
  cli.example('  postwright docs zoom.postman_collection.json --serve');
  // What the command does is said above its flags, too.
  cli.help(([name, ...sections]) => {
    const description = cli.matchedCommand?.description ?? '';
    return [
      ...(name === undefined ? [] : [name]),
      ...(description === '' ? [] : [{ body: description }]),
      ...sections,
    ];
  });
  cli.version(version);
  return cli;
}
