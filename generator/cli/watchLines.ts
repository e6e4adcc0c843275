import type { Problem } from '../api/index.ts';
import { levels, type Level } from '../diff/change.ts';
import type { GenerateReport } from './generateReport.ts';
import { filesChanged, type SiteChange } from './docsReport.ts';
import { count, onOneLine, styled, visible } from './print.ts';

const nouns: Readonly<Record<Level, string>> = {
  breaking: 'breaking change',
  feature: 'feature',
  fix: 'fix',
};

/** What a change came to, on one line; undefined where there is nothing to tell of it: what changed was noise. */
export function changeLine(
  report: GenerateReport,
  mended: boolean,
  when: Date,
): string | undefined {
  const { version, bump = 'none', written, deleted, kept } = report;
  const files = [
    ...(written.length === 0 ? [] : [`${count(written.length, 'file')} written`]),
    ...(deleted.length === 0 ? [] : [`${deleted.length} deleted`]),
    ...Object.values(kept).map((as) => `edit kept as ${visible(as)}`),
  ].join(', ');
  if (files === '') return mended ? `${timeOf(when)} ${mendedWord()}: nothing changed` : undefined;
  const raised = bump === 'none' ? (version ?? '') : `${version ?? ''} (${bump})`;
  const what = [changesOf(report), files].filter((part) => part !== '').join('; ');
  return `${timeOf(when)} ${mended ? `${mendedWord()}: ` : ''}${styled('bold', raised)}: ${what}`;
}

/** What a change came to in a site, on one line; undefined where no page is other than before. */
export function siteLine(change: SiteChange, mended: boolean, when: Date): string | undefined {
  const { written, deleted, kept } = change;
  const isSame = written.length + deleted.length === 0;
  if (isSame && !mended) return undefined;
  const edits = Object.values(kept).map((as) => `edit kept as ${visible(as)}`);
  const what = [filesChanged(change), ...edits].join(', ');
  return `${timeOf(when)} ${mended ? `${mendedWord()}: ` : ''}${what}`;
}

/** A problem on one line: what, where, and what to do. */
export function problemLine({ code, message, place, hint }: Problem, when: Date): string {
  const error = styled(['red', 'bold'], 'error', process.stderr);
  const told = `${code}: ${onOneLine(message)} (${onOneLine(place)}) ${onOneLine(hint)}`;
  return `${timeOf(when)} ${error} ${told}`;
}

function mendedWord(): string {
  return styled(['green', 'bold'], 'mended');
}

function changesOf({ changes }: GenerateReport): string {
  if (changes === undefined) return '';
  return levels
    .filter((level) => changes[level] > 0)
    .map((level) =>
      level === 'fix' && changes[level] > 1
        ? `${changes[level]} fixes`
        : count(changes[level], nouns[level]),
    )
    .join(', ');
}

/** The time of day where the person is: `12:03:04`. */
function timeOf(when: Date): string {
  return when.toTimeString().slice(0, 8);
}
