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

/** `of 310 operations, 4 have no description, 12 no response, 3 no documented failure`; empty where all have everything. */
function lackingWords({ lacking, pages }: DocsReport): string {
  const parts = [
    { number: lacking.description, what: 'description' },
    { number: lacking.answer, what: 'response' },
    { number: lacking.failures, what: 'documented failure' },
  ].filter(({ number }) => number > 0);
  const words = parts.map(({ number, what }, index) => {
    const verb = index > 0 ? '' : number === 1 ? ' has' : ' have';
    return `${number}${verb} no ${what}`;
  });
  return words.length === 0 ? '' : `of ${[count(pages, 'operation'), ...words].join(', ')}`;
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
