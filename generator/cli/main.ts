#!/usr/bin/env node
import nodeModule from 'node:module';
import { commandLine } from './commands.ts';
import type { Flags } from './flags.ts';
import { wordsForParser } from './input.ts';
import { printProblem } from './print.ts';
import { didYouMean, dottedOption, optionName, optionNames, repeatedOption } from './usage.ts';

// Node 22 and later keep compiled modules between runs, which saves a third of the time; Node 20 cannot.
if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') {
  nodeModule.enableCompileCache();
}

const cli = commandLine();
const json = process.argv.includes('--json');

const flaw = parsed() ?? repeatedOption(cli.options);
if (flaw !== undefined) {
  await wrongUsage(flaw);
} else if (cli.matchedCommand !== undefined || isAbout(cli.options)) {
  try {
    await cli.runMatchedCommand();
  } catch (error) {
    if (error instanceof Error && error.name === 'CACError') await wrongUsage(error.message);
    else internalProblem(error);
  }
} else if (cli.args[0] !== undefined) {
  await wrongUsage(`There is no command “${cli.args[0]}”`, cli.args[0]);
} else {
  const unknown = Object.keys(cli.options).find((name) => name !== '--' && name !== 'json');
  if (unknown === undefined) cli.outputHelp();
  else await wrongUsage(`Unknown option \`${optionName(unknown)}\``);
}

/** Parses the command line; what is wrong with it, if anything is. */
function parsed(): string | undefined {
  const words = wordsForParser(process.argv);
  const dotted = dottedOption(words);
  if (dotted !== undefined) return `Unknown option \`${dotted}\``;
  try {
    cli.parse(words, { run: false });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether the help or the version is asked for, which the parser has printed then. */
function isAbout({ help, version }: Flags): boolean {
  return help === true || version === true;
}

/**
 * Ends with a sentence on the command line.
 *
 * @param what is wrong with it, without its full stop.
 * @param command the word that names none.
 */
async function wrongUsage(what: string, command?: string): Promise<void> {
  const { matchedCommand, commands } = cli;
  const names = commands.map(({ name }) => name);
  const words = `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
  const message = words.replace(/--(\w+)/, (_, name: string) => optionName(name));
  const [option] = /^Unknown option.*?(--[\w-]+)/.exec(message)?.slice(1) ?? [];
  const meant =
    (command && (await didYouMean(command, names))) ??
    (option && (await didYouMean(option, optionNames(cli))));
  const usage =
    matchedCommand === undefined
      ? `The commands are ${names.slice(0, -1).join(', ')} and ${names.at(-1)}; postwright --help shows examples.`
      : `Usage: postwright ${matchedCommand.rawName}; postwright ${matchedCommand.name} --help shows its options, and examples.`;
  const hint = meant ? `Did you mean ${meant}? ${usage}` : usage;
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
