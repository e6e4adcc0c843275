import { describe, expect, test } from 'vitest';
import { parseYaml } from './yaml.ts';
import { processorClock } from '../../../tests/processorClock.ts';

const parse = (text: string) => parseYaml({ name: 'x.request.yaml', text });

test.for<[what: string, text: string, want: unknown]>([
  ['a map', 'a: 1\nb: [x, true, null]', { a: 1, b: ['x', true, null] }],
  ['nothing', '', null],
  ['a template in quotes', "url: '{{base}}/x'", { url: '{{base}}/x' }],
  [
    'numbers whose digits matter',
    '[12345678901234567890, 1.10, 0x10, 1e3, 7]',
    ['12345678901234567890', '1.10', '0x10', '1e3', 7],
  ],
  ['keys that are no texts', '200: ok\ntrue: yes', { 200: 'ok', true: 'yes' }],
  ['the last of equal keys', 'a: 1\na: 2', { a: 2 }],
  ['aliases', 'a: &x [1]\nb: *x', { a: [1], b: [1] }],
  ['tags nobody knows', 'a: !!js/function x', { a: 'x' }],
  [
    'brackets in text',
    `a: |\n${'  {{{{[[[[\n'.repeat(200)}b: 1`,
    { a: '{{{{[[[[\n'.repeat(200), b: 1 },
  ],
  ['deep margins in text', `a: |\n  x\n${' '.repeat(2000)}y\n`, { a: `x\n${' '.repeat(1998)}y\n` }],
])('reads %s', ([, text, want]) => {
  expect(parse(text)).toEqual({ ok: true, value: want });
});

test('a key that every object has is a key like any other', () => {
  const read = parse('__proto__: {polluted: 1}\nconstructor: 1');
  expect(Object.keys(Object(read.ok ? read.value : {}))).toEqual(['__proto__', 'constructor']);
  expect({}).not.toHaveProperty('polluted');
});

test.for<[what: string, text: string, place: string]>([
  ['a template without quotes', 'a: 1\nurl: {{base}}/x\n', 'x.request.yaml:2:'],
  ['an open quote', 'a: "x\nb: 1', 'x.request.yaml:'],
  ['two documents', 'a: 1\n---\nb: 2\n', 'x.request.yaml:2:1'],
  ['marks of a merge', '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n', 'x.request.yaml:'],
])('says where %s stands, and not what it holds', ([, text, place]) => {
  const read = parse(text.replace('x', 'SECRET'));
  expect(read).toMatchObject({
    ok: false,
    problem: { code: 'input-not-yaml', place: expect.stringContaining(place) },
  });
  expect(JSON.stringify(read)).not.toContain('SECRET');
});

describe('hostile text', () => {
  const laughs = ['a: &a [x,x,x,x,x,x,x,x,x,x]'].concat(
    [...'bcdefghi'].map((name, index) => {
      const before = 'abcdefgh'[index];
      return `${name}: &${name} [${`*${before},`.repeat(10)}]`;
    }),
  );
  test.for<[what: string, text: string]>([
    ['flow without end', '['.repeat(1e6)],
    ['flow with an end', '['.repeat(5e4) + ']'.repeat(5e4)],
    ['maps in maps', '{a: '.repeat(2e5)],
    ['lists on a line', '- '.repeat(1e5)],
    ['margins', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['a billion laughs', laughs.join('\n')],
    ['a list in itself', 'a: &a [*a]'],
    ['many aliases', `a: &x y\nb: [${'*x,'.repeat(5000)}]`],
    ['quotes', '"'.repeat(1e5)],
    ['anchors', '& '.repeat(1e5)],
    ['more than any file', 'a'.repeat(2 ** 23 + 1)],
  ])('%s is refused in time', ([, text]) => {
    const spent = processorClock();
    expect(parse(text)).toMatchObject({ ok: false });
    expect(spent()).toBeLessThan(5000);
  });
});
