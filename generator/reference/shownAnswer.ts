import { applyEdits, format } from 'jsonc-parser';
import type { Evidence } from '../api/index.ts';
import { hasContent } from '../collection/response/content.ts';
import type { OperationExamples } from '../examples/examples.ts';

/** A body with more characters than these is cut: a page is read by people. */
const longest = 50_000;

/** The first saved body among those that a fact was learnt from, laid out for a page; undefined where none was saved. */
export function shownAnswer(
  examples: OperationExamples | undefined,
  evidence: readonly Evidence[],
): string | undefined {
  if (examples === undefined) return undefined;
  const places = new Set(evidence.map(({ pointer }) => pointer));
  const saved = examples.responses.find((one) => places.has(one.pointer) && hasContent(one));
  return saved === undefined ? undefined : cut(laidOut(saved.body.trim()));
}

/** JSON with a member a line. It is laid out as text, so that no digit of a long number is lost; anything else stays. */
function laidOut(text: string): string {
  if (!/^[[{]/.test(text) || !isJson(text)) return text;
  const edits = format(text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' });
  return applyEdits(text, edits);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function cut(text: string): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf('\n', longest);
  return `${text.slice(0, end > longest / 2 ? end : longest)}\n…`;
}
