import { describe, expect, it } from 'vitest';
import { addressText, readAddress } from './address.ts';

describe('an address', () => {
  it.each([
    ['query.page_size', { in: 'query', steps: [{ property: 'page_size' }] }],
    ['headers.X-Request-Id', { in: 'headers', steps: [{ property: 'X-Request-Id' }] }],
    ['body', { in: 'body', steps: [] }],
    ['body[].id', { in: 'body', steps: ['elements', { property: 'id' }] }],
    [
      'body.registrants[].id',
      { in: 'body', steps: [{ property: 'registrants' }, 'elements', { property: 'id' }] },
    ],
    ['response.200', { in: 'response', status: 200, steps: [] }],
    ['response.404.message', { in: 'response', status: 404, steps: [{ property: 'message' }] }],
    ['query["page.size"]', { in: 'query', steps: [{ property: 'page.size' }] }],
    [String.raw`body["a\"]["]`, { in: 'body', steps: [{ property: 'a"][' }] }],
  ])('%s is read, and written so', (text, address) => {
    const read = readAddress(text);
    expect(read).toEqual(address);
    expect(read && addressText(read)).toBe(text);
  });

  it.each([
    '',
    'query',
    'path[]',
    'cookie.a',
    'body.',
    'body..a',
    'bodyguard',
    'body.a[',
    'body.a[0]',
    'response.ok',
    'response.20',
    'response.200x',
    'body["a"',
    'body["\\x"]',
  ])('“%s” is none', (text) => {
    expect(readAddress(text)).toBeUndefined();
  });
});
