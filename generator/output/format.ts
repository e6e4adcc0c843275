import { format } from 'oxfmt';
import type { File } from '../emit/file.ts';
import { joinUnions } from './joinUnions.ts';

/** Prettier's own style, wide enough for types; the same for every package, so that no diff is about style. */
export const style = { printWidth: 100, singleQuote: true } as const;

/**
 * Brings generated files into Prettier's style. oxfmt does the work (a hundred times faster); a test holds its output
 * against Prettier's.
 */
export async function formatFiles(files: readonly File[]): Promise<readonly File[]> {
  const formatted: File[] = [];
  // One after the other: each takes less time than handing it to another thread, and a tenth of the memory.
  for (const file of files) formatted.push(file.format ? await formatFile(file) : file);
  return formatted;
}

async function formatFile(file: File): Promise<File> {
  const { code, errors } = await format(file.path, file.text, style);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file.path} does not parse: ${error.message}`);
  return { ...file, text: joinUnions(code, style.printWidth) };
}
