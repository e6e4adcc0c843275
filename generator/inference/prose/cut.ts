/** Postman's converter from OpenAPI keeps this many characters of a response's description as the name. */
const cutAt = 255;

const brokenTag = /<\/?[a-z]{0,10}$/i;
const breakAtEnd = /(?:\n|<\/?br ?\/?>)[ \t*]{0,9}$/i;
const labels = ['error code', 'response error code', 'http status code', 'status code'].flatMap(
  (name) => [`**${name}:** \``, `**${name}:**\``, `**${name}**: \``],
);

/** A name, less what the cut left of its last tag or label. */
export interface CutName {
  readonly text: string;
  /** True where the name was cut. */
  readonly cutOff: boolean;
  /** True where it was cut within a sentence, so that the last one is incomplete. */
  readonly midSentence: boolean;
}

/**
 * Tells whether a name was cut off, and takes away the half tag or half label at its end.
 * Takes a saved response's name; returns what of it can be read.
 *
 * @example readCut(`${'a'.repeat(244)}.<br>\n**Err`) // { text: 'aaa….<br>\n', cutOff: true, midSentence: false }
 */
export function readCut(name: string): CutName {
  if (name.length !== cutAt) return { text: name, cutOff: false, midSentence: false };
  const tail = name.slice(Math.max(name.lastIndexOf('\n'), name.lastIndexOf('>')) + 1).trim();
  const isLabel =
    tail.startsWith('*') && labels.some((label) => label.startsWith(tail.toLowerCase()));
  if (isLabel) {
    return { text: name.slice(0, name.lastIndexOf(tail)), cutOff: true, midSentence: false };
  }
  if (brokenTag.test(tail)) {
    return { text: name.replace(brokenTag, ''), cutOff: true, midSentence: false };
  }
  return { text: name, cutOff: true, midSentence: !breakAtEnd.test(name) };
}
