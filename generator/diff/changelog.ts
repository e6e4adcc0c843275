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

/** A section tells at most so many groups: the whole is in `postwright diff`. */
const mostGroups = 200;

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
    return [
      '',
      `### ${section}`,
      '',
      ...linesOf(section === 'Documentation' ? [words(own)] : groupChanges(own)),
    ];
  });
  return [heading, ...lines, ''].join('\n');
}

function linesOf(groups: readonly ChangeGroup[]): readonly string[] {
  const more = groups.length - mostGroups;
  return [
    ...groups.slice(0, mostGroups).flatMap(groupLines),
    ...(more > 0 ? [`- … and ${more} more operations`] : []),
  ];
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
