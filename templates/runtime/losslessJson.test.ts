import { describe, expect, test } from 'vitest';
import { losslessJson } from './index.js';
import { anything } from './operations.test-helper.js';
import { answering } from './server.test-helper.js';
import { processorClock } from '../../tests/processorClock.ts';

describe('losslessJson', () => {
  test.for<[string, unknown]>([
    ['{"id":12345678901234567890}', { id: '12345678901234567890' }],
    ['[-9007199254740992,9007199254740991]', ['-9007199254740992', 9007199254740991]],
    ['12345678901234567890', '12345678901234567890'],
    ['"12345678901234567890"', '12345678901234567890'],
    ['["a\\"12345678901234567890",1]', ['a"12345678901234567890', 1]],
    [
      '{"12345678901234567890\\\\":12345678901234567890}',
      { '12345678901234567890\\': '12345678901234567890' },
    ],
    [
      '[1234567890123456.5,0.12345678901234567890,1234567890123456789e3]',
      [1234567890123456.5, 0.12345678901234568, 1.2345678901234568e21],
    ],
    ['[1e400,null,true]', [Infinity, null, true]],
  ])('%s', ([text, value]) => {
    expect(losslessJson(text)).toEqual(value);
  });

  test.for(['{"a":', '{12345678901234567890:1}', '[01234567890123456789]', ''])(
    '%s is no JSON',
    (text) => {
      expect(() => losslessJson(text)).toThrow(SyntaxError);
    },
  );

  test('takes time in proportion to the length of the text', () => {
    const spent = processorClock();
    losslessJson(JSON.stringify(['\\"'.repeat(2_000_000), '1'.repeat(3_000_000)]));
    losslessJson(`[${'12345678901234567890,'.repeat(200_000)}1]`);
    expect(spent()).toBeLessThan(3000);
  });
});

test('an operation reads success and failure with it', async () => {
  const big = '12345678901234567890';
  const parse = { parse: losslessJson, failures: { 400: [big] } };
  expect(await anything(await answering(200, `{"id":${big}}`), parse)).toEqual({ id: big });
  const failed = anything(await answering(400, `{"code":${big},"id":${big}}`), parse);
  expect(await failed.result()).toMatchObject({ code: big, body: { id: big } });
  const broken = anything(await answering(200, `{"id":${big}`), parse);
  expect(await broken.result()).toMatchObject({ reason: 'decode' });
});
