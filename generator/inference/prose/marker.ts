/** What a description says of its parameter being there. */
export interface RequiredMarker {
  readonly required: boolean;
  /** True where the description says so itself. */
  readonly optional: boolean;
  /** The description without the marker. */
  readonly rest: string;
}

/** `(Required)`, `[required]` at the start; a bold or plain word with a stop after it. */
const atStart =
  /^\s*(?:[([]\s?(required|optional)\s?[)\]]|(\*\*|__|<b>|<strong>)\s?(required|optional)[.:!]?\s?(?:\*\*|__|<\/b>|<\/strong>)[.:]?|(required|optional)(?:[.:!](?=\s|$)|\s?[-–—](?=\s)|$))(?:\s*<br ?\/?>)?\s*/i;
/** `(required)` at the end, or in front of the list of allowed values. */
const atEnd =
  /\s?(?:[([]\s?(required|optional)\s?[)\]]|\*\*(required|optional)\.?\*\*)\.?\s{0,9}(?=$|\(This can only be one of )/i;
/** What follows turns the marker into a condition or a statement of something else. */
const conditional =
  /^(?:if|when|for|unless|only|by|in|with|false|true|no|yes|fields?|parameters?)\b/;

/**
 * Reads whether a parameter is marked as required.
 * Takes its description; returns what the marker says, and the description without it. `(Required)` counts at the start
 * and at the end, in parentheses, brackets or bold, and `Required.` as the first word; "required" in running prose does not.
 *
 * @example readRequired('(Required) The meeting ID.') // { required: true, optional: false, rest: 'The meeting ID.' }
 */
export function readRequired(description: string): RequiredMarker {
  const none = { required: false, optional: false, rest: description };
  const start = atStart.exec(description);
  if (start !== null) {
    const rest = description.slice(start[0].length);
    const word = start[1] ?? start[3] ?? start[4] ?? '';
    if (start[1] === undefined && conditional.test(rest)) return none;
    return { ...marked(word), rest };
  }
  const end = atEnd.exec(description);
  if (end === null) return none;
  const before = description.slice(0, end.index);
  const after = description.slice(end.index + end[0].length);
  return { ...marked(end[1] ?? end[2] ?? ''), rest: after === '' ? before : `${before} ${after}` };
}

function marked(word: string): { readonly required: boolean; readonly optional: boolean } {
  const required = word.toLowerCase() === 'required';
  return { required, optional: !required };
}
