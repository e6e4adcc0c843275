import type { Finding } from './finding.ts';

/** Headers of an answer that came or went: any name may be asked for, so that no program breaks. */
export function headerChanges(
  before: readonly string[],
  after: readonly string[],
  place: string,
): readonly Finding[] {
  const [olds, nexts] = [new Set(before), new Set(after)];
  return [
    ...before.flatMap((name): readonly Finding[] =>
      nexts.has(name) ? [] : [{ kind: 'response-header-removed', place, before: name }],
    ),
    ...after.flatMap((name): readonly Finding[] =>
      olds.has(name) ? [] : [{ kind: 'response-header-added', place, after: name }],
    ),
  ];
}
