/** A stretch of text that is all inside, or all outside, Markdown code. */
interface Stretch {
  readonly text: string;
  /** True for a code span or fence, its backticks included. */
  readonly code: boolean;
}

const backticks = /`+/g;

/**
 * Tells Markdown code (spans and fences) from the text around it.
 * Takes Markdown; returns its stretches in order, which joined give the text again. A run of backticks closes with the
 * next run of the same length; one that never closes is text.
 *
 * @example splitCode('a `b` c') // [{ text: 'a ', code: false }, { text: '`b`', code: true }, { text: ' c', code: false }]
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
function splitCode(text: string): readonly Stretch[] {
  if (!text.includes('`')) return [{ text, code: false }];
  const runs = [...text.matchAll(backticks)].map(({ 0: run, index }) => ({
    index,
    length: run.length,
  }));
  const nextOfLength = nextOfSameLength(runs.map(({ length }) => length));
  const stretches: Stretch[] = [];
  let end = 0;
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i];
    const closing = nextOfLength[i];
    const close = closing === undefined ? undefined : runs[closing];
    if (open === undefined || closing === undefined || close === undefined) continue;
    if (open.index > end) stretches.push({ text: text.slice(end, open.index), code: false });
    end = close.index + close.length;
    stretches.push({ text: text.slice(open.index, end), code: true });
    i = closing;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), code: false });
  return stretches;
}

/** For each length, the position of the next equal one: found from behind, so that the whole takes one pass. */
function nextOfSameLength(lengths: readonly number[]): readonly (number | undefined)[] {
  const next: (number | undefined)[] = [];
  const seen = new Map<number, number>();
  for (let i = lengths.length - 1; i >= 0; i--) {
    const length = lengths[i] ?? 0;
    next[i] = seen.get(length);
    seen.set(length, i);
  }
  return next;
}

/** Enclose the number of a stretch of code that is set aside. */
const aside = /\uE002(\d{1,7})\uE003/g;
const asideMarks = /[\uE002\uE003]/g;

/**
 * Rewrites a text and keeps its Markdown code out of it.
 * Takes Markdown, what to make of the text (where each stretch of code is one word) and what to make of the code.
 *
 * @example aroundCode('a `A`', (text) => text.toUpperCase()) // 'A `A`'
 */
export function aroundCode(
  text: string,
  rewrite: (text: string) => string,
  rewriteCode: (code: string) => string = (code) => code,
): string {
  if (!text.includes('`')) return rewrite(text);
  const codes: string[] = [];
  const words = splitCode(text.replace(asideMarks, '')).map((stretch) => {
    if (!stretch.code) return stretch.text;
    codes.push(rewriteCode(stretch.text));
    return `\uE002${codes.length - 1}\uE003`;
  });
  return rewrite(words.join('')).replace(aside, (_, index: string) => codes[Number(index)] ?? '');
}
