/** C0 and C1 controls, and the marks that turn the direction of text (CVE-2021-42574). */
const invisible =
  /[\0-\u0008\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const breaks = /[\t\n\u000B\f\r\u2028\u2029]+/g;

/** What may mean something inside a line of Markdown; an underscore within a word does not, an ampersand before no entity neither. */
const meaningful = /[\\`*[\]<|~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=#?[A-Za-z0-9]{1,40};)/g;

/** What makes a heading, a list, a quotation or a line of where a line begins. */
const beginning = /^(?:(?=[#>])|(?=[-+](?:\s|$))|(?=-+\s*$|=+\s*$)|(\d{1,9})(?=[.)](?:\s|$)))/;

/** Anything that the steps below look for. */
const special =
  /[^ !"'%(),/:;?@A-Za-z0-9{}^.\u00A1-\u200D\u2010-\u2027\u2030-\u2065\u206A-\uFEFE-]/;

/**
 * Words, as Markdown that shows them as they are, on one line: no markup, no HTML, no entity, no formula of GitHub's
 * (https://spec.commonmark.org/0.31.2/#backslash-escapes, https://github.github.com/gfm/).
 */
export function escapedText(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replaceAll(breaks, ' ')
    .replaceAll(invisible, '')
    .replaceAll(meaningful, String.raw`\$&`);
}

/** Lines of Markdown of which none begins with what its words would be taken for. */
export function escapedBeginnings(lines: string): string {
  return lines
    .split('\n')
    .map((line) => line.trim().replace(beginning, '$1\\'))
    .join('\n');
}

/** Words as a paragraph of one line. */
export function escapedLine(text: string): string {
  return escapedBeginnings(escapedText(text.replaceAll(/\s+/g, ' ')));
}

/** Text as code on one line (https://spec.commonmark.org/0.31.2/#code-spans); in a table, where a pipe would end the cell, too. */
export function codeSpan(text: string): string {
  if (/^[\w.{}/-]+$/.test(text)) return `\`${text}\``;
  const plain = text.replaceAll(breaks, ' ').replaceAll(invisible, '').trim();
  if (plain === '') return '';
  const fence = '`'.repeat(longestRun(plain) + 1);
  const space = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return fence + space + plain + space + fence;
}

/** Code between fences that nothing in it ends. */
export function codeBlock(text: string, language: string): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll(invisible, '');
  const fence = '`'.repeat(Math.max(3, longestRun(plain) + 1));
  return `${fence}${language.replaceAll(/[^\w+#-]/g, '').slice(0, 30)}\n${plain}\n${fence}`;
}

function longestRun(text: string): number {
  if (!text.includes('`')) return 0;
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
