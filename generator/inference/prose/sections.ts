/** A part of a response's prose: what stands after a label, up to the next one. */
export interface Section {
  /** `intro` stands before any label. */
  readonly kind: 'intro' | 'status' | 'error';
  /** The status or the codes the label states; none where it states none. */
  readonly values: readonly string[];
  /** False where the text ends before the value is seen to be complete. */
  readonly complete: boolean;
  readonly text: string;
}

/** Looked for first, as it is quick to find; what belongs to the label in front of it is read backwards. */
const keyword = /(error|status)[ _-]?codes?\b|\bhttps? status(?![ _-]?code)\b/gi;
const prefix =
  /(?:\*\*|__|<b>|<strong>)?[ \t]?(?:(?:response|api|https?|vendor|internal)[ _-]){0,2}$/i;
const longestPrefix = 32;

/** Between a label and its value. A bare word needs a sign that it is one: `:`, `=` or a backtick. */
const marked =
  /[ \t]{0,9}(?:\*\*|__|<\/b>|<\/strong>)?[ \t]{0,9}([:=]?)[ \t]{0,9}(?:\*\*|__|<\/b>|<\/strong>)?[ \t]{0,9}([:=]?)[ \t]{0,9}(["'`]?)/y;
const codeValue = /-?\d{1,10}(?!\w|\.\d)|[A-Za-z0-9](?:[\w.-]{0,62}\w)?/y;
const statusValue = /[1-5]\d\d(?!\w)/y;
const another =
  /["'`]?[ \t]{0,3}(?:,|\/|or\b|and\b)[ \t]{0,3}["'`](-?\d{1,10}|[A-Z][A-Z0-9_]{2,62})(?=["'`])/y;
const closing = /["'`]?(?:\*\*|__)?[ \t]{0,9}(?:>|\)|:|[-–—](?=\s))?/y;

/**
 * Parts the prose of a saved response at its labels (`**HTTP Status Code:** …`, `**Error Code:** …`).
 * Takes the prose; returns its sections in order. A label without a value is left where it is.
 *
 * @example parseSections('**Error Code:** `300`<br>Gone.')
 * // [{ kind: 'error', values: ['300'], complete: true, text: '<br>Gone.' }]
 */
export function parseSections(prose: string): readonly Section[] {
  const sections: Section[] = [];
  let open: Omit<Section, 'text'> = { kind: 'intro', values: [], complete: true };
  let start = 0;
  for (const match of prose.matchAll(keyword)) {
    const read = match.index < start ? undefined : readLabel(prose, match);
    if (read === undefined) continue;
    const before = prose.slice(Math.max(start, match.index - longestPrefix), match.index);
    const labelStart = match.index - (prefix.exec(before)?.[0].length ?? 0);
    sections.push({ ...open, text: prose.slice(start, labelStart) });
    open = read.section;
    start = read.end;
  }
  sections.push({ ...open, text: prose.slice(start) });
  return sections.filter(({ kind, text }) => kind !== 'intro' || text.trim() !== '');
}

function readLabel(
  prose: string,
  match: RegExpExecArray,
): { section: Omit<Section, 'text'>; end: number } | undefined {
  const kind = match[1]?.toLowerCase() === 'error' ? 'error' : 'status';
  const labelEnd = match.index + match[0].length;
  const signs = matchAt(marked, prose, labelEnd);
  if (signs === null) return undefined;
  const valueStart = labelEnd + signs[0].length;
  const isMarked = signs[1] !== '' || signs[2] !== '';
  const quote = signs[3] ?? '';
  const value = matchAt(kind === 'error' ? codeValue : statusValue, prose, valueStart)?.[0];
  if (value === undefined) {
    // Only a label in bold is no sentence: `**HTTP Status Code:** <br>`.
    if (kind === 'error' || !isMarked) return undefined;
    return { section: { kind, values: [], complete: true }, end: valueStart - quote.length };
  }
  let end = valueStart + value.length;
  const isQuoted = quote !== '' && [quote, undefined].includes(prose[end]);
  if (kind === 'error' && !isCode(value, isMarked, isQuoted)) return undefined;
  const complete = end < prose.length;
  const values = [value];
  for (
    let more = matchAt(another, prose, end);
    more !== null;
    more = matchAt(another, prose, end)
  ) {
    values.push(more[1] ?? '');
    end += more[0].length;
  }
  end += matchAt(closing, prose, end)?.[0].length ?? 0;
  return { section: { kind, values, complete }, end };
}

/** A number is a code after any label; a word only as a constant (`NOT_FOUND`) or in quotes. */
function isCode(value: string, isMarked: boolean, isQuoted: boolean): boolean {
  if (/^-?\d+$/.test(value)) return true;
  if (isQuoted) return true;
  return isMarked && (/^[A-Z][A-Z0-9_.-]+$/.test(value) || /\d|_/.test(value));
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
