import { failure, success, type Result } from '../api/index.ts';
import type { Corrections } from '../corrections/corrections.ts';
import { boundedBytes } from '../source/bounded.ts';
import { tooLarge } from '../source/problems.ts';
import { readSource } from '../source/readSource.ts';
import type { Source } from '../source/source.ts';

/** How a person names standard input. */
const dash = '-';

/** Stands for a lone dash on its way through the command-line parser, which drops dashes. */
const dashWord = 'stdin:';

/** The words of a command line, fit for the parser. */
export function wordsForParser(words: readonly string[]): string[] {
  return words.map((word) => (word === dash ? dashWord : word));
}

/** What a command reads. */
export interface Inputs {
  readonly source: Source;
  readonly environments: readonly Source[];
  /** What the project's configuration says otherwise than the collection. */
  readonly corrections?: Corrections | undefined;
}

/** The collection that a person named, and the environments: files, addresses, or standard input for a dash. */
export async function readInputs(
  collection: string,
  environments: readonly string[],
  corrections?: Corrections,
): Promise<Result<Inputs>> {
  const source = await readInput(collection);
  if (!source.ok) return source;
  const read: Source[] = [];
  for (const word of environments) {
    const environment = await readInput(word);
    if (!environment.ok) return environment;
    read.push(environment.value);
  }
  return success({ source: source.value, environments: read, corrections });
}

/** One input by its name, from everywhere that an input can come from. */
export async function readInput(word: string): Promise<Result<Source>> {
  if (word !== dashWord) {
    const { POSTMAN_API_KEY: postmanApiKey, POSTMAN_API_URL: postmanApiUrl } = process.env;
    return readSource(word, { postmanApiKey, postmanApiUrl });
  }
  const name = 'standard input';
  const bytes = await boundedBytes(process.stdin);
  return bytes === undefined ? failure(tooLarge(name)) : success({ name, bytes });
}
