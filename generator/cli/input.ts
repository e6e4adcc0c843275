import { failure, success, type Result } from '../api/index.ts';
import type { Corrections } from '../corrections/corrections.ts';
import { boundedBytes } from '../source/bounded.ts';
import type { Get } from '../source/download.ts';
import { tooLarge } from '../source/problems.ts';
import { readSource } from '../source/readSource.ts';
import type { Source } from '../source/source.ts';
import type { Project } from './project.ts';

/** How a person names standard input. */
const dash = '-';

/** Stands for a lone dash on its way through the command-line parser, which drops dashes. */
const dashWord = 'stdin:';

/** The words of a command line, fit for the parser, which takes an empty one (`--out "$UNSET"`) for the number 0. */
export function wordsForParser(words: readonly string[]): string[] {
  return words.filter((word) => word !== '').map((word) => (word === dash ? dashWord : word));
}

/** What a command reads. */
export interface Inputs {
  readonly source: Source;
  readonly environments: readonly Source[];
  /** What the project's configuration says otherwise than the collection. */
  readonly corrections?: Corrections | undefined;
  /** That configuration, to tell by whether it changed. */
  readonly configuration: readonly Source[];
}

/** The collection that a person named, and the environments: files, addresses, or standard input for a dash. */
export async function readInputs(
  collection: string,
  environments: readonly string[],
  { corrections, sources: configuration }: Project = { config: {}, sources: [] },
): Promise<Result<Inputs>> {
  const source = await readInput(collection);
  if (!source.ok) return source;
  const read = await readEach(environments, readInput);
  if (!read.ok) return read;
  const inputs = { source: source.value, environments: read.value };
  return success({ ...inputs, corrections, configuration });
}

/** Several inputs, one after the other; the first that cannot be read ends it. */
export async function readEach(
  words: readonly string[],
  readOne: (word: string) => Promise<Result<Source>>,
): Promise<Result<readonly Source[]>> {
  const sources: Source[] = [];
  for (const word of words) {
    const read = await readOne(word);
    if (!read.ok) return read;
    sources.push(read.value);
  }
  return success(sources);
}

/** Whether a word stands for standard input. */
export function isStandardInput(word: string): boolean {
  return word === dashWord;
}

/** One input by its name, from everywhere that an input can come from. */
export async function readInput(word: string, get?: Get): Promise<Result<Source>> {
  if (!isStandardInput(word)) {
    const { POSTMAN_API_KEY: postmanApiKey, POSTMAN_API_URL: postmanApiUrl } = process.env;
    return readSource(word, { postmanApiKey, postmanApiUrl }, get);
  }
  const name = 'standard input';
  const bytes = await boundedBytes(process.stdin);
  return bytes === undefined ? failure(tooLarge(name)) : success({ name, bytes });
}
