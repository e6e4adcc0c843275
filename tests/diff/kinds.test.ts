import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../generator/diff/change.ts';
import { diff, diffPackages } from '../../generator/diff/diff.ts';
import { byKey } from '../../generator/diff/report/byKey.ts';
import { sentencesOf } from '../../generator/diff/report/lines.ts';
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

/** To accept other texts after reading them: `npm run test:accept`. */
const golden = fileURLToPath(new URL('kinds.golden.txt', import.meta.url));

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

it('every kind of change is told as in kinds.golden.txt: its level, its place, its sentence, and several of it', () => {
  const told = goldenOf(cases.flatMap(({ before, after, compare }) => compare(before, after)));
  if (process.env['ACCEPT'] === '1') writeFileSync(golden, told);
  expect(told).toBe(readFileSync(golden, 'utf8'));
  const kinds = [...told.matchAll(/^[a-z][a-z\d-]*/gm)].map(([kind]) => kind);
  expect(kinds).toEqual(Object.keys(rules).toSorted());
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

/** By kind: level, operation and place of each change that is told otherwise, its sentence, and that of two of them. */
function goldenOf(changes: readonly Change[]): string {
  const kinds = [...byKey(changes, ({ kind }) => kind)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return kinds
    .map(([, alike]) => {
      const texts = alike.map((change) => {
        const { level, silent, operation, place, sentence } = change;
        const name = operation?.before?.function ?? operation?.after?.function ?? 'the API';
        const several = sentencesOf([change, change]).map(({ text }) => `      ${text}\n`);
        return `  ${level}${silent ? ', silent' : ''}: ${name}${place === '' ? '' : `, ${place}`}\n    ${sentence}\n${several.length === 1 ? several.join('') : ''}`;
      });
      const [first] = alike;
      const title = first === undefined ? '' : `${first.kind}: 2 ${rules[first.kind].several}`;
      return `${title}\n${[...new Set(texts)].join('')}`;
    })
    .join('\n');
}

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
