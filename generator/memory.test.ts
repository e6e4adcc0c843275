import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generate } from './generate.ts';
import { createMemory, remembered } from './memory.ts';

const fixture = readFileSync(
  new URL('../fixtures/zoom-registrants/collection.json', import.meta.url),
  'utf8',
);
const source = (text: string) => ({ name: 'collection.json', bytes: Buffer.from(text) });

test('makes a thing once for the same data, and anew for other data', () => {
  const first = createMemory();
  let made = 0;
  const make = (memory: typeof first, data: unknown) =>
    remembered(memory, 'stage', [data], () => ({ number: (made += 1) }));
  expect(make(first, 'a')).toEqual({ number: 1 });
  const second = createMemory(first.used());
  expect(make(second, 'a')).toEqual({ number: 1 });
  expect(make(second, 'b')).toEqual({ number: 2 });
  expect(remembered(second, 'other stage', ['a'], () => 'else')).toBe('else');
});

test('forgets what a run had no use for', () => {
  const memory = createMemory({ old: 1, kept: 2 });
  memory.recall('kept');
  expect(memory.used()).toEqual({ kept: 2 });
});

test('a package made with memory is the one made without, whatever changed since', async () => {
  const memory = createMemory();
  await generate(source(fixture), {}, memory);
  const texts = [
    fixture,
    fixture.replaceAll('"occurrence_id"', '"occurrence"'),
    fixture.replace('"name": "Perform batch registration"', '"name": "Register many"'),
    fixture.replaceAll('(Required)', ''),
    fixture.replaceAll('https', 'http'),
  ];
  for (const text of texts) {
    for (const enums of ['enum', 'const'] as const) {
      const earlier = JSON.parse(JSON.stringify(memory.used()));
      const fresh = await generate(source(text), { enums });
      expect(await generate(source(text), { enums }, createMemory(earlier))).toEqual(fresh);
    }
  }
});
