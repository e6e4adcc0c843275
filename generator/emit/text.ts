/**
 * Text from the collection, encoded for the place in TypeScript source where it goes. Everything from a collection
 * passes through here: its names and descriptions may be attacks.
 */

/** A string literal; line separators are escaped, as some parsers end a line there. */
export function stringLiteral(text: string): string {
  return JSON.stringify(text)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
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
 * Text for the inside of a doc comment: it cannot end the comment, cannot pass for a tag, and shows what it holds.
 */
export function docText(text: string): string {
  if (!unsafe.test(text)) return text.trim();
  return (
    text
      .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
      .replaceAll(invisible, '')
      .replaceAll('*/', String.raw`*\/`)
      .replaceAll(/^(\s*)@/gm, String.raw`$1\@`)
      .replaceAll(/\{@(?=[a-z])/gi, String.raw`{\@`)
      // Values listed line by line become a list: Markdown would run the lines together.
      .replaceAll(/^[^\S\n]*(?=`[^`\n]{1,80}`[^\S\n]*(?:[-–—:=]))/gm, '- ')
      .replaceAll(/[^\S\n]+$/gm, '')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()
  );
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
  return text
    .replaceAll(/[\0-\u001F\u007F\s]+/g, ' ')
    .trim()
    .slice(0, 200);
}

/** Words in Markdown: shown as they are, never markup (https://spec.commonmark.org/0.31.2/#backslash-escapes). */
export function markdownText(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_{}[\]<>()#+!|&~]/g, String.raw`\$&`);
}
