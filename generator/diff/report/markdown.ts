import { oneLine } from '../../emit/text.ts';
import { levels, type Change, type Level } from '../change.ts';
import { countChanges, semverLevel } from '../counts.ts';
import type { ChangeGroup } from './lines.ts';
import { reportOf, shortNote } from './report.ts';

/** Lists longer than this are folded away. */
const longestOpen = 20;

/** What a level is called above its changes. */
export const levelTitles: Readonly<Record<Level, string>> = {
  breaking: 'Breaking',
  feature: 'New',
  fix: 'Words and addresses',
};

/**
 * Changes as GitHub's Markdown, for a pull request: a table of counts, then each level, long lists folded away. All that
 * comes from a collection stands in code spans, so that it is neither markup nor a mention.
 *
 * @param names what the two sides are called.
 */
export function diffMarkdown(
  changes: readonly Change[],
  names: { readonly before: string; readonly after: string },
): string {
  const title = `### ${codeSpan(names.before)} → ${codeSpan(names.after)}`;
  if (changes.length === 0) return `${title}\n\nNothing changed.\n`;
  const { levels: counts } = countChanges(changes);
  const { short, operations, rest, groupsOf } = reportOf(changes);
  return [
    title,
    '',
    `| ${levels.join(' | ')} | version |`,
    '| --- | --- | --- | --- |',
    `| ${levels.map((level) => counts[level]).join(' | ')} | ${semverLevel(changes)} |`,
    ...(short ? ['', shortNote] : []),
    ...operationLines('#### Operations', operations),
    ...levels.flatMap((level) => {
      const all = changes.filter((change) => change.level === level);
      const groups = groupsOf(rest.filter((change) => change.level === level));
      return levelLines(`${levelTitles[level]} (${all.length})`, groups);
    }),
    ...(changes.some(({ silent }) => silent) ? ['', `${silentMark} ${silentNote}`] : []),
    '',
  ].join('\n');
}

/** Stands before what no compiler tells. */
export const silentMark = '⚠';

/** What the mark says. */
export const silentNote = 'No compiler tells: the code compiles on, and meets something else.';

function levelLines(heading: string, groups: readonly ChangeGroup[]): readonly string[] {
  if (groups.length === 0) return [];
  const lines = groups.flatMap(groupLines);
  return lines.length <= longestOpen
    ? ['', `#### ${heading}`, '', ...lines]
    : ['', '<details>', `<summary>${heading}</summary>`, '', ...lines, '', '</details>'];
}

/** Operations that came, went or are called otherwise, where a report begins with them. */
export function operationLines(heading: string, groups: readonly ChangeGroup[]): readonly string[] {
  return groups.length === 0 ? [] : ['', heading, '', ...groups.flatMap(groupLines)];
}

/** A group as a list with a list inside. */
export function groupLines({ title, lines }: ChangeGroup): readonly string[] {
  return [
    `- ${encoded(title)}`,
    ...lines.map(({ sentences }) => {
      const texts = sentences.map(
        ({ text, silent }) => `${silent ? `${silentMark} ` : ''}${encoded(text)}`,
      );
      return `  - ${texts.join(' ')}`;
    }),
  ];
}

/** Prose is ours and stays as it is; what stands in backticks is code of somebody else's. */
function encoded(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? codeSpan(part) : part))
    .join('');
}

/** Nothing inside a code span is markup (https://spec.commonmark.org/0.31.2/#code-spans). */
function codeSpan(text: string): string {
  return `\`${oneLine(text).replaceAll('`', '´')}\``;
}
