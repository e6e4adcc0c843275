import { expect, expectTypeOf, test } from 'vitest';
import { bind, type CallOptions } from './index.js';
import { Code, list, update, type UpdateRequest } from './operations.test-helper.js';
import { answering } from './server.test-helper.js';

test('bind leaves out the client, and passes enums through', async () => {
  const client = await answering(200, '{"total":3}');
  const namespace = Object.freeze({
    ['__proto__']: 1,
    'not a name': 'x',
    list,
    Code,
    inner: { list, deeper: { update } },
  });
  const bound = bind(client, namespace);
  expect(await bound.list()).toEqual({ total: 3 });
  expect(await bound.inner.list({ query: { page: 1 } })).toEqual({ total: 3 });
  expect(bound.Code).toBe(Code);
  expectTypeOf(bound.inner.deeper.update).parameters.toEqualTypeOf<
    [request: UpdateRequest, options?: CallOptions | undefined]
  >();
  expectTypeOf(bound.list).returns.toEqualTypeOf<ReturnType<typeof list>>();
  const module = bind(client, await import('./index.js'));
  expect(Object.keys(module)).toContain('call');
});
