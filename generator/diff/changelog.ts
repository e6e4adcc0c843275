import type { Change } from './change.ts';
import { groupChanges, type ChangeGroup } from './groups.ts';
import { groupLines } from './markdown.ts';

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

/** Of what breaks nothing, a group tells so many lines: `postwright diff` has them all. */
const mostLines = 20;

/**
 * The entry of a package's `CHANGELOG.md` for what changed.
 *
 * @returns Markdown that ends in a line feed; see https://keepachangelog.com.
 */
export function changelogEntry(changes: readonly Change[], options: ChangelogOptions): string {
  const { version, date } = options;
  const heading = `## ${version}${date === undefined ? '' : ` - ${date}`}`;
  if (changes.length === 0) return `${heading}\n\nNothing changed.\n`;
  const lines = sections.flatMap((section) => {
    const own = changes.filter((change) => sectionOf(change) === section);
    if (own.length === 0) return [];
    return ['', `### ${section}`, '', ...groupsOf(section, own).flatMap(groupLines)];
  });
  return [heading, ...lines, ''].join('\n');
}

function groupsOf(section: Section, changes: readonly Change[]): readonly ChangeGroup[] {
  switch (section) {
    case 'Breaking':
      return groupChanges(changes);
    case 'Documentation':
      return [words(changes)];
    case 'Added':
    case 'Deprecated':
    case 'Changed':
      return groupChanges(changes).map(shortened);
  }
}

function shortened({ title, lines }: ChangeGroup): ChangeGroup {
  const more = lines.length - mostLines;
  const rest = { text: `… and ${more} more`, silent: false };
  return { title, lines: more > 1 ? [...lines.slice(0, mostLines), rest] : lines };
}

/** Reworded texts are counted: who reads a changelog wants to know what to do. */
function words(changes: readonly Change[]): ChangeGroup {
  const operations = new Set(changes.map(({ operation }) => operation?.after?.function));
  return {
    title: `${changes.length === 1 ? '1 text is' : `${changes.length} texts are`} reworded, in ${operations.size} operation${operations.size === 1 ? '' : 's'}.`,
    lines: [],
  };
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
