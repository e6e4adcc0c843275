import { distance } from 'fastest-levenshtein';
import { isObject } from './values.ts';

/** What is wrong with a value, and where in it. */
export interface Flaw {
  readonly keys: readonly (string | number)[];
  /** The end of a sentence that begins with the place: `takes json or multipart, not “xml”`. */
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Says what is wrong with a value, if anything is. */
export type Shape = (value: unknown, keys?: readonly (string | number)[]) => Flaw | undefined;

/** Deeper than this no value is looked into: it may contain itself. */
const deepest = 100;

/** A text that is not empty. */
export function text(what = 'a text'): Shape {
  return (value, keys = []) =>
    typeof value === 'string' && value !== '' ? undefined : wrong(keys, what, value);
}

/** True or false. */
export const flag: Shape = (value, keys = []) =>
  typeof value === 'boolean' ? undefined : wrong(keys, 'true or false', value);

/** A text that a function finds nothing to say against. */
export function textThat(what: string, isRight: (text: string) => boolean): Shape {
  return (value, keys = []) =>
    typeof value === 'string' && isRight(value) ? undefined : wrong(keys, what, value);
}

/** A number that a function finds nothing to say against. */
export function numberThat(what: string, isRight: (number: number) => boolean): Shape {
  return (value, keys = []) =>
    typeof value === 'number' && isRight(value) ? undefined : wrong(keys, what, value);
}

/** One of several words; of a slip, the hint names the one that was meant. */
export function oneOf(...words: readonly string[]): Shape {
  const what = `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
  return (value, keys = []) => {
    if (words.some((word) => word === value)) return undefined;
    return { ...wrong(keys, what, value), ...didYouMean(String(value), words) };
  };
}

/** A list whose elements have a shape. */
export function listOf(shape: Shape, least = 0): Shape {
  return (value, keys = []) =>
    Array.isArray(value) && value.length >= least
      ? first(value.map((one: unknown, index) => () => shape(one, [...keys, index])))
      : wrong(keys, least === 0 ? 'a list' : 'a list that is not empty', value);
}

/** An object with keys that only its writer knows. */
export function recordOf(shape: Shape, key: Shape = () => undefined): Shape {
  return (value, keys = []) =>
    isObject(value)
      ? first(
          Object.entries(value).map(([name, one]) => () => {
            const own = [...keys, name];
            return one === undefined ? undefined : (key(name, own) ?? shape(one, own));
          }),
        )
      : wrong(keys, 'an object', value);
}

/** An object with members that are known, some of which may have to be there. */
export function objectWith(
  members: Readonly<Record<string, Shape>>,
  needed: readonly string[] = [],
): Shape {
  return (value, keys = []) => {
    if (!isObject(value)) return wrong(keys, 'an object', value);
    if (keys.length > deepest) return { keys, message: 'is nested too deep' };
    const missing = needed.find((name) => value[name] === undefined);
    if (missing !== undefined) return { keys, message: `lacks “${missing}”` };
    return first(
      Object.entries(value).map(([name, one]) => () => {
        const own = [...keys, name];
        if (one === undefined) return undefined;
        const shape = Object.hasOwn(members, name) ? members[name] : undefined;
        if (shape !== undefined) return shape(one, own);
        const names = Object.keys(members);
        const hint = nearest(name, names) ?? names.join(', ');
        return {
          keys: own,
          message: 'is nothing that is known here',
          hint: names.includes(hint) ? `Did you mean “${hint}”?` : `Known are ${hint}.`,
        };
      }),
    );
  };
}

/** The likest of some words to one that is none of them, where one is like it at all. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let best: { readonly word: string; readonly far: number } | undefined;
  const most = Math.max(2, Math.floor(word.length / 4));
  for (const one of words) {
    const far = distance(word.toLowerCase(), one.toLowerCase());
    if (far <= most && (best === undefined || far < best.far)) best = { word: one, far };
  }
  return best?.word;
}

/** A place in a file, as its writer would write it: `file: operations["PUT /x"].required["body.action"]`. */
export function placeText(file: string, keys: readonly (string | number)[]): string {
  const steps = keys.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  const path = steps.join('').replace(/^\./, '');
  return path === '' ? file : `${file}: ${path}`;
}

function first(looks: readonly (() => Flaw | undefined)[]): Flaw | undefined {
  for (const look of looks) {
    const flaw = look();
    if (flaw !== undefined) return flaw;
  }
  return undefined;
}

function wrong(keys: Flaw['keys'], what: string, value: unknown): Flaw {
  return { keys, message: `takes ${what}, not ${valueText(value)}` };
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return `“${value.slice(0, 60)}”`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}

function didYouMean(word: string, words: readonly string[]): Pick<Flaw, 'hint'> {
  const near = nearest(word, words);
  return near === undefined ? {} : { hint: `Did you mean “${near}”?` };
}
