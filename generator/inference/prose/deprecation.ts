import { toPlainText } from './plainText.ts';

const subject = '(?:api|endpoint|method|operation|call|request|resource|service|route|function)';
const mention = /deprecat/i;
const longestLine = 5000;
const wordings: readonly RegExp[] = [
  new RegExp(
    String.raw`\bthis ${subject}(?: endpoint| method| call)? (?:is|has been|was|will be|is being|is going to be|is planned to be)(?: now| officially| soon)? deprecated\b`,
    'i',
  ),
  new RegExp(String.raw`\bdeprecat(?:es|ed|ing) this ${subject}\b`, 'i'),
  /^[\s>!*_([-]{0,9}(?:(?:note|warning|important)[:!.]?[\s*_]{0,5})?deprecated(?:[.:!)\]*_]|\s*$|\s[-–—])/im,
  /[.!?] deprecated(?:[.:!]| (?:and|in|since|as of)\b)/i,
  /[([]deprecated[)\]]$/i,
];

/**
 * Whether a description says that the operation itself is deprecated.
 * Takes a description; a deprecated field, mentioned in running prose, does not count.
 *
 * @example isDeprecated('**Deprecated:** use v2.') // true
 */
export function isDeprecated(description: string): boolean {
  if (!mention.test(description)) return false;
  return description
    .split(/\n|<[^<>]{0,200}>/)
    .filter((line) => mention.test(line))
    .some((line) => {
      const text = toPlainText(line.slice(0, longestLine));
      return wordings.some((wording) => wording.test(text));
    });
}
