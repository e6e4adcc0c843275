import type { Operation } from '../api/index.ts';
import { addressWords } from './addressNames.ts';
import { camelCase, capitalised, folded, pascalCase, withinBytes } from './identifier.ts';
import { isAddress, tagWords, titleWords } from './titleWords.ts';
import { wordsOf } from './words.ts';

/** What tells an operation from others. */
export type Telling = Pick<
  Operation,
  'name' | 'functionName' | 'method' | 'path' | 'folder' | 'parameters'
>;

/** One that has a claim to a name. */
export interface Rival {
  readonly name: string;
  readonly operation: Telling;
}

/**
 * Names for the operations of one folder, each unlike every other and unlike what is reserved, letter case aside
 * (files). What clashes is told apart by what distinguishes it: method, path, folder, parameters.
 *
 * @param operations The operations that need a name, in the collection's order.
 * @param reserved Names that are taken, in lower case.
 * @param rivals Who has a name already, or had it, or would have it were it not told apart: what clashes with one is told
 * apart from it, alone.
 * @returns A name for each operation, in the same order.
 */
export function operationNames(
  operations: readonly Telling[],
  reserved: ReadonlySet<string>,
  rivals: readonly Rival[] = [],
): readonly string[] {
  const names = operations.map(wantedName);
  const known = grouped(rivals.map(({ name }) => name));
  const taken = new Set(reserved);
  const clashing = [...grouped(names)].flatMap(([name, group]) =>
    group.length > 1 || taken.has(name) || known.has(name) ? [group] : [],
  );
  const clear = new Set(operations.keys());
  for (const group of clashing) for (const index of group) clear.delete(index);
  for (const index of clear) taken.add(lower(names, index));
  for (const group of clashing) {
    const members = group.flatMap((index) => operations[index] ?? []);
    const name = names[group[0] ?? 0] ?? '';
    const others = (known.get(folded(name)) ?? []).flatMap(
      (index) => rivals[index]?.operation ?? [],
    );
    const apart = distinguished(members, name, taken, others);
    for (const [at, index] of group.entries()) {
      names[index] = apart[at] ?? '';
      taken.add(lower(names, index));
    }
  }
  return names;
}

/** What an operation is called where nothing stands in the way: as was settled, by its request's name, else by its address. */
export function wantedName(operation: Telling): string {
  const { functionName } = operation;
  if (functionName !== undefined) return functionName;
  return nameOfWords(operation.name) || camelCase(addressWords(operation));
}

/** The name to know a request by in later runs: the one that was settled for its function, else its own. */
export function requestName(operation: Telling): string {
  return operation.functionName ?? requestTitle(operation);
}

/** A request's own name, where it is fit to be kept: anything like an address may hold a key. */
export function requestTitle({ name }: Telling): string {
  return isAddress(name) || /:\/\/|\?.*=/.test(name) ? '' : name;
}

/** The function's name that a request's name comes to; empty where it has no word or is an address. */
export function nameOfWords(name: string): string {
  return camelCase(titleWords(name));
}

type Words = (operation: Telling) => readonly string[];

/** What may tell operations of one name apart, the most telling first. */
const distinctions: readonly Words[] = [
  (operation) => tagWords(operation.name),
  (operation) => [operation.method],
  (operation) => wordsOf(operation.path.replaceAll(/\{[^{}]*\}/g, ' ')),
  (operation) => wordsOf(operation.path),
  (operation) => [operation.method, ...wordsOf(operation.path)],
  (operation) => operation.folder.flatMap(wordsOf),
  (operation) => operation.parameters.flatMap((parameter) => wordsOf(parameter.name)),
  (operation) => wordsOf(operation.name).filter((word) => !/^(?:an?|the)$/i.test(word)),
];

function distinguished(
  operations: readonly Telling[],
  name: string,
  taken: ReadonlySet<string>,
  others: readonly Telling[],
): readonly string[] {
  const all = [...operations, ...others];
  // A name that is only reserved has nobody to be told apart from: what it works on says more than its method.
  for (const words of all.length === 1 ? distinctions.slice(2) : distinctions) {
    const telling = withoutCommon(all.map(words), name).slice(0, operations.length);
    // Beside a name that stays as it is, the bare name would tell nothing.
    if (others.length > 0 && telling.some((own) => own.length === 0)) continue;
    const names = telling.map((own) => withinBytes(name + own.map(capitalised).join('')));
    const lowered = new Set(names.map((candidate) => folded(candidate)));
    if (lowered.size === names.length && ![...lowered].some((candidate) => taken.has(candidate)))
      return names;
  }
  // Requests that differ in nothing but their example: only their order is left to tell them apart.
  const used = new Set(taken);
  const counts = new Map<string, number>();
  const alike =
    new Set(operations.map(({ method }) => method)).size === 1 && !taken.has(folded(name));
  return operations.map((operation) => {
    const base = alike ? name : withinBytes(name + pascalCase([operation.method.toLowerCase()]));
    let count = counts.get(base) ?? 1;
    let candidate = count === 1 ? base : base + count;
    while (used.has(folded(candidate))) {
      count += 1;
      candidate = base + count;
    }
    counts.set(base, count + 1);
    used.add(folded(candidate));
    return candidate;
  });
}

/** Each list without the words that all of them share; a list that stands alone gives its last word that is news. */
function withoutCommon(
  lists: readonly (readonly string[])[],
  name: string,
): readonly (readonly string[])[] {
  if (lists.length === 1) {
    return lists.map((list) =>
      list.filter((word) => word.toLowerCase() !== name.toLowerCase()).slice(-1),
    );
  }
  const [first = [], ...others] = lists.map(
    (list) => new Set(list.map((word) => word.toLowerCase())),
  );
  const common = new Set([...first].filter((word) => others.every((words) => words.has(word))));
  return lists.map((list) => list.filter((word) => !common.has(word.toLowerCase())).slice(0, 6));
}

function grouped(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const key = folded(name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups;
}

function lower(names: readonly string[], index: number | undefined): string {
  return folded(names[index ?? -1] ?? '');
}
