import { levels, type Change, type ChangeKind, type Level } from './change.ts';

/** How many changes there are of each level, and of each kind that there is. */
export interface ChangeCounts {
  readonly levels: Readonly<Record<Level, number>>;
  readonly kinds: readonly {
    readonly kind: ChangeKind;
    readonly level: Level;
    readonly count: number;
  }[];
}

/** Counts changes: by level, and by level and kind, the gravest and most frequent first. */
export function countChanges(changes: readonly Change[]): ChangeCounts {
  const kinds = new Map<string, { kind: ChangeKind; level: Level; count: number }>();
  for (const { kind, level } of changes) {
    const known = kinds.get(`${level} ${kind}`);
    if (known === undefined) kinds.set(`${level} ${kind}`, { kind, level, count: 1 });
    else known.count += 1;
  }
  const of = (level: Level): number => changes.filter((change) => change.level === level).length;
  return {
    levels: { breaking: of('breaking'), feature: of('feature'), fix: of('fix') },
    kinds: [...kinds.values()].toSorted(
      (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || b.count - a.count,
    ),
  };
}

/** What the package's version has to be raised by (https://semver.org); `none` where nothing changed. */
export function semverLevel(changes: readonly Change[]): 'major' | 'minor' | 'patch' | 'none' {
  const { levels: counts } = countChanges(changes);
  if (counts.breaking > 0) return 'major';
  if (counts.feature > 0) return 'minor';
  return counts.fix > 0 ? 'patch' : 'none';
}
