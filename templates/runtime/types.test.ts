import { expect, expectTypeOf, test } from 'vitest';
import { isApiError, NotFoundError } from './index.js';
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
