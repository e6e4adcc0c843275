import type { Failure, NumberSchema } from '../api/index.ts';
import { pascalCase } from './identifier.ts';
import { memberKey, type LockedMembers } from './lock.ts';
import type { ErrorMember, ValueEnum } from './named.ts';
import { fitting, withoutLooseEnd, wordsOf } from './words.ts';

/** The longest member name, in letters: about ten words. */
const longest = 56;

/**
 * Members of an operation's error enum, one a code, named by the message. A message that the collection cut off gives
 * only whole words, and none at all where fewer than three are left.
 *
 * @param locked names that codes have already, and keep.
 */
export function errorMembers(
  failures: readonly Failure[],
  locked: LockedMembers = {},
): readonly ErrorMember[] {
  const byCode = new Map<number | string, Failure[]>();
  for (const failure of failures) {
    if (failure.code === undefined) continue;
    const documented = byCode.get(failure.code);
    if (documented === undefined) byCode.set(failure.code, [failure]);
    else documented.push(failure);
  }
  const entries = [...byCode].map(([code, documented]) => ({ code, failures: documented }));
  const keys = entries.map((entry) => memberKey(entry.code));
  const names =
    givenNames(keys, locked) ??
    unique(
      entries.map((entry) => nameOfMessage(entry.failures)),
      entries.map((entry) => pascalCase(`Code ${entry.code}`).replace(/^_/, '')),
      keys,
      locked,
    );
  return entries.map((entry, index) => ({ ...entry, name: names[index] ?? '' }));
}

function nameOfMessage(failures: readonly Failure[]): string {
  const told = failures.find((failure) => failure.message !== '');
  if (told === undefined) return '';
  const cut = told.truncated && told.otherMessages.length === 0 && !/[.!?]$/.test(told.message);
  const [sentence = ''] = withoutPlaceholders(told.message).split(/[.!?:;](?:\s|$)/);
  const whole = withoutPlaceholders(told.message).trim() === sentence.trim();
  const words = wordsOf(cut && whole ? sentence.replace(/\S+$/, '') : sentence);
  return cut && whole && words.length < 3
    ? ''
    : pascalCase(withoutLooseEnd(words, fitting(words, longest)));
}

function withoutPlaceholders(message: string): string {
  return message.replaceAll(/["']?(?:\{[^{}]{0,100}\}|\$[a-z_]\w{0,100})["']?/gi, ' ');
}

/**
 * The members of a numeric value whose numbers have meanings; undefined where they have none.
 *
 * @param locked names that numbers have already, and keep.
 */
export function valueMembers(
  schema: NumberSchema,
  locked: LockedMembers = {},
): ValueEnum['members'] | undefined {
  const meanings = schema.enumDescriptions;
  if (schema.enum === undefined || meanings === undefined) return undefined;
  const values = schema.enum.map((value) => ({
    value,
    description: meanings[String(value)] ?? '',
  }));
  const names = unique(
    values.map(({ description }) => nameOfMeaning(description)),
    values.map(({ value }) => `Value${String(value).replace('-', 'Minus').replace('.', '_')}`),
    values.map(({ value }) => memberKey(value)),
    locked,
  );
  return values.map((value, index) => ({ ...value, name: names[index] ?? '' }));
}

function nameOfMeaning(description: string): string {
  const [clause = ''] = description.replaceAll(/[`*_]/g, ' ').split(/[.,;:(](?:\s|$)|\(|\s[-–—]\s/);
  const all = wordsOf(clause);
  const words = /^(?:an?|the)$/i.test(all[0] ?? '') ? all.slice(1) : all;
  return pascalCase(withoutLooseEnd(words, fitting(words, longest)));
}

/** The names of members that all have one already: then there is nothing to be made up. */
function givenNames(keys: readonly string[], locked: LockedMembers): readonly string[] | undefined {
  const names = keys.flatMap((key) => (Object.hasOwn(locked, key) ? (locked[key] ?? []) : []));
  return names.length === keys.length ? names : undefined;
}

/**
 * Locked names first. Then the wanted names where they are there and nobody else wants or has them; else the name with its
 * value, or the value's. Values that come to the same name, such as `A-1` and `A_1`, are told apart by their place.
 */
function unique(
  wanted: readonly string[],
  byValue: readonly string[],
  keys: readonly string[],
  locked: LockedMembers,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of wanted) counts.set(name, (counts.get(name) ?? 0) + 1);
  const values = new Set(byValue);
  const pinned = new Map(Object.entries(locked));
  const used = new Set(pinned.values());
  return wanted.map((name, index) => {
    const given = pinned.get(keys[index] ?? '');
    if (given !== undefined) return given;
    const own = byValue[index] ?? '';
    const single = counts.get(name) === 1 && !values.has(name) && !used.has(name);
    const candidate = name === '' ? own : single ? name : name + own;
    let chosen = candidate;
    for (let place = index + 1; used.has(chosen); place += 1) chosen = `${candidate}_${place}`;
    used.add(chosen);
    return chosen;
  });
}
