import { describe, expect, test } from 'vitest';
import { tellingHeaders } from './headers.ts';
import { headerValue, savedResponses } from './saved.ts';

const saved = (response: object) => {
  const [one] = savedResponses({ response: [response] }, '');
  if (one === undefined) throw new Error('none');
  return one;
};

describe('the status', () => {
  test.for<[object, number | undefined]>([
    [{ code: 404 }, 404],
    [{ code: '404' }, 404],
    [{ code: '404 Not Found' }, 404],
    [{ code: 0, status: 'Created' }, 201],
    [{ code: null, status: 'unprocessable entity' }, 422],
    [{ status: '200 OK' }, 200],
    [{ status: '503' }, 503],
    [{ name: 'Not Found' }, 404],
    [{ name: '404: no such thing' }, 404],
    [{ name: '422 Unprocessable Entity - voided' }, 422],
    [{ name: 'HTTP/1.1 409 Conflict' }, 409],
    [{ body: 'HTTP/1.1 201 Created\n\n{}' }, 201],
    [{ code: 99 }, undefined],
    [{ code: 999 }, undefined],
    [{ name: '200 items' }, undefined],
    [{ name: 'Found' }, undefined],
    [{ name: '1234' }, undefined],
    [{ name: 'constructor' }, undefined],
  ])('of %j is %s', ([response, status]) => {
    expect(saved(response).status).toBe(status);
  });
});

describe('headers and body', () => {
  test('headers are rows, or one text', () => {
    const header = [
      { key: 'Content-Type', value: 'text/xml' },
      { key: 'etag', value: '1', disabled: true },
    ];
    expect(saved({ header }).headers).toEqual([{ name: 'content-type', value: 'text/xml' }]);
    const text = saved({ header: 'Content-Type: text/xml\r\nX-A: b:c\r\n' });
    expect(text.headers.map(({ name, value }) => [name, value])).toEqual([
      ['content-type', 'text/xml'],
      ['x-a', 'b:c'],
    ]);
  });

  test('a whole message is taken apart', () => {
    const message = saved({
      body: 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: "x"\r\n\r\n{\n  "a": 1\n}',
    });
    expect(headerValue(message, 'content-type')).toBe('application/json');
    expect(JSON.parse(message.body)).toEqual({ a: 1 });
    expect(saved({ body: 'HTTP/2 200\n{"a":1}' }).body).toBe('{"a":1}');
    expect(saved({ body: 'HTTP is a protocol' }).body).toBe('HTTP is a protocol');
  });
});

test.for<[boolean, string]>([
  [
    true,
    'ETag Link Location Last-Modified Retry-After Content-Disposition Content-Range Sunset Deprecation ' +
      'RateLimit-Limit X-RateLimit-Reset X-Rate-Limit-Remaining x-acme-ratelimit-reset X-Plan-Quota-Reset ' +
      'X-Request-Id request-id acme-debug-id x-amzn-RequestId X-Correlation-ID X-Total-Count X-Total ' +
      'X-Next-Page X-Per-Page X-Pagination-Page-Count X-WP-TotalPages X-Next-Cursor Idempotency-Replayed',
  ],
  [
    false,
    'Date Server CF-RAY Set-Cookie Vary Cache-Control Access-Control-Allow-Origin Content-Type Content-Length ' +
      'Connection Transfer-Encoding X-Powered-By X-Frame-Options X-Runtime X-Cache-Hits X-Served-By Via Age ' +
      'Strict-Transport-Security X-Accelerate-Limit X-Page-Speed X-Total-Time Expires Pragma Accept-Ranges',
  ],
])('worth a caller’s while %s: %s', ([telling, names]) => {
  const all = names.split(' ');
  const response = saved({ header: all.map((key) => ({ key, value: 'x' })) });
  const sorted = all.map((name) => name.toLowerCase()).toSorted();
  expect(tellingHeaders([response])).toEqual(telling ? sorted : []);
});

test('a header’s name that can be none, or is too long, is left out', () => {
  const keys = ["x-request-id'; alert(1)", `x-${'a'.repeat(200)}-request-id`, 'x request id'];
  expect(tellingHeaders([saved({ header: keys.map((key) => ({ key })) })])).toEqual([]);
});
