import { expect, expectTypeOf, test } from 'vitest';
import { isApiError, NotFoundError, type Failure, type Success } from './index.js';
import { Code, update, valid } from './operations.test-helper.js';
import { answering, caught } from './server.test-helper.js';

test('types narrow as the documentation says', async () => {
  const client = await answering(404, '{"code":1001}');
  expectTypeOf(update(client, valid)).resolves.toEqualTypeOf<void>();
  expectTypeOf(update(client, valid)).toExtend<Promise<void>>();
  const result = await update(client, valid).result();
  if (result.ok) expectTypeOf(result.status).toEqualTypeOf<204>();
  else if (result.reason === 'documented') {
    expectTypeOf(result.status).toEqualTypeOf<400 | 404 | 429>();
    expectTypeOf(result.code).toEqualTypeOf<Code | undefined>();
    switch (result.code) {
      case Code.NoUser:
        expectTypeOf(result.status).toEqualTypeOf<404>();
        break;
      case Code.NotInAccount:
        expectTypeOf(result.status).toEqualTypeOf<400>();
        break;
      // @ts-expect-error: no such code
      case 17:
        break;
    }
    if (result.status === 429) expectTypeOf(result.code).toEqualTypeOf<undefined>();
  } else if (result.reason === 'undocumented') {
    expectTypeOf(result.status).toEqualTypeOf<number>();
    expectTypeOf(result.response).toEqualTypeOf<Response>();
  } else {
    expectTypeOf(result.reason).toEqualTypeOf<
      'timeout' | 'aborted' | 'network' | 'decode' | 'request'
    >();
  }
  const error: unknown = await caught(update(client, valid));
  if (isApiError(error, update)) {
    expectTypeOf(error.code).toEqualTypeOf<Code | undefined>();
    if (error.code === Code.NoUser) expectTypeOf(error.status).toEqualTypeOf<404>();
  } else if (isApiError(error)) expectTypeOf(error.status).toEqualTypeOf<number>();
  if (error instanceof NotFoundError) expectTypeOf(error.status).toEqualTypeOf<number>();
  expect.assertions(0);
});

test('known headers and bodies of failures are types, and nothing more', () => {
  type Listed = Success<200, string[], 'link' | 'etag'>;
  expectTypeOf<Success<200, string[]>['headers']>().toEqualTypeOf<Headers>();
  expectTypeOf<Listed['headers']>().toExtend<Headers>();
  expectTypeOf<Listed>().toExtend<Success<number, unknown>>();
  expectTypeOf<Listed['headers']['get']>().toBeCallableWith('link');
  expectTypeOf<Listed['headers']['get']>().toBeCallableWith('x-anything-else');

  type Refused =
    | Failure<404, Code.NoUser, { reason: string }>
    | Failure<429, never, { wait: number }, 'retry-after'>
    | Failure<500>;
  const narrowed = (failure: Refused): unknown => {
    if (failure.status === 404) {
      expectTypeOf(failure.body).toEqualTypeOf<{ reason: string } | string>();
      return typeof failure.body === 'string' ? '' : failure.body.reason;
    }
    if (failure.status === 429) return failure.headers.get('retry-after');
    expectTypeOf(failure.headers).toEqualTypeOf<Headers>();
    expectTypeOf(failure.body).toEqualTypeOf<unknown>();
    return undefined;
  };
  expect(narrowed).toBeTypeOf('function');
});
