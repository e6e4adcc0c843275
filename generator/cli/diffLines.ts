import { levels, type Change, type Level } from '../diff/change.ts';
import { countChanges, semverLevel } from '../diff/counts.ts';
import type { ChangeGroup } from '../diff/report/lines.ts';
import { levelTitles, silentMark, silentNote } from '../diff/report/markdown.ts';
import { reportOf, shortNote } from '../diff/report/report.ts';
import { styled, visible } from './print.ts';

const colours = { breaking: 'red', feature: 'green', fix: 'cyan' } as const;

/** Changes for a person: the counts, then by level and operation; coloured on a terminal. */
export function diffLines(
  changes: readonly Change[],
  names: { readonly before: string; readonly after: string },
): readonly string[] {
  const title = `${styled('bold', visible(names.before))} → ${styled('bold', visible(names.after))}`;
  if (changes.length === 0) return [`${title}: nothing changed`];
  const { levels: counts } = countChanges(changes);
  const { short, operations, rest, groupsOf } = reportOf(changes);
  const shown = levels.map((level) => styled(colours[level], `${counts[level]} ${level}`));
  return [
    title,
    `${shown.join(', ')}: a ${semverLevel(changes)} version`,
    ...(short ? [coloured(shortNote)] : []),
    ...(operations.length === 0 ? [] : ['', styled('bold', 'Operations')]),
    ...operations.flatMap(groupLines),
    ...levels.flatMap((level) => {
      const own = rest.filter((change) => change.level === level);
      return levelLines(level, counts[level], groupsOf(own));
    }),
    ...(changes.some(({ silent }) => silent)
      ? ['', `${styled('yellow', silentMark)} ${silentNote}`]
      : []),
  ];
}

function levelLines(
  level: Level,
  count: number,
  groups: readonly ChangeGroup[],
): readonly string[] {
  if (groups.length === 0) return [];
  const title = `${levelTitles[level]} (${count})`;
  return ['', styled([colours[level], 'bold'], title), ...groups.flatMap(groupLines)];
}

function groupLines({ title, lines }: ChangeGroup): readonly string[] {
  return [
    `  ${styled('bold', visible(title.replaceAll('`', '')))}`,
    ...lines.map(({ sentences }) => {
      const texts = sentences.map(({ text, silent }) => {
        const mark = silent ? `${styled('yellow', silentMark)} ` : '';
        return `${mark}${coloured(visible(text))}`;
      });
      return `    ${texts.join(' ')}`;
    }),
  ];
}

/** What stands in backticks has a colour on a terminal, and its backticks in a pipe. */
function coloured(text: string): string {
  return text.replaceAll(/`[^`]*`/g, (code) => {
    const shown = styled('cyan', code.slice(1, -1));
    return shown === code.slice(1, -1) ? code : shown;
  });
}
