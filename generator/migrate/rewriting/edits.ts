/** Other text in place of a range of a file. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits in order, less those that lie within a larger one. */
export function settled(edits: readonly Edit[]): readonly Edit[] {
  const sorted = edits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((edit) => {
    const isFree = edit.start >= end;
    if (isFree) end = edit.end;
    return isFree;
  });
}

/** A text with settled edits made; all else stays as it is. */
export function applied(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts = edits.map(({ start, end, text: own }) => {
    const kept = text.slice(at, start);
    at = end;
    return kept + own;
  });
  return parts.join('') + text.slice(at);
}

/** Where a position after settled edits was before them. */
export function positionBefore(position: number, edits: readonly Edit[]): number {
  let moved = 0;
  for (const { start, end, text } of edits) {
    const [from, to] = [start + moved, start + moved + text.length];
    if (position < from) break;
    if (position < to) return start;
    moved += text.length - (end - start);
  }
  return position - moved;
}

/** Where a position outside of settled edits is after them. */
export function positionAfter(position: number, edits: readonly Edit[]): number {
  return edits
    .filter(({ end }) => end <= position)
    .reduce((at, { start, end, text }) => at + text.length - (end - start), position);
}
