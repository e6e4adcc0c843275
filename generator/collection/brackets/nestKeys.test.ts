import { describe, expect, test } from 'vitest';
import type { Schema } from '../../api/index.ts';
import { joinRows, rowsOf, type KeyExamples } from '../rows.ts';
import { keyPathOf } from './keyPath.ts';
import { nestKeys } from './nestKeys.ts';
import { processorClock } from '../../../tests/processorClock.ts';

/** A value whose type is its only text, and which is required where it is marked so, or always there. */
function read({ key, description, texts, repeated, always }: KeyExamples) {
  const schema: Schema = { type: texts.includes('1') ? 'number' : 'string' };
  const marked = description.includes('(Required)');
  return {
    name: key,
    required: marked || (description === '' && always),
    description: description.replace('(Required)', '').trim(),
    encoding: texts.includes('{}') ? ('json' as const) : ('text' as const),
    schema: repeated ? ({ type: 'array', items: schema } as const) : schema,
    evidence: [],
  };
}

type Row = string | { readonly key: string; readonly [more: string]: unknown };

const off = { value: '', disabled: true };

function nested(rows: readonly Row[], place: 'form' | 'query' = 'form') {
  const list = rowsOf(rows.map((row) => (typeof row === 'string' ? { key: row, ...off } : row)));
  return nestKeys(joinRows([list]), place, read);
}

/** A schema in few words: what is required ends in `!`. */
function inWords(schema: Schema): unknown {
  if (schema.type === 'array') return [inWords(schema.items)];
  if (schema.type !== 'object') return schema.type;
  if (schema.additionalProperties !== undefined)
    return { '*': inWords(schema.additionalProperties) };
  return Object.fromEntries(
    Object.entries(schema.properties).map(([name, one]) => [
      schema.required.includes(name) ? `${name}!` : name,
      inWords(one),
    ]),
  );
}

const words = (...given: Parameters<typeof nested>): unknown =>
  Object.fromEntries(nested(...given).map(({ name, schema }) => [name, inWords(schema)]));

test.each([
  ['a', 'a', []],
  ['a[b]', 'a', ['b']],
  ['a[b][0][]', 'a', ['b', '0', '']],
  ['a.b[c d]', 'a.b', ['c d']],
  ['a[b', 'a[b', []],
  ['a]b[', 'a]b[', []],
  ['[x]', '[x]', []],
  ['a[b]c', 'a[b]c', []],
  ['a[b][', 'a[b][', []],
  ['a[b]]', 'a[b]]', []],
  ['a[[b]]', 'a[[b]]', []],
  ['a]b[c]', 'a]b[c]', []],
  [`a${'[b]'.repeat(17)}`, `a${'[b]'.repeat(17)}`, []],
])('%s is %s, then %j', (key, head, steps) => {
  expect(keyPathOf(key)).toEqual({ head, steps });
});

describe('keys in brackets', () => {
  test.for<[string, readonly Row[], unknown]>([
    ['objects', ['a[b][c]', 'x', 'a[d]'], { a: { b: { c: 'string' }, d: 'string' }, x: 'string' }],
    [
      'lists',
      ['a[0]', 'a[1]', 'b[0][c]', 'b[1][d]'],
      { a: ['string'], b: [{ c: 'string', d: 'string' }] },
    ],
    ['lists of lists', ['a[0][0]', 'a[0][1]'], { a: [['string']] }],
    [
      'lists without indexes',
      ['a[]', 'b[][c]', 'b[][d]'],
      { a: ['string'], b: [{ c: 'string', d: 'string' }] },
    ],
    [
      'numbers that do not count from zero',
      ['a[2024]', 'a[2025][b]', 'c[7]'],
      { 'a[2024]': 'string', 'a[2025][b]': 'string', c: { '*': 'string' } },
    ],
    [
      'what is no path',
      ['a[b', '[x]', 'c[d]e'],
      { 'a[b': 'string', '[x]': 'string', 'c[d]e': 'string' },
    ],
    [
      'a value beside its inside',
      ['a', 'a[b]', 'c[d]'],
      { a: 'string', 'a[b]': 'string', c: { d: 'string' } },
    ],
    [
      'the same further down',
      ['a[b]', 'a[b][c]', 'a[d]'],
      { a: { d: 'string' }, 'a[b]': 'string', 'a[b][c]': 'string' },
    ],
    ['a list beside an object', ['a[0]', 'a[b]'], { 'a[0]': 'string', 'a[b]': 'string' }],
    ['both kinds of list', ['a[]', 'a[0]'], { 'a[]': 'string', 'a[0]': 'string' }],
    ['elements that differ', ['a[0]', 'a[1][b]'], { 'a[0]': 'string', 'a[1][b]': 'string' }],
  ])('%s', ([, rows, want]) => {
    expect(words(rows)).toEqual(want);
  });

  test('stand in the order of the first key of each', () => {
    const names = nested(['z[a]', 'b', 'a[x]', 'z[b]']).map(({ name }) => name);
    expect(names).toEqual(['z', 'b', 'a']);
  });

  test('have as names what no object has as members', () => {
    const [only] = nested(['a[__proto__][b]', 'a[constructor]']);
    const properties = only?.schema.type === 'object' ? only.schema.properties : {};
    expect(Object.keys(properties)).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(nested(['__proto__[x]'])[0] ?? {})).toContain('schema');
    expect(JSON.parse(JSON.stringify(only))).toEqual(only);
  });

  test('repeat only where brackets say so', () => {
    const twice = (key: string) => [{ key }, { key }];
    expect(words([...twice('a[b]'), { key: 'a[c]' }, ...twice('d[]'), ...twice('e')])).toEqual({
      a: { 'c!': 'string' },
      'a[b]': ['string'],
      d: ['string'],
      e: ['string'],
    });
  });

  test('learn the type of a list from all its elements', () => {
    const rows = [
      { key: 'a[0][b]', value: 'x' },
      { key: 'a[1][b]', value: '1' },
    ];
    expect(words(rows)).toEqual({ a: [{ 'b!': 'number' }] });
  });

  test('hold JSON as text, which the caller writes', () => {
    expect(words([{ key: 'a[b]', value: '{}' }])).toEqual({ a: { 'b!': 'string' } });
  });

  test('in a query, lists of objects without indexes stay flat: they would mix', () => {
    const rows = ['a[][b]', 'a[][c]', 'd[]', 'e[0][b]'];
    expect(words(rows, 'query')).toEqual({
      'a[][b]': 'string',
      'a[][c]': 'string',
      d: ['string'],
      e: [{ b: 'string' }],
    });
  });

  test('tell which lists have no indexes', () => {
    const empty = nested(['a[]', 'b[c][][d][]', 'e[0][]', 'f[0]']).map((value) =>
      'emptyBrackets' in value ? value.emptyBrackets : undefined,
    );
    expect(empty).toEqual([['a'], ['b[c]', 'b[c][][d]'], ['e[]'], undefined]);
  });
});

