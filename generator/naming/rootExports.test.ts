import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clientExports, rootTypes, rootValues } from './rootExports.ts';

const index = readFileSync(new URL('../../templates/runtime/index.ts', import.meta.url), 'utf8');
const exported = new Set(index.match(/\b[A-Za-z]\w*\b/g));

test.for([...rootValues, ...rootTypes])('the runtime has %s', (name) => {
  expect(exported).toContain(name);
});

test('no name is given twice', () => {
  const all = [...rootValues, ...rootTypes, ...clientExports];
  expect(new Set(all).size).toBe(all.length);
});
