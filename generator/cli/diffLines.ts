import { levels, type Change, type Level } from '../diff/change.ts';
import { countChanges, semverLevel } from '../diff/counts.ts';
import { groupChanges, type ChangeGroup } from '../diff/groups.ts';
import { levelTitles, silentMark, silentNote } from '../diff/markdown.ts';
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
  const shown = levels.map((level) => styled(colours[level], `${counts[level]} ${level}`));
  return [
    title,
    `${shown.join(', ')}: a ${semverLevel(changes)} version`,
    ...levels.flatMap((level) =>
      levelLines(
        level,
        changes.filter((change) => change.level === level),
      ),
    ),
    ...(changes.some(({ silent }) => silent)
      ? ['', `${styled('yellow', silentMark)} ${silentNote}`]
      : []),
  ];
}

function levelLines(level: Level, changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return [];
  return [
    '',
    styled([colours[level], 'bold'], `${levelTitles[level]} (${changes.length})`),
    ...groupChanges(changes).flatMap(groupLines),
  ];
}

function groupLines({ title, lines }: ChangeGroup): readonly string[] {
  return [
    `  ${styled('bold', visible(title.replaceAll('`', '')))}`,
    ...lines.map(({ text, silent }) => {
      const mark = silent ? `${styled('yellow', silentMark)} ` : '';
      return `    ${mark}${coloured(visible(text))}`;
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
