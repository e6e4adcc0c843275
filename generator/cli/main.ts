#!/usr/bin/env node
import nodeModule from 'node:module';
import { commandLine } from './commands.ts';
import { wordsForParser } from './input.ts';
import { printProblem } from './print.ts';

// Node 22 and later keep compiled modules between runs, which saves a third of the time; Node 20 cannot.
if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') {
  nodeModule.enableCompileCache();
}

const cli = commandLine();
const json = process.argv.includes('--json');

try {
  cli.parse(wordsForParser(process.argv), { run: false });
} catch (error) {
  wrongUsage(sentence(error instanceof Error ? error.message : String(error)));
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
  if (error instanceof Error && error.name === 'CACError') wrongUsage(sentence(error.message));
  else internalProblem(error);
}

/** What the parser says, as all else is said. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function wrongUsage(message: string): void {
  const { matchedCommand: command } = cli;
  const hint =
    command === undefined
      ? 'The commands are generate, explain, diff, migrate, mock and docs; postwright --help shows examples.'
      : `Usage: postwright ${command.rawName}; postwright ${command.name} --help shows its options, and examples.`;
  printProblem({ code: 'usage', message, place: 'command line', hint }, json);
  process.exitCode = 1;
}

/** Only a mistake of ours throws: what is wrong with the input comes back as a problem. */
function internalProblem(error: unknown): void {
  const message = `Postwright failed: ${error instanceof Error ? error.message : String(error)}.`;
  const hint =
    'This is a mistake in Postwright: please report it, with the collection or the part of it that is enough to see it.';
  printProblem({ code: 'internal', message, place: 'postwright', hint }, json);
  process.exitCode = 1;
}
