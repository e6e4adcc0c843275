import { relative, sep } from 'node:path';
import { failure, success, type Problem, type Result } from '../api/index.ts';
import type { Config } from '../config/config.ts';
import { correctionsSaid } from '../corrections/diagnostics.ts';
import { levels, type Change, type Level } from '../diff/change.ts';
import { countChanges, semverLevel } from '../diff/counts.ts';
import { diff } from '../diff/diff.ts';
import { diffMarkdown } from '../diff/report/markdown.ts';
import { explain } from '../generate.ts';
import type { Source } from '../source/source.ts';
import { diffLines } from './diffLines.ts';
import { environmentNames, type Flags } from './flags.ts';
import { isGitWord, readGitSource } from './gitSource.ts';
import { readEach, readInput } from './input.ts';
import { readProject } from './project.ts';
import { diagnosticLines, endWithProblem, printJson, printLine, progress } from './print.ts';

/** The exit code where `--fail-on` found what it was to find; 1 says that nothing could be compared. */
const found = 2;

/** `postwright diff`; gives the exit code. */
export async function runDiff(
  first: string | undefined,
  second: string | undefined,
  flags: Flags,
): Promise<number> {
  const json = flags['json'] === true;
  const failOn = failOnFlag(flags['failOn']);
  if (!failOn.ok) return endWithProblem(failOn.problem, json);
  progress('reading …');
  const project = await readProject(flags);
  if (!project.ok) return endWithProblem(project.problem, json);
  const { config, corrections } = project.value;
  const sides = sidesOf(first, second, config);
  if (!sides.ok) return endWithProblem(sides.problem, json);
  const { before, after } = sides.value;
  const old = await readSide(before);
  // Standard input can be read once.
  const next = before === after ? old : await readSide(after);
  if (!old.ok) return endWithProblem(old.problem, json);
  if (!next.ok) return endWithProblem(next.problem, json);
  // Environments hold for both sides: what differs is the collection.
  const environments = await readEach(environmentNames(flags, config), readSide);
  if (!environments.ok) return endWithProblem(environments.problem, json);
  progress('comparing …');
  const options = { environments: environments.value, corrections };
  const [oldApi, nextApi] = [explain(old.value, options), explain(next.value, options)];
  if (!oldApi.ok) return endWithProblem(oldApi.problem, json);
  if (!nextApi.ok) return endWithProblem(nextApi.problem, json);
  const changes = diff(oldApi.value, nextApi.value);
  // What the old side lacks was right for it: only what is out of date now is worth a word.
  const said = correctionsSaid(nextApi.value.diagnostics);
  progress('');

  const names = { before: shownName(before, old.value), after: shownName(after, next.value) };
  if (json) {
    printJson({
      ok: true,
      before: { name: names.before, operations: oldApi.value.operations.length },
      after: { name: names.after, operations: nextApi.value.operations.length },
      version: semverLevel(changes),
      counts: countChanges(changes),
      changes,
      corrections: said,
    });
  } else if (flags['markdown'] === true) {
    process.stdout.write(diffMarkdown(changes, names));
  } else {
    for (const line of diffLines(changes, names)) printLine(line);
    for (const line of diagnosticLines(said, 3)) printLine(line);
  }
  return failOn.value !== undefined && isMet(changes, failOn.value) ? found : 0;
}

/** What is compared: what is named, else the configuration's collection, with that as it was committed last. */
function sidesOf(
  first: string | undefined,
  second: string | undefined,
  { collection }: Config,
): Result<{ readonly before: string; readonly after: string }> {
  const after = second ?? collection;
  const isFile = collection !== undefined && !/^[a-z][a-z\d+.-]+:/i.test(collection);
  const before = first ?? (isFile ? committed(collection) : undefined);
  if (before !== undefined && after !== undefined) return success({ before, after });
  return failure({
    code: 'usage',
    message: before === undefined ? 'No collections are named.' : 'Only one collection is named.',
    place: 'command line',
    hint: 'postwright diff <old> <new>, or { collection } in postwright.config.ts for the new one; postwright diff --help shows examples.',
  });
}

/** A file as it was committed last: the path is taken from the working folder. */
function committed(path: string): string {
  const way = relative(process.cwd(), path).replaceAll(sep, '/');
  return `git:HEAD:${way.startsWith('..') ? way : `./${way}`}`;
}

/** What a person called it; standard input has no word of its own. */
function shownName(word: string, { name }: Source): string {
  return isGitWord(word) ? word : name;
}

async function readSide(word: string): Promise<Result<Source>> {
  return isGitWord(word) ? readGitSource(word) : readInput(word);
}

/** Whether any change is at least as grave as a level. */
function isMet(changes: readonly Change[], level: Level): boolean {
  const grave = new Set(levels.slice(0, levels.indexOf(level) + 1));
  return changes.some((change) => grave.has(change.level));
}

function failOnFlag(flag: unknown): Result<Level | undefined> {
  if (flag === undefined) return success(undefined);
  const level = levels.find((one) => one === flag);
  return level === undefined ? failure(wrongLevel(String(flag))) : success(level);
}

function wrongLevel(given: string): Problem {
  return {
    code: 'usage',
    message: `--fail-on takes breaking, feature or fix, not “${given}”.`,
    place: 'command line',
    hint: 'postwright diff --help shows examples.',
  };
}
