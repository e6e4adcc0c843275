import type { Change } from '../change.ts';
import { byKey } from './byKey.ts';
import { lineOf, separateLines, type ChangeGroup, type ChangeLine } from './lines.ts';
import { code, functionIn } from './names.ts';
import { sharedLine, splitShared } from './shared.ts';

/**
 * Changes of one level for a reader: those of the Api, operations that came or went, changes that many operations share, then
 * each operation with its own.
 */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  const ofApi = changes.filter(({ operation }) => operation === undefined);
  const came = changes.filter(({ kind }) => kind === 'operation-added');
  const went = changes.filter(({ kind }) => kind === 'operation-removed');
  const told = new Set([...ofApi, ...came, ...went]);
  const { shared, own } = splitShared(changes.filter((change) => !told.has(change)));
  return [
    { title: 'The API', lines: separateLines(ofApi) },
    { title: 'New operations', lines: came.map(operationLine) },
    { title: 'Operations that are gone', lines: went.map(operationLine) },
    { title: 'In many operations', lines: shared.map((one) => sharedLine(one)) },
    ...[...byKey(own, functionIn)].map(([title, group]) => ({
      title: code(title),
      lines: separateLines(group),
    })),
  ].filter(({ lines }) => lines.length > 0);
}

/** Longer lines are read as several. */
const width = 120;

/** How many lines of a page groups are. */
export function linesIn(groups: readonly ChangeGroup[]): number {
  const lines = groups.flatMap((group) => group.lines);
  const lengths = lines.map(({ sentences }) =>
    sentences.reduce((sum, { text }) => sum + text.length, 0),
  );
  return lengths.reduce((sum, length) => sum + Math.ceil(length / width), groups.length);
}

function operationLine({ operation, silent }: Change): ChangeLine {
  const { function: name = '', id = '' } = operation?.before ?? operation?.after ?? {};
  return lineOf(`${code(name)}: ${code(id)}`, silent);
}
