import type { Operation, Schema } from '../api/index.ts';
import { wordsOf } from '../naming/words.ts';

/**
 * How alike two operations must be to be one: from 0 to 1. Chosen so that a request which was renamed or moved, or whose
 * path was reworded, is found again, and its neighbours (list and get, meetings and webinars) are not taken for it; the
 * table in `similarity.test.ts` holds it in place.
 */
export const threshold = 0.6;

/** Weights of what is compared. A request is its name and its path first of all. */
const weights = { name: 3, path: 3, folder: 0.5, fields: 1, method: 0.5 } as const;

/** Another method is another request, unless all else speaks against it. */
const otherMethod = 0.75;

/** Words that so many operations have say nothing of any. */
const mostSharing = 50;

/** How many words of an operation are looked up: its rarest. */
const mostWords = 8;

interface Features {
  readonly operation: Operation;
  readonly name: ReadonlySet<string>;
  readonly path: ReadonlySet<string>;
  readonly folder: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
}

/** Pairs of operations that are alike, the likest first, each operation once. */
export function similarPairs(
  before: readonly Operation[],
  after: readonly Operation[],
): readonly (readonly [Operation, Operation])[] {
  const nexts = after.map(featuresOf);
  const index = new Map<string, Features[]>();
  for (const features of nexts) {
    for (const word of wordsIn(features)) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [features]);
      else known.push(features);
    }
  }
  const candidates = before.flatMap((operation) => {
    const own = featuresOf(operation);
    return candidatesFor(own, index).map((other) => ({ own, other, score: score(own, other) }));
  });
  const alike = candidates.filter((candidate) => candidate.score >= threshold);
  const taken = new Set<Operation>();
  return alike
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ own, other }) => {
      if (taken.has(own.operation) || taken.has(other.operation)) return [];
      taken.add(own.operation).add(other.operation);
      return [[own.operation, other.operation] as const];
    });
}

/** How alike two operations are, from 0 to 1. */
export function similarity(before: Operation, after: Operation): number {
  return score(featuresOf(before), featuresOf(after));
}

function score(a: Features, b: Features): number {
  const kinds = (['name', 'path', 'folder', 'fields'] as const).filter(
    (kind) => a[kind].size + b[kind].size > 0,
  );
  const sameMethod = a.operation.method === b.operation.method;
  const whole = kinds.reduce<number>((sum, kind) => sum + weights[kind], weights.method);
  const shared = kinds.reduce<number>(
    (sum, kind) => sum + weights[kind] * overlap(a[kind], b[kind]),
    sameMethod ? weights.method : 0,
  );
  return (shared / whole) * (sameMethod ? 1 : otherMethod);
}

/** Jaccard's index: what two sets share of what they hold together. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((value) => b.has(value)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

function featuresOf(operation: Operation): Features {
  const { requestBody: body, parameters } = operation;
  const fields =
    body?.kind === 'multipart' || body?.kind === 'urlencoded'
      ? body.fields.map(({ name }) => name)
      : body?.kind === 'json' || body?.kind === 'graphql'
        ? namesIn(body.kind === 'json' ? body.schema : body.schema.properties['variables'])
        : [];
  const own = parameters.filter((parameter) => parameter.in !== 'path').map(({ name }) => name);
  return {
    operation,
    name: lowerWords(operation.name),
    path: pathWords(operation.path),
    folder: lowerWords(operation.folder.join(' ')),
    fields: new Set([...fields, ...own]),
  };
}

function namesIn(schema: Schema | undefined): readonly string[] {
  return schema?.type === 'object' ? Object.keys(schema.properties) : [];
}

/** The words of a path, and its parameters by number: what they are called says little, that they are there a lot. */
function pathWords(path: string): ReadonlySet<string> {
  const parts = path.split(/\{[^{}]*\}/);
  const parameters = parts.slice(1).map((_, index) => `{${index + 1}}`);
  return new Set([...lowerWords(parts.join(' ')), ...parameters]);
}

function lowerWords(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map((word) => word.toLowerCase()));
}

/** Words by which an operation is looked up: those of its name and path, and its fields. */
function wordsIn({ name, path, fields }: Features): readonly string[] {
  return [
    ...[...name].map((word) => `name ${word}`),
    ...[...path].map((word) => `path ${word}`),
    ...[...fields].map((word) => `field ${word}`),
  ];
}

function candidatesFor(
  own: Features,
  index: ReadonlyMap<string, readonly Features[]>,
): readonly Features[] {
  const lists = wordsIn(own)
    .flatMap((word) => {
      const list = index.get(word);
      return list === undefined || list.length > mostSharing ? [] : [list];
    })
    .toSorted((a, b) => a.length - b.length)
    .slice(0, mostWords);
  return [...new Set(lists.flat())];
}
