import { withoutOrdinal, wordsOf } from '../naming/words.ts';
import { shapeOf, type Subject } from './subject.ts';

/** What of an operation is compared, told apart once, however often it is. */
export interface Features<One extends Subject = Subject> {
  readonly of: One;
  readonly shape: string;
  readonly name: ReadonlySet<string>;
  /** The words of the path; no versions (`v2`), and no parameters, whose names say little. */
  readonly path: ReadonlySet<string>;
  /** How many parameters the path has. */
  readonly parameters: number;
  /** Whether the path ends in a parameter: one of many, not all of them. */
  readonly isOne: boolean;
  readonly folder: ReadonlySet<string>;
  /** Names of what it takes; undefined where they are not known. */
  readonly fields: ReadonlySet<string> | undefined;
}

/** What is compared of one operation. */
export function featuresOf<One extends Subject>(of: One): Features<One> {
  const segments = of.path.split('/').filter((segment) => segment !== '' && !isVersion(segment));
  const words = segments.join(' ').replaceAll(/\{[^{}]*\}/g, ' ');
  const fields = of.fields?.();
  return {
    of,
    shape: shapeOf(of),
    name: new Set(lowerWords(withoutOrdinal(of.name)).filter((word) => !articles.has(word))),
    path: new Set(lowerWords(words)),
    parameters: of.path.split('{').length - 1,
    isOne: segments.at(-1)?.endsWith('}') ?? false,
    folder: new Set(lowerWords(of.module.join(' '))),
    fields: fields === undefined ? undefined : new Set(fields),
  };
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

function isVersion(segment: string): boolean {
  return /^v?\d{1,3}(?:\.\d{1,3}){0,2}$/i.test(segment);
}

function lowerWords(text: string): readonly string[] {
  return wordsOf(text).map((word) => word.toLowerCase());
}
