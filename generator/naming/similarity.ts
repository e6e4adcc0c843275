import { wordsOf } from './words.ts';

/** What of an operation may be like another's. */
export interface Traits {
  readonly method: string;
  /** Below the base URL, parameters in braces. */
  readonly path: string;
  /** Method and path, less the names of parameters. */
  readonly shape: string;
  /** The request's name; empty where it has none. */
  readonly name: string;
  /** Module path: `meetings.registrants`. */
  readonly module: string;
}

/** Traits with their words, which are told apart once, however often they are compared. */
export interface Words<One extends Traits = Traits> {
  readonly of: One;
  readonly name: ReadonlySet<string>;
  readonly path: ReadonlySet<string>;
}

/** From here on two operations are taken for one that changed. */
export const similarEnough = 0.75;

/** The words that an operation is compared by. Versions in paths (`/v1/users`) and names of parameters are none. */
export function wordsFor<One extends Traits>(of: One): Words<One> {
  const name = wordsOf(of.name).map((word) => word.toLowerCase());
  const path = of.path.toLowerCase().split('/');
  return {
    of,
    name: new Set(name),
    path: new Set(path.filter((part) => !/^(?:|\{.*\}|v\d[\d.]*)$/.test(part))),
  };
}

/**
 * How alike two operations are, from 0 to 1: name and path weigh most, then the module, then the method. The same name and half
 * of the path in another module are not enough: `meetings` are no `webinars`. Where several share method and path, only the
 * name tells: a payment by card is none by wallet.
 */
export function similarity(a: Words, b: Words): number {
  const name = overlap(a.name, b.name);
  if (a.of.shape === b.of.shape) return name > 0.8 ? name : 0;
  return (
    0.4 * name +
    0.4 * overlap(a.path, b.path) +
    (a.of.module === b.of.module ? 0.2 : 0) -
    (a.of.method === b.of.method ? 0 : 0.15)
  );
}

/** Dice’s coefficient; nothing has all in common with nothing. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let common = 0;
  for (const one of a) if (b.has(one)) common += 1;
  return (2 * common) / (a.size + b.size);
}
