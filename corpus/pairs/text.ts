import { levels } from '../../generator/diff/change.ts';
import type { PairFigures } from './figures.ts';

/** So much of a changelog's entry is shown. */
const firstLines = 12;
const width = 110;

/** A pair's figures as a table for a person. */
export function pairText(figures: PairFigures): string {
  const { name, operations, counts, milliseconds, release, proofs } = figures;
  const { shared, added, removed } = operations;
  const lines = release.entry.trimEnd().split('\n');
  const rows: readonly (readonly [string, string])[] = [
    ['operations', `${shared} shared, ${added} added, ${removed} removed`],
    ['changes', levels.map((level) => `${counts.levels[level]} ${level}`).join(', ')],
    ...counts.kinds.map(({ kind, level, count }) => ['', `${level} ${kind} ${count}`] as const),
    [
      'time',
      `${milliseconds.compared.toFixed(0)} ms to compare, ${milliseconds.read.toFixed(0)} ms to read both`,
    ],
    ['version', `${release.version}, ${release.bump}`],
    ...proofs.map(
      (proof) =>
        [
          `names ${proof.names}`,
          `${proof.programs - proof.disagreements.length} of ${proof.programs} programs as the rules say, ${proof.disagreements.length} otherwise; ${proof.broken} do not compile`,
        ] as const,
    ),
    ['entry', `${lines.length} lines, which begin`],
    ...lines.slice(0, firstLines).map((line) => ['', `  ${cut(line)}`.trimEnd()] as const),
  ];
  return [name, ...rows.map(([what, text]) => `  ${what.padEnd(18)}${text}`.trimEnd()), ''].join(
    '\n',
  );
}

function cut(line: string): string {
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}
