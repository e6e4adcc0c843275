import type { CAC } from 'cac';
import type { Flags } from './flags.ts';

/** The options that may be given several times, by the parser's names. */
const repeatable: ReadonlySet<string> = new Set(['environment']);

/**
 * The first option that was given several times though it takes one value: any of them could be the one that is meant.
 *
 * @returns a sentence without its full stop; undefined where there is none.
 */
export function repeatedOption(flags: Flags): string | undefined {
  const [name, values] =
    Object.entries(flags).find(
      ([key, value]) => Array.isArray(value) && key !== '--' && !repeatable.has(key),
    ) ?? [];
  if (name === undefined) return undefined;
  const given = [values].flat();
  return given.every((value) => value === true)
    ? `${optionName(name)} was given ${given.length} times`
    : `${optionName(name)} takes one value, and was given ${given.map((value) => `“${String(value)}”`).join(' and ')}`;
}

/** The first word of a command line that is an option with a dot in its name, of which the parser would make an object. */
export function dottedOption(words: readonly string[]): string | undefined {
  const ours = words.slice(0, words.includes('--') ? words.indexOf('--') : undefined);
  return ours.find((word) => /^--[^=]*\./.test(word))?.replace(/=.*$/s, '');
}

/** An option as a person types it: `failOn` → `--fail-on`. */
export function optionName(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * The command or option that somebody may have meant.
 *
 * @param word as it was typed: `generat`, `--ouput`.
 * @param known words of the same kind.
 */
export async function didYouMean(
  word: string,
  known: readonly string[],
): Promise<string | undefined> {
  const { distance } = await import('fastest-levenshtein');
  const [nearest] = known
    .map((one) => ({ one, away: distance(one.toLowerCase(), word.toLowerCase()) }))
    .filter(({ away }) => away <= Math.max(2, word.length / 3))
    .toSorted((a, b) => a.away - b.away);
  return nearest?.one;
}

/** The options of the command that was asked for, with their dashes. */
export function optionNames({ matchedCommand, globalCommand }: CAC): readonly string[] {
  const options = [...(matchedCommand?.options ?? []), ...globalCommand.options];
  return options.flatMap(({ rawName }) => rawName.match(/--[\w-]+/g) ?? []);
}
