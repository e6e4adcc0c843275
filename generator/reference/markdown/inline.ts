import type { Token } from 'markdown-it';
import { codeSpan, escapedBeginnings, escapedText } from './escape.ts';

/** How a line is to be written. */
interface InlineStyle {
  /** The whole of it is strong already: a heading, which is a line in bold. */
  readonly inStrong?: boolean;
  /** In a table a line cannot break. */
  readonly inTable?: boolean;
}

/** The tokens of a paragraph as Markdown again. Links lead to web pages and mail only, and an image is a link to it. */
export function inlineText(
  tokens: readonly Token[],
  { inStrong = false, inTable = false }: InlineStyle = {},
): string {
  const links: string[] = [];
  const emphasis: string[] = [];
  /** Where the last emphasis ended. */
  let ended = -1;
  let written = '';
  const pieceOf = (token: Token): string => {
    switch (token.type) {
      case 'code_inline':
        return inTable
          ? codeSpan(token.content).replaceAll('|', String.raw`\|`)
          : codeSpan(token.content);
      case 'softbreak':
        return inTable ? ' ' : '\n';
      case 'hardbreak':
        return inTable ? ' ' : '\\\n';
      case 'em_open':
      case 'strong_open':
      case 's_open': {
        const own = token.markup.replaceAll('_', '*');
        // Inside its like, or right behind another's end, the signs of both would be read as one run: it goes without.
        const isApart = inStrong
          ? token.type !== 'strong_open' && written.endsWith(' ')
          : ended !== written.length;
        const isWritten = isApart && !emphasis.includes(own);
        const sign = isWritten ? own : '';
        emphasis.push(sign);
        return sign;
      }
      case 'em_close':
      case 'strong_close':
      case 's_close':
        return emphasis.pop() ?? '';
      case 'link_open': {
        const target = targetOf(token.attrGet('href'));
        links.push(target);
        return target === '' ? '' : '[';
      }
      case 'link_close':
        return closing(links.pop() ?? '');
      case 'image': {
        const target = targetOf(token.attrGet('src'));
        const words = escapedText(token.content);
        return target === '' || links.length > 0 || words === ''
          ? words
          : `[${words}${closing(target)}`;
      }
      default:
        return escapedText(token.content);
    }
  };
  for (const token of tokens) {
    const piece = pieceOf(token);
    // An exclamation mark before a link would make an image of it. Brackets of the text itself are escaped.
    if (piece.startsWith('[')) written = written.replace(/!$/, String.raw`\!`);
    written += piece;
    if (piece !== '' && /^(?:em|strong|s)_close$/.test(token.type)) ended = written.length;
  }
  return escapedBeginnings(written);
}

function closing(target: string): string {
  return target === '' ? '' : `](${target})`;
}

/** Where a link may lead, written so that nothing in it ends it; empty where it leads nowhere that a reader should go. */
function targetOf(address: string | number | null): string {
  if (typeof address !== 'string' || !/^(?:https?:\/\/|mailto:)[^\s\\]{1,2000}$/i.test(address))
    return '';
  return address
    .replaceAll(/[()<>[\]|`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll(/&(?=#?[A-Za-z0-9]{1,40};)/g, '&amp;');
}
