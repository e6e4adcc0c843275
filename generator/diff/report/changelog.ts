import type { Change } from '../change.ts';
import type { ChangeGroup } from './lines.ts';
import { groupLines, operationLines } from './markdown.ts';
import { operationsOf, summaryOf } from './overview.ts';
import { reportOf, shortNote } from './report.ts';

/** Which version it is of, and when it came; both as they are to be written. */
export interface ChangelogOptions {
  readonly version: string;
  readonly date?: string;
}

type Section = 'Breaking' | 'Added' | 'Deprecated' | 'Changed' | 'Documentation';

const sections: readonly Section[] = [
  'Breaking',
  'Added',
  'Deprecated',
  'Changed',
  'Documentation',
];

/**
 * The entry of a package's `CHANGELOG.md` for what changed: change by change where that is soon read, else counts and lists of
 * operations first, then all that breaks and the rest in short.
 *
 * @returns Markdown that ends in a line feed; see https://keepachangelog.com.
 */
export function changelogEntry(changes: readonly Change[], options: ChangelogOptions): string {
  const { version, date } = options;
  const heading = `## ${version}${date === undefined ? '' : ` - ${date}`}`;
  if (changes.length === 0) return `${heading}\n\nNothing changed.\n`;
  const { short, operations, rest, groupsOf } = reportOf(changes);
  const lines = sections.flatMap((section) => {
    const own = rest.filter((change) => sectionOf(change) === section);
    if (own.length === 0) return [];
    const groups = section === 'Documentation' ? [words(own)] : groupsOf(own);
    return ['', `### ${section}`, '', ...groups.flatMap(groupLines)];
  });
  const summary = short ? ['', summaryOf(changes), '', shortNote] : [];
  return [heading, ...summary, ...operationLines('### Operations', operations), ...lines, ''].join(
    '\n',
  );
}

/** Reworded texts are counted: who reads a changelog wants to know what to do. */
function words(changes: readonly Change[]): ChangeGroup {
  const texts = changes.length === 1 ? '1 text is' : `${changes.length} texts are`;
  return { title: `${texts} reworded${operationsOf(changes)}.`, lines: [] };
}

function sectionOf({ kind, level }: Change): Section {
  if (level === 'breaking') return 'Breaking';
  switch (kind) {
    case 'deprecated':
    case 'undeprecated':
      return 'Deprecated';
    case 'description-changed':
    case 'message-added':
    case 'message-removed':
    case 'message-reworded':
    case 'title-changed':
      return 'Documentation';
    default:
      return kind.endsWith('-added') ? 'Added' : 'Changed';
  }
}
