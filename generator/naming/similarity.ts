import { wordsOf } from './words.ts';

/** What of an operation may be like another's. */
export interface Traits {
  readonly method: string;
  /** Below the base URL, parameters in braces. */
  readonly path: string;
  /** The request's name, or the function's where it has none. */
  readonly name: string;
  /** Module path: `meetings.registrants`. */
  readonly module: string;
}

/** From here on two operations are taken for one that changed. */
export const similarEnough = 0.75;

/**
 * How alike two operations are, from 0 to 1: name and path weigh most, then the module, then the method. Versions in paths
 * (`/v1/users`, `/v2/users`) and names of parameters make no difference. The same name and half of the path in another
 * module are not enough: `meetings` are no `webinars`.
 */
export function similarity(a: Traits, b: Traits): number {
  return (
    0.4 * overlap(nameWords(a), nameWords(b)) +
    0.4 * overlap(pathParts(a), pathParts(b)) +
    (a.module === b.module ? 0.2 : 0) -
    (a.method === b.method ? 0 : 0.15)
  );
}

function nameWords({ name }: Traits): ReadonlySet<string> {
  return new Set(wordsOf(name).map((word) => word.toLowerCase()));
}

function pathParts({ path }: Traits): ReadonlySet<string> {
  const parts = path.toLowerCase().split('/');
  return new Set(parts.filter((part) => !/^(?:|\{.*\}|v\d[\d.]*)$/.test(part)));
}

/** Dice’s coefficient; nothing has all in common with nothing. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  return (2 * [...a].filter((one) => b.has(one)).length) / (a.size + b.size);
}
