import { success, type Result } from '../api/index.ts';
import { readSource, type Source } from '../collection/source.ts';

/** How a person names standard input. */
const dash = '-';

/** Stands for a lone dash on its way through the command-line parser, which drops dashes. */
const dashWord = 'stdin:';

/** The words of a command line, fit for the parser. */
export function wordsForParser(words: readonly string[]): string[] {
  return words.map((word) => (word === dash ? dashWord : word));
}

/** The collection that a person named: a file, or standard input for a dash. */
export async function readInput(word: string): Promise<Result<Source>> {
  if (word !== dashWord) return readSource(word);
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  }
  return success({ name: 'standard input', bytes: Buffer.concat(chunks) });
}
