import { createRequire } from 'node:module';
import type { MarkdownIt, Token } from 'markdown-it';
import { codeBlock, escapedText } from './escape.ts';
import { inlineText } from './inline.ts';

/** Texts longer than this are shown as they are: their markup is not worth the time. */
const longest = 200_000;

/**
 * What may be more than words with emphasis and bullets: HTML, links, code, tables, formulas, escapes, lines that begin like something
 * else, characters that nobody sees.
 */
const markup =
  /[`[\]<|$\0-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|\\(?![A-Za-z0-9 ])|^ *(?:[-+=>#]|~~~|:-|\d{1,9}[.)])|^ {2}/m;

/**
 * Of these, what can be read in only one way, whatever stands around it: code, links to web pages, words in brackets. A text that
 * has nothing else is safe as it is; most texts are, and a parser takes its time.
 */
const plainMarkup = new RegExp(
  [
    String.raw`\`[\w ."'(){}:/,<>=&$@%+?!*~[\]#-]+\``,
    String.raw`(?<!!)\[[^[\]\`<>!|$\\\n]*(?:\`[\w ]+\`[^[\]\`<>!|$\\\n]*)?\]\(https?:\/\/[\w/.~#?=%@:,&;+-]+\)`,
    String.raw`(?<!!)\[[\w ,.'"-]*\](?![([:])`,
  ].join('|'),
  'g',
);

let parser: MarkdownIt | undefined;

/**
 * Markdown that somebody else wrote → Markdown that may stand in a file of ours: the same words, emphasis, code, lists, quotations and
 * tables, and links to web pages and mail. HTML is text, a heading is a line in bold, an image a link, any other link its words.
 * It is read by a parser and written anew, so that nothing comes through that the parser did not understand.
 *
 * @example safeMarkdown('# Hi <b>you</b>, [click](javascript:alert(1))') // '**Hi \<b>you\</b>, click**'
 */
export function safeMarkdown(text: string): string {
  if (!markup.test(text) || !markup.test(text.replaceAll(plainMarkup, 'a'))) return tidy(text);
  if (text.length > longest) return escapedText(text);
  parser ??= createParser();
  return blocks(treeOf(parser.parse(text, {})));
}

/** Paragraphs without spaces around their lines. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '')
    .join('\n')
    .trim();
}

/** Loaded at first use: most texts are plain words. */
function createParser(): MarkdownIt {
  const require = createRequire(import.meta.url);
  const Parser = require('markdown-it') as typeof MarkdownIt;
  const created = new Parser({ html: false, linkify: false });
  // A link that leads nowhere good is still read as one, so that its words are left of it.
  created.validateLink = () => true;
  return created;
}

/** A block with what is inside it. */
interface Block {
  readonly token: Token;
  readonly inside: readonly Block[];
}

function treeOf(tokens: readonly Token[]): readonly Block[] {
  const open: { token: Token; inside: Block[] }[] = [];
  const top: Block[] = [];
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop();
      continue;
    }
    const block = { token, inside: [] };
    (open.at(-1)?.inside ?? top).push(block);
    if (token.nesting === 1) open.push(block);
  }
  return top;
}

function blocks(found: readonly Block[]): string {
  let lists = 0;
  const texts = found.map((one, index) => {
    // A list right behind another is one with it, unless its signs are others.
    lists = isList(one) && found[index - 1]?.token.type === one.token.type ? lists + 1 : 0;
    return { one, text: blockText(one, lists % 2 === 1) };
  });
  return texts
    .filter(({ text }) => text !== '')
    .map(({ one, text }, index) =>
      // In a list whose items are lines, what is inside an item follows on the next.
      index === 0
        ? text
        : (texts[0]?.one.token.hidden === true && isList(one) ? '\n' : '\n\n') + text,
    )
    .join('');
}

function isList({ token }: Block): boolean {
  return token.type === 'bullet_list_open' || token.type === 'ordered_list_open';
}

function blockText({ token, inside }: Block, other: boolean): string {
  switch (token.type) {
    case 'inline':
      return inlineText(token.children ?? []);
    case 'heading_open': {
      const words = inlineText(inside[0]?.token.children ?? [], { inStrong: true });
      return words === '' ? '' : `**${words.replaceAll('\n', ' ')}**`;
    }
    case 'bullet_list_open':
      return inside.map((item) => itemText(item, other ? '* ' : '- ')).join('\n');
    case 'ordered_list_open': {
      const first = Number(token.attrGet('start') ?? 1);
      return inside
        .map((item, index) => itemText(item, `${first + index}${other ? ')' : '.'} `))
        .join('\n');
    }
    case 'blockquote_open':
      return blocks(inside)
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'fence':
    case 'code_block':
      return codeBlock(withoutLastBreaks(token.content), token.info);
    case 'table_open':
      return tableText(inside);
    case 'hr':
      return '';
    default:
      return blocks(inside);
  }
}

function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}

function itemText({ inside }: Block, sign: string): string {
  return indented(sign + blocks(inside), ' '.repeat(sign.length)).trimEnd();
}

/** Lines behind the first one, further in. */
export function indented(text: string, by: string): string {
  return text.includes('\n') ? text.replaceAll(/\n(?!\n|$)/g, `\n${by}`) : text;
}

function tableText(sections: readonly Block[]): string {
  const rows = sections.flatMap(({ inside }) =>
    inside.map((row) =>
      row.inside.map((cell) => inlineText(cell.inside[0]?.token.children ?? [], { inTable: true })),
    ),
  );
  const [head = [], ...rest] = rows;
  return [head, head.map(() => '---'), ...rest]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
