import { relative } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { silentMark } from '../diff/report/markdown.ts';
import type { Leftover } from '../migrate/leftovers/leftover.ts';
import type { Migration, RewrittenFile } from '../migrate/migrate.ts';
import type { NamedApi } from '../naming/named.ts';
import { count, styled, visible } from './print.ts';

/** A migration, and from what to what. */
export interface Migrated {
  readonly before: NamedApi;
  readonly after: NamedApi;
  readonly migration: Migration;
}

/** What was done, or would be, for a person. */
export function migrationLines(
  { before, after, migration: { files, left, looked } }: Migrated,
  dryRun: boolean,
): readonly string[] {
  const names = [before, after].map(({ packageName, version }) => `${packageName} ${version}`);
  const edits = files.reduce((sum, file) => sum + file.edits, 0);
  const did = dryRun ? 'to change' : 'changed';
  const counts =
    files.length === 0
      ? `nothing to rename in ${count(looked, 'file')}`
      : `${count(edits, 'place')} in ${count(files.length, 'file')} of ${looked} ${did}`;
  const shown = dryRun
    ? files.flatMap((file) => patchLines(patchOf(file)))
    : files.map(
        (file) =>
          `  ${visible(shownPath(file.path))}  ${styled('dim', count(file.edits, 'place'))}`,
      );
  const title = `${styled('bold', visible(names.join(' → ')))}: ${counts}`;
  return [...shown, title, ...leftLines(left)];
}

/** The same for a program. */
export function migrationJson({ before, after, migration }: Migrated, dryRun: boolean): unknown {
  const sideOf = ({ packageName, version }: NamedApi) => ({ packageName, version });
  return {
    ok: true,
    dryRun,
    before: sideOf(before),
    after: sideOf(after),
    looked: migration.looked,
    files: migration.files.map((file) => ({
      path: shownPath(file.path),
      edits: file.edits,
      ...(dryRun ? { patch: patchOf(file) } : {}),
    })),
    left: migration.left.map((one) => ({ ...one, file: shownPath(one.file) })),
  };
}

function leftLines(left: readonly Leftover[]): readonly string[] {
  if (left.length === 0) return [];
  const files = new Set(left.map(({ file }) => file)).size;
  const title = `Left for you: ${count(left.length, 'place')} in ${count(files, 'file')}`;
  return ['', styled(['yellow', 'bold'], title), ...grouped(left).flatMap(leftoverLines)];
}

/** Places of one file that have one reason, an operation that is gone, are told together. */
function grouped(left: readonly Leftover[]): readonly (readonly Leftover[])[] {
  const groups = new Map<string, Leftover[]>();
  for (const [index, one] of left.entries()) {
    const gone = one.changes.find(({ kind }) => kind === 'operation-removed');
    const key = gone === undefined ? String(index) : JSON.stringify([one.file, gone.operation]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function leftoverLines([first, ...others]: readonly Leftover[]): readonly string[] {
  if (first === undefined) return [];
  const { file, line, column, kind, message, changes, hint } = first;
  const place = styled('bold', visible(`${shownPath(file)}:${line}:${column}`));
  const mark = kind === 'silent' ? `${styled('yellow', silentMark)} ` : '';
  const also = others.map((one) => `${one.line}:${one.column}`).join(', ');
  return [
    `  ${place} ${mark}${visible(message)}`,
    ...(also === '' ? [] : [`    also at ${also}`]),
    ...changes.map(({ sentence, operation }) => {
      const name = operation?.after?.function ?? operation?.before?.function;
      const isNamed = name === undefined || sentence.startsWith(`\`${name}\``);
      return `    ${visible(isNamed ? sentence : `${name}: ${sentence}`)}`;
    }),
    ...(hint === undefined ? [] : [`    ${visible(hint)}`]),
  ];
}

/** A patch that `git apply` takes from the working folder. */
function patchOf({ path, before, after }: RewrittenFile): string {
  const name = shownPath(path);
  const options = { headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', options);
}

/** It is the reader's own code: every byte stays, line ends too. */
function patchLines(patch: string): readonly string[] {
  return patch
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      if (/^(?:---|\+\+\+) /.test(line)) return styled('bold', line);
      if (line.startsWith('+')) return styled('green', line);
      return line.startsWith('-') ? styled('red', line) : line;
    });
}

function shownPath(path: string): string {
  return relative(process.cwd(), path).replaceAll('\\', '/');
}
