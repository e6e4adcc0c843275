/**
 * Text from the collection, encoded for the place in TypeScript source where it goes. Everything from a collection
 * passes through here: its names and descriptions may be attacks.
 */

/** Line separators, at which some parsers end a line, and characters that nobody sees. */
const unprintable = /[\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** A string literal in which every character shows. */
export function stringLiteral(text: string): string {
  return JSON.stringify(text).replaceAll(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A string literal in single quotes, for snippets that no formatter sees. */
export function singleQuoted(text: string): string {
  const inside = stringLiteral(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"');
  return `'${inside.replaceAll("'", String.raw`\'`)}'`;
}

/** A property's name, quoted where it is no plain identifier. `__proto__` is always computed text, never a prototype. */
export function propertyName(name: string): string {
  if (name === '__proto__') return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name);
}

/** C0 and C1 controls but tab and line feed, and the marks that turn the direction of text (CVE-2021-42574). */
const invisible =
  /[\0-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Anything but words on one line: what `docText` has to look at more closely. */
const unsafe =
  /[\n\r\u2028\u2029*@`\0-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

/**
 * Text for the inside of a doc comment: it cannot end the comment, cannot pass for a tag, and shows what it holds. Takes
 * time in proportion to its length.
 */
export function docText(text: string): string {
  if (!unsafe.test(text)) return text.trim();
  const lines = text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(invisible, '')
    .replaceAll('*/', String.raw`*\/`)
    // TypeScript takes a tag after any white space, not only where a line begins, and after the asterisks of one.
    .replaceAll(/(^[ \t/*]*|[\s{*])@/gm, String.raw`$1\@`)
    .split('\n')
    .map((line) => (isListedValue(line) ? `- ${line.trim()}` : line.trimEnd()));
  return lines
    .filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '')
    .join('\n')
    .trim();
}

/** Values listed line by line become a list: Markdown would run the lines together. */
function isListedValue(line: string): boolean {
  return /^`[^`]{1,80}`[^\S\n]{0,9}[-–—:=]/.test(line.trimStart().slice(0, 100));
}

/** A doc comment for a member inside a printed type, with its line end; nothing where there is nothing to say. */
export function docComment(text: string): string {
  if (text === '') return '';
  const lines = docText(text).split('\n');
  if (lines.length === 1) return lines[0] === '' ? '' : `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

/** Text on one line, without control characters. */
export function oneLine(text: string): string {
  return (
    text
      .slice(0, 1000)
      .replaceAll(/\s+/g, ' ')
      .replaceAll(invisible, '')
      .trim()
      .slice(0, 200)
      // Half of a character that takes two units would be no text.
      .replace(/[\uD800-\uDBFF]$/, '')
  );
}

/** Text as code in Markdown (https://spec.commonmark.org/0.31.2/#code-spans). */
export function codeText(text: string): string {
  return `\`${oneLine(text).replaceAll('`', '')}\``;
}

/** Words in Markdown: shown as they are, never markup (https://spec.commonmark.org/0.31.2/#backslash-escapes). */
export function markdownText(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_{}[\]<>()#+!|&~]/g, String.raw`\$&`);
}
