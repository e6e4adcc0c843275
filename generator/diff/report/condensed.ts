import type { Change } from '../change.ts';
import { rules } from '../rules/rules.ts';
import { byKey } from './byKey.ts';
import { groupChanges, linesIn } from './groups.ts';
import { lineOf, sentencesOf, separateLines, type ChangeGroup, type ChangeLine } from './lines.ts';
import { code, counted, functionIn, listed } from './names.ts';
import { sharedLine, splitShared, type SharedChanges } from './shared.ts';

/** So few lines need not be made fewer. */
const few = 30;

/** So many changes that break nothing and that many operations share have a line. */
const mostShared = 10;

/** So many operations are named of those that have a kind of change. */
const mostNamed = 3;

/** So many are named with a change that many operations share. */
const mostSharing = 6;

/**
 * Changes in few lines: what breaks is there, an operation a line with all of it; the rest is counted by kind, but for what
 * most operations have.
 */
export function condensedGroups(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = groupChanges(changes);
  if (linesIn(groups) <= few) return groups;
  const ofApi = changes.filter(({ operation }) => operation === undefined);
  const inside = changes.filter(({ operation }) => operation !== undefined);
  return [
    { title: 'The API', lines: separateLines(ofApi) },
    ...inFull(inside.filter(({ level }) => level === 'breaking')),
    ...inCounts(inside.filter(({ level }) => level !== 'breaking')),
  ].filter(({ lines }) => lines.length > 0);
}

function inFull(changes: readonly Change[]): readonly ChangeGroup[] {
  const { shared, own } = splitShared(changes);
  return [
    { title: 'In many operations', lines: widestFirst(shared).map((one) => sharedLine(one)) },
    { title: 'By operation', lines: [...byKey(own, functionIn).values()].map(ownLine) },
  ];
}

function ownLine(changes: readonly Change[]): ChangeLine {
  const names = changes.slice(0, 1).map((change) => ({
    text: `${code(functionIn(change))}:`,
    silent: false,
  }));
  return { sentences: [...names, ...sentencesOf(changes)] };
}

function inCounts(changes: readonly Change[]): readonly ChangeGroup[] {
  const shared = widestFirst(splitShared(changes).shared).slice(0, mostShared);
  const told = new Set(shared.flatMap(({ all }) => all));
  const kinds = [...byKey(changes, ({ kind, level }) => `${level} ${kind}`).values()]
    .filter((alike) => alike.some((change) => !told.has(change)))
    .toSorted((a, b) => b.length - a.length);
  return [
    { title: 'In many operations', lines: shared.map((one) => sharedLine(one, mostSharing)) },
    { title: 'By kind', lines: kinds.map(countLine) },
  ];
}

/** How many changes of a kind there are, and which operations have them. */
function countLine(changes: readonly Change[]): ChangeLine {
  const [first] = changes;
  if (first === undefined || changes.length === 1) return ownLine(changes);
  const operations = [...byKey(changes, functionIn)]
    .map(([name, { length }]) => ({ name: code(name), length }))
    .toSorted((a, b) => b.length - a.length);
  const names =
    operations.length === changes.length
      ? `: ${listed(
          operations.map(({ name }) => name),
          mostNamed,
        )}`
      : `, in ${counted(operations.length, 'operation')}: ${mostOf(operations)}`;
  return lineOf(`${changes.length} ${rules[first.kind].several}${names}.`, first.silent);
}

function mostOf(operations: readonly { readonly name: string; readonly length: number }[]): string {
  const named = operations.slice(0, mostNamed).map(({ name, length }) => `${name} (${length})`);
  return `${operations.length > mostNamed ? 'most in ' : ''}${named.join(', ')}`;
}

function widestFirst(shared: readonly SharedChanges[]): readonly SharedChanges[] {
  return shared.toSorted((a, b) => b.functions.length - a.functions.length);
}
