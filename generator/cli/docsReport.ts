import type { DocsReport } from './docsInto.ts';
import { count, diagnosticLines, printLine, secondsSince, styled, visible } from './print.ts';

/** Tells a person what a run of `docs` did. */
export function reportDocs(done: DocsReport, started: number): void {
  for (const line of diagnosticLines(done.corrections, 3)) printLine(line);
  for (const [path, as] of Object.entries(done.kept)) {
    printLine(`${styled('yellow', 'edited')} ${visible(path)} is kept as ${visible(as)}`);
  }
  const lacking = lackingWords(done);
  if (lacking !== '') printLine(`${styled('cyan', 'info')} ${lacking}`);
  printLine(
    `${styled(['green', 'bold'], visible(done.out))} ${visible(done.title)}: ${count(done.pages, 'page')} in ` +
      `${count(done.languages.length, 'language')}; ${count(done.files, 'file')} of ${sizeWords(done.bytes)}, ` +
      `${filesChanged(done)} (${secondsSince(started)} s)`,
  );
}

/** `of 310 operations, 4 say nothing of what they do, 12 of what they answer`; empty where all say everything. */
function lackingWords({ lacking, pages }: DocsReport): string {
  const parts = [
    { number: lacking.description, what: 'what they do' },
    { number: lacking.answer, what: 'what they answer' },
    { number: lacking.failures, what: 'how they fail' },
  ].filter(({ number }) => number > 0);
  if (parts.length === 0) return '';
  const [first, ...rest] = parts.map(
    ({ number, what }, index) => `${number} ${index === 0 ? 'say nothing of ' : 'of '}${what}`,
  );
  return `of ${count(pages, 'operation')}, ${[first, ...rest].join(', ')}`;
}

/** What a run changed on the disk. */
export type SiteChange = Pick<DocsReport, 'written' | 'deleted' | 'kept'>;

/** `3 written, 1 deleted`. */
export function filesChanged({ written, deleted }: Omit<SiteChange, 'kept'>): string {
  if (written.length + deleted.length === 0) return 'nothing changed';
  const gone = deleted.length === 0 ? [] : [`${deleted.length} deleted`];
  return [`${written.length} written`, ...gone].join(', ');
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
