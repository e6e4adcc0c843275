import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { failure, success, type Problem, type Result } from '../api/index.ts';
import type { PackageState } from '../migrate/packages/packageState.ts';
import { readState } from '../migrate/packages/readState.ts';
import { recover } from '../output/recover.ts';
import { rewriteFiles } from '../output/rewriteFiles.ts';
import type { Flags } from './flags.ts';
import { readGitPackage } from './gitPackage.ts';
import { isGitWord } from './gitSource.ts';
import { migrationJson, migrationLines, type Migrated } from './migrateReport.ts';
import { endWithProblem, printJson, printLine, progress } from './print.ts';

/** The exit code where something is left for a person; 1 says that nothing was done. */
const unfinished = 2;

/** `postwright migrate`; gives the exit code. */
export async function runMigrate(folder: string, flags: Flags): Promise<number> {
  const json = flags['json'] === true;
  const dryRun = flags['dryRun'] === true;
  progress('reading …');
  const done = await migrateCallers(folder, flags);
  if (!done.ok) return endWithProblem(done.problem, json);
  const { migration } = done.value;
  if (!dryRun) {
    progress('writing …');
    const written = rewriteFiles(migration.files);
    if (!written.ok) return endWithProblem(written.problem, json);
  }
  progress('');
  if (json) printJson(migrationJson(done.value, dryRun));
  else for (const line of migrationLines(done.value, dryRun)) printLine(line);
  return migration.left.length === 0 ? 0 : unfinished;
}

async function migrateCallers(folder: string, flags: Flags): Promise<Result<Migrated>> {
  const asked = textOf(flags['project']) ?? 'tsconfig.json';
  const config =
    existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'tsconfig.json') : asked;
  const recovered = existsSync(folder) ? recover(folder) : success('nothing');
  if (!recovered.ok) return recovered;
  const after = readFolder(folder);
  if (!after.ok) return after;
  const word = textOf(flags['from']) ?? committed(folder);
  const before = isGitWord(word) ? await readGitPackage(word) : readFolder(word);
  if (!before.ok) return before;
  const { migrate, readProject } = await import('../migrate/index.ts');
  const path = resolve(config);
  const project = readProject(slashed(existsSync(path) ? realpathSync(path) : path), config);
  if (!project.ok) return project;
  progress('rewriting …');
  const root = slashed(realpathSync(folder));
  const migration = migrate(project.value, root, before.value, after.value);
  if (migration.looked === 0) return failure(noCallers(config));
  return success({ before: before.value.named, after: after.value.named, migration });
}

/** The package as it was committed last: `git:HEAD:./packages/acme`. */
function committed(folder: string): string {
  const path = slashed(relative(process.cwd(), resolve(folder)));
  return `git:HEAD:${path.startsWith('..') ? path : `./${path}`}`;
}

function readFolder(folder: string): Result<PackageState> {
  return readState(folder, (paths) => {
    const there = paths.filter((path) => existsSync(join(folder, path)));
    return new Map(there.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  });
}

/** As the compiler writes paths, on every system. */
function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

function textOf(flag: unknown): string | undefined {
  return typeof flag === 'string' && flag !== '' ? flag : undefined;
}

function noCallers(config: string): Problem {
  return {
    code: 'input-not-found',
    message: `${config} has no code besides the package.`,
    place: config,
    hint: 'Name the project whose code uses the package with --project.',
  };
}