describe('what is required', () => {
  const must = 'Why. (Required)';

  test.for<[string, readonly Row[], unknown, boolean]>([
    [
      'a leaf makes all around it so',
      [{ key: 'a[b][c]', ...off, description: must }, 'a[d]'],
      { 'b!': { 'c!': 'string' }, d: 'string' },
      true,
    ],
    [
      'what every element has',
      [{ key: 'a[0][b]' }, { key: 'a[1][b]' }, { key: 'a[0][c]' }],
      [{ 'b!': 'string', c: 'string' }],
      true,
    ],
    ['nothing', ['a[b]', 'a[c]'], { b: 'string', c: 'string' }, false],
  ])('%s', ([, rows, want, required]) => {
    const [only] = nested(rows);
    expect(only?.required).toBe(required);
    expect(inWords(only?.schema ?? {})).toEqual(want);
  });
});

describe('descriptions', () => {
  const of = (rows: readonly Row[]) => {
    const [only] = nested(rows);
    return { description: only?.description, required: only?.required, schema: only?.schema };
  };

  test('are the leaf’s own', () => {
    const rows = [
      { key: 'a[b]', ...off, description: 'B.' },
      { key: 'a[c]', ...off, description: 'C.' },
    ];
    expect(of(rows)).toMatchObject({
      description: '',
      schema: { properties: { b: { description: 'B.' }, c: { description: 'C.' } } },
    });
    expect(of([{ key: 'a[0]', description: 'A.' }, 'a[1]'])).toMatchObject({ description: 'A.' });
  });

  test('are of the whole where every leaf repeats them, and so is the marker', () => {
    const description = 'Who pays. (Required)';
    const rows = ['a[b]', 'a[c][0]', 'a[c][1]', 'a[d]'].map((key) => ({
      key,
      ...off,
      description,
    }));
    expect(of(rows)).toEqual({
      description: 'Who pays.',
      required: true,
      schema: {
        type: 'object',
        properties: {
          b: { type: 'string' },
          c: { type: 'array', items: { type: 'string' } },
          d: { type: 'string' },
        },
        required: [],
      },
    });
  });

  test('are each leaf’s own where they are no more than the marker', () => {
    const rows = ['a[b]', 'a[c]'].map((key) => ({ key, ...off, description: '(Required)' }));
    expect(of(rows)).toMatchObject({ required: true, schema: { required: ['b', 'c'] } });
  });
});

test('many keys take time in proportion to their number', () => {
  const spent = processorClock();
  nested(Array.from({ length: 20_000 }, (_, n) => `a[${n}][b${n % 7}][c${n}]`));
  nested(Array.from({ length: 2000 }, (_, n) => `a${n}${'[x]'.repeat(16)}`));
  nested(['['.repeat(200_000), `a${'['.repeat(200_000)}]`, `a[${']['.repeat(200_000)}]`]);
  expect(spent()).toBeLessThan(5000);
});
