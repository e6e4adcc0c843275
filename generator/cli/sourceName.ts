import { standardInput } from '../collection/source.ts';

/** Stands for a lone dash on its way through the command-line parser, which drops dashes. */
export const dashWord = 'stdin:';

/** The collection's name as the person wrote it. */
export function sourceName(word: string): string {
  return word === dashWord ? standardInput : word;
}
