/** The elements that prose is written with. Any other `<word>` stands for a value and is text. */
const elements = new Set(
  (
    'a abbr article aside b blockquote br center code dd del details div dl dt em figcaption figure font footer ' +
    'h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre s samp script section small span strike ' +
    'strong style sub summary sup table tbody td tfoot th thead tr tt u ul var'
  ).split(' '),
);

/** Elements that HTML lets stand without an end tag. */
const needsNoEnd = new Set('br dd dt hr img li p tbody td tfoot th thead tr'.split(' '));

const blocks = new Set(
  (
    'article aside blockquote br center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr ' +
    'li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const tag = /<(\/?)([a-z][a-z0-9]{0,10})(?=[\s/>])[^<>]{0,2000}>/gi;

/** A tag of an HTML element. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  /** False for an element that can stand without an end tag, and so never nests in itself. */
  readonly needsEnd: boolean;
  /** True where the element begins on a line of its own. */
  readonly block: boolean;
  readonly text: string;
}

/**
 * Replaces the HTML tags of a text, and leaves what only looks like one: `<userId>`, `a < b`, and a `<code>` that is
 * never closed.
 * Takes a text without Markdown code, what to put for each tag, and what to do with the text between.
 *
 * @example replaceTags('<b>a</b> <id>', () => '') // 'a <id>'
 * @see https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
 */
export function replaceTags(
  text: string,
  replace: (tag: Tag) => string,
  between: (text: string) => string = (kept) => kept,
): string {
  if (!text.includes('<')) return between(text);
  const found = [...text.matchAll(tag)].map(({ 0: whole, 1: slash, 2: name = '', index }) => ({
    index,
    text: whole,
    name: name.toLowerCase(),
    closing: slash === '/',
  }));
  const opened = new Set(found.filter(({ closing }) => !closing).map(({ name }) => name));
  const closed = new Set(found.filter(({ closing }) => closing).map(({ name }) => name));
  let result = '';
  let end = 0;
  for (const { index, name, closing, text: whole } of found) {
    if (!elements.has(name)) continue;
    const needsEnd = !needsNoEnd.has(name);
    if (needsEnd && !(opened.has(name) && closed.has(name))) continue;
    result += between(text.slice(end, index));
    result += replace({ name, closing, needsEnd, block: blocks.has(name), text: whole });
    end = index + whole.length;
  }
  return result + between(text.slice(end));
}
