import type { Change } from '../change.ts';

/** The function of the old package, which the reader's code calls; a new one has only the new package's. */
export function functionIn({ operation }: Change): string {
  return operation?.before?.function ?? operation?.after?.function ?? '';
}

/** Text of a collection as code, in backticks that it cannot close. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', '´')}\``;
}

/** The first of a list, or all: it takes as much room to say that there is one more as to name it. */
export function firstOf<Value>(values: readonly Value[], most: number): readonly Value[] {
  return values.length > most + 1 ? values.slice(0, most) : values;
}

/** ` and 3 more`; nothing where there are none. */
export function andMore(count: number): string {
  return count === 0 ? '' : ` and ${count} more`;
}

/** Texts in a row, the first of them where there are more than a reader wants. */
export function listed(texts: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = firstOf(texts, most);
  return `${shown.join(', ')}${andMore(texts.length - shown.length)}`;
}

/** `1 operation`, `2 operations`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
