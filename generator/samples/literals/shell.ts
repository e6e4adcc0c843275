import { wellFormed } from '../wellFormed.ts';

/** What a terminal acts on, or nobody sees: controls but the line feed, and marks such as those that turn the direction of text. */
const hidden = /(?:(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])+/gu;

/**
 * A text as one word of a POSIX shell: in single quotes, where nothing has a meaning but the quote itself. Characters that do
 * not show are written as `printf` has them. A NUL, which no argument of a program can hold, is left out; a plain word needs no
 * quotes.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html (2.2.2, single-quotes)
 * @example shell("it's") // 'it'\''s'
 */
export function shell(text: string): string {
  if (/^[A-Za-z\d][\w.-]*$/.test(text)) return text;
  const quoted = wellFormed(text)
    .replaceAll('\0', '')
    .replaceAll("'", String.raw`'\''`);
  return `'${quoted.replaceAll(hidden, (run) => `'"$(printf '${octal(run)}')"'`)}'`;
}

/** A text for the inside of double quotes, beside a variable: `"Authorization: Bearer $TOKEN"`. */
export function shellInside(text: string): string {
  return wellFormed(text)
    .replaceAll('\0', '')
    .replaceAll(/[\\$`"]/g, String.raw`\$&`)
    .replaceAll(hidden, (run) => `$(printf '${octal(run)}')`);
}

function octal(run: string): string {
  return [...Buffer.from(run)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
