import { beforeAll, describe, expect, it } from 'vitest';
import { diff, diffPackages } from '../../generator/diff/diff.ts';
import { rules } from '../../generator/diff/rules/rules.ts';
import { nameApi, type NamingOptions } from '../../generator/naming/nameApi.ts';
import type { NamedApi } from '../../generator/naming/named.ts';
import { disagreements } from '../probes/agreement.ts';
import { tryAll, type Tried } from '../probes/workspace.ts';
import { answerCases } from './cases/answerCases.ts';
import type { EditCase } from './cases/case.ts';
import { operationCases } from './cases/operationCases.ts';
import { requestCases } from './cases/requestCases.ts';
import { apiOf, edited } from './sketch.ts';

// Every kind of change, made by an edit of a collection: what is said of it, and that the compiler agrees on what breaks.

interface Sides {
  readonly before: NamedApi;
  readonly after: NamedApi;
  readonly compare: typeof diffPackages;
}

const cases = [...operationCases, ...requestCases, ...answerCases].map((one) => ({
  ...one,
  ...sides(one),
}));

describe('what is said of', () => {
  it.each(cases)('$what', ({ before, after, compare, says }) => {
    const said = compare(before, after).map(({ kind, level, silent, sentence }) => [
      kind,
      silent && level !== 'breaking' ? 'silent' : level,
      sentence,
    ]);
    expect(said).toEqual(says);
  });
});

it('every kind of change is in the tables', () => {
  const kinds = new Set(cases.flatMap(({ says }) => says.map(([kind]) => kind)));
  expect([...kinds].toSorted()).toEqual(Object.keys(rules).toSorted());
});

describe('programs that use the old package in all ways, compiled against the new one', () => {
  let tried: Tried;
  beforeAll(async () => {
    tried = await tryAll(
      cases.map(({ before, after }, index) => ({ name: `case${index}`, before, after })),
    );
  }, 120_000);

  it('are all there is to complain about', () => {
    expect(tried.others).toEqual([]);
  });

  it.each(cases.map((one, index) => ({ ...one, index })))(
    'compile or not, as the rules say: $what',
    ({ index, before, after, compare }) => {
      expect(disagreements(before, compare(before, after), tried, `case${index}`)).toEqual([]);
    },
  );
});

function sides(one: EditCase): Sides {
  const { from = () => {}, edit, over } = one;
  if (over === undefined) return { before: namedOf(from), after: namedOf(edit), compare: diff };
  const earlier = over.earlier === undefined ? undefined : namedOf(over.earlier);
  const before = namedOf(from, { lock: earlier?.lock });
  const after = namedOf(edit, { lock: before.lock, version: over.version });
  return { before, after, compare: diffPackages };
}

function namedOf(edit: EditCase['edit'], options: NamingOptions = {}): NamedApi {
  return nameApi(apiOf(edited(edit)), options);
}
