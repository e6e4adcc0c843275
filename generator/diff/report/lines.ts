import type { Change } from '../change.ts';
import { factsOf } from '../finding.ts';
import type { Item } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import { byKey } from './byKey.ts';
import { andMore, firstOf } from './names.ts';

/** Changes to be read together: those of one operation, or one change that many operations have. */
export interface ChangeGroup {
  readonly title: string;
  readonly lines: readonly ChangeLine[];
}

/** One line of a group. */
export interface ChangeLine {
  readonly sentences: readonly ChangeSentence[];
}

/** One sentence; what stands in backticks is code. */
export interface ChangeSentence {
  readonly text: string;
  /** Whether it is nothing that a compiler tells. */
  readonly silent: boolean;
}

/** A line of one sentence. */
export function lineOf(text: string, silent = false): ChangeLine {
  return { sentences: [{ text, silent }] };
}

/**
 * What is said of changes of one operation, or of the same operations: several of one kind are one sentence.
 *
 * @param most so many of one kind are listed.
 */
export function sentencesOf(
  changes: readonly Change[],
  most = Number.POSITIVE_INFINITY,
): readonly ChangeSentence[] {
  const alike = byKey(changes, ({ kind, level, silent }) => JSON.stringify([kind, level, silent]));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { item, several } = rules[first.kind];
    if (group.length === 1 || item === undefined) {
      return group.map(({ sentence, silent }) => ({ text: sentence, silent }));
    }
    const items = group.map((change) => item(factsOf(change)));
    const text = `${group.length} ${several}: ${itemsText(items, most)}.`;
    return [{ text, silent: first.silent }];
  });
}

/** Items in a row; those of which the same is to be said stand together. */
function itemsText(items: readonly Item[], most: number): string {
  const shown = firstOf(items, most);
  const texts = [...byKey(shown, ({ how = '' }) => how)].map(([how, same]) => {
    const whats = same.map(({ what }) => what).join(', ');
    return how === '' ? whats : `${whats} (${same.length > 1 ? 'each ' : ''}${how})`;
  });
  return `${texts.join(', ')}${andMore(items.length - shown.length)}`;
}

/** The same, a line each. */
export function separateLines(changes: readonly Change[]): readonly ChangeLine[] {
  return sentencesOf(changes).map((sentence) => ({ sentences: [sentence] }));
}
