import type { Change } from './change.ts';

/** Changes to be read together: those of one operation, or one change that many operations have. */
export interface ChangeGroup {
  readonly title: string;
  readonly lines: readonly ChangeLine[];
}

/** One line of a group; what stands in backticks is code. */
export interface ChangeLine {
  readonly text: string;
  /** Whether it is nothing that a compiler tells. */
  readonly silent: boolean;
}

/** A change that so many operations have is told once. */
const shared = 4;

/** So many operations are named with a shared change, and so many places with reworded descriptions. */
const named = 6;

/**
 * Changes of one level for a reader: those of the Api, operations that came or went, changes that many operations share, then
 * each operation with its own. Reworded descriptions of an operation are one line.
 */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  const ofApi = changes.filter(({ operation }) => operation === undefined);
  const came = changes.filter(({ kind }) => kind === 'operation-added');
  const went = changes.filter(({ kind }) => kind === 'operation-removed');
  const told = new Set([...ofApi, ...came, ...went]);
  const alike = byKey(
    changes.filter((change) => !told.has(change)),
    ({ kind, place, sentence }) => JSON.stringify([kind, place, sentence]),
  );
  const common = [...alike.values()].filter((group) => group.length >= shared);
  for (const change of common.flat()) told.add(change);
  const own = byKey(
    changes.filter((change) => !told.has(change)),
    functionIn,
  );
  return [
    { title: 'The API', lines: ofApi.map(lineOf) },
    { title: 'New operations', lines: came.map(operationLine) },
    { title: 'Operations that are gone', lines: went.map(operationLine) },
    { title: 'In many operations', lines: common.map(commonLine) },
    ...[...own].map(([title, group]) => ({ title: code(title), lines: operationLines(group) })),
  ].filter(({ lines }) => lines.length > 0);
}

/** The function of the old package, which the reader's code calls; a new one has only the new package's. */
function functionIn({ operation }: Change): string {
  return operation?.before?.function ?? operation?.after?.function ?? '';
}

function lineOf({ sentence, silent }: Change): ChangeLine {
  return { text: sentence, silent };
}

function operationLine({ operation, silent }: Change): ChangeLine {
  const { function: name = '', id = '' } = operation?.before ?? operation?.after ?? {};
  return { text: `${code(name)}: ${code(id)}`, silent };
}

function commonLine(changes: readonly Change[]): ChangeLine {
  const titles = [...new Set(changes.map(functionIn))];
  const [first] = changes;
  return {
    text: `${first?.sentence ?? ''} In ${titles.length} operations: ${listed(titles)}.`,
    silent: first?.silent === true,
  };
}

function operationLines(changes: readonly Change[]): readonly ChangeLine[] {
  const described = changes.filter(
    ({ kind, place }) => kind === 'description-changed' && place !== '',
  );
  if (described.length < 2) return changes.map(lineOf);
  const places = listed(described.map(({ place }) => place));
  return [
    ...changes.filter((change) => !described.includes(change)).map(lineOf),
    { text: `${described.length} descriptions are reworded: ${places}.`, silent: false },
  ];
}

function listed(names: readonly string[]): string {
  const more = names.length - named;
  const shown = names.slice(0, named).map(code).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '´')}\``;
}

function byKey(
  changes: readonly Change[],
  key: (change: Change) => string,
): ReadonlyMap<string, readonly Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const value = key(change);
    const known = groups.get(value);
    if (known === undefined) groups.set(value, [change]);
    else known.push(change);
  }
  return groups;
}
