import { expect, test } from 'vitest';
import { boundedBytes } from './bounded.ts';

test('reads no further than the bound', async () => {
  const chunk = new Uint8Array(2 ** 26);
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      given += 1;
      yield chunk;
    }
  }
  expect(await boundedBytes(endless())).toBeUndefined();
  expect(given).toBeLessThan(9);
});

test('joins what there is', async () => {
  async function* chunks(): AsyncGenerator<string | Uint8Array> {
    yield 'a';
    yield Buffer.from('b');
  }
  expect(await boundedBytes(chunks())).toEqual(Buffer.from('ab'));
});
