import { nothingSaved, type Figures, type Share } from './figures.ts';
import type { MadeRow, Row } from './row.ts';

const heads = [
  'collection',
  'requests',
  'operations',
  'responses typed',
  'bodies typed',
  'calls as shown',
  'unknown',
  'tsc errors',
  'seconds',
];

const legend = [
  'responses typed: of the requests with a saved success, those whose data has a type; null and {} alone have none',
  'bodies typed: of the requests whose body can be sent, those whose body has a type; prose or a variable has none',
  'calls as shown: calls with every member given that arrived with the method, path, names and media type shown',
  'unknown: places in types that say unknown although the collection shows something there; by reason below',
];

/** The table as plain text: a row a collection, the totals, and below it what stayed unknown and what was said. */
export function tableText(
  rows: readonly Row[],
  compilerErrors: Readonly<Record<string, number>>,
  tscSeconds: number,
): string {
  const cells = [
    heads,
    ...rows.map((row) => cellsOf(row, compilerErrors[row.name] ?? 0)),
    totalsOf(rows, sum(Object.values(compilerErrors)), tscSeconds),
  ];
  const widths = heads.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const figures = rows.filter(isMade).map((row) => row.figures);
  const unknowns = summed(figures.map((one) => one.unknowns));
  const diagnostics = summed(figures.map((one) => one.diagnostics));
  return [
    ...lines,
    '',
    ...legend,
    '',
    ...rows.filter(isMade).map((row) => noteOf(row.name, row.figures)),
    noteOf('all', { unknowns, diagnostics }),
  ].join('\n');
}

function isMade(row: Row): row is MadeRow {
  return row.kind === 'made';
}

/** What stayed unknown in a package and why, and what the generator said of the collection. */
function noteOf(
  name: string,
  { unknowns, diagnostics }: Pick<Figures, 'unknowns' | 'diagnostics'>,
) {
  return `${name}: unknown: ${listed(unknowns)}; said: ${listed(diagnostics)}`;
}

function cellsOf(row: Row, compilerErrors: number): readonly string[] {
  const { name, requests, seconds } = row;
  if (row.kind === 'refused') {
    return [name, String(requests), 'refused', '', '', '', '', '', seconds.toFixed(2)];
  }
  const { operations, figures, differences } = row;
  return [
    name,
    String(requests),
    String(operations),
    shareText(figures.responses),
    shareText(figures.bodies),
    shareText(arrivals(operations, differences)),
    String(unknownsOf(figures)),
    String(compilerErrors),
    seconds.toFixed(2),
  ];
}

function unknownsOf({ unknowns }: Figures): number {
  return sum(Object.values(unknowns)) - (unknowns[nothingSaved] ?? 0);
}

function arrivals(operations: number, differences: MadeRow['differences']): Share {
  return {
    of: operations,
    typed: operations - new Set(differences.map((one) => one.operation)).size,
  };
}

function totalsOf(
  rows: readonly Row[],
  compilerErrors: number,
  tscSeconds: number,
): readonly string[] {
  const made = rows.filter(isMade);
  const total = (shares: readonly Share[]): string =>
    shareText({
      of: sum(shares.map((share) => share.of)),
      typed: sum(shares.map((share) => share.typed)),
    });
  return [
    `${rows.length} collections`,
    String(sum(rows.map(({ requests }) => requests))),
    String(sum(made.map(({ operations }) => operations))),
    total(made.map(({ figures }) => figures.responses)),
    total(made.map(({ figures }) => figures.bodies)),
    total(made.map(({ operations, differences }) => arrivals(operations, differences))),
    String(sum(made.map(({ figures }) => unknownsOf(figures)))),
    String(compilerErrors),
    `${sum(rows.map(({ seconds }) => seconds)).toFixed(1)} + tsc ${tscSeconds.toFixed(1)}`,
  ];
}

function shareText({ typed, of }: Share): string {
  return `${typed} of ${of}`;
}

function listed(counts: Readonly<Record<string, number>>): string {
  const words = Object.entries(counts).map(([word, count]) => `${word} ${count}`);
  return words.join(', ') || 'nothing';
}

function summed(
  all: readonly Readonly<Record<string, number>>[],
): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const counts of all) {
    for (const [word, count] of Object.entries(counts))
      sums.set(word, (sums.get(word) ?? 0) + count);
  }
  return Object.fromEntries([...sums].toSorted(([, a], [, b]) => b - a));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, number) => so + number, 0);
}
