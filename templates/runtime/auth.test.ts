import { describe, expect, test } from 'vitest';
import { apiKey, basic, bearer, createClient, type Client, type Operation } from './index.js';
import { anything, list, seen } from './operations.test-helper.js';
import { answering, caught } from './server.test-helper.js';

const signed = (auth: NonNullable<Client['auth']>, operation: Partial<Operation> = {}) =>
  seen((client) => anything({ ...client, auth }, operation));

describe('credentials', () => {
  test('bearer, given or asked for', async () => {
    expect((await signed(bearer('t'))).headers.authorization).toBe('Bearer t');
    expect((await signed(bearer(async () => 'u'))).headers.authorization).toBe('Bearer u');
  });

  test('basic, in UTF-8', async () => {
    const { headers } = await signed(basic('ada', 'pässwörd€'));
    const [, encoded = ''] = headers.authorization?.split(' ') ?? [];
    expect(Buffer.from(encoded, 'base64').toString()).toBe('ada:pässwörd€');
  });

  test('apiKey in a header or in the query', async () => {
    expect((await signed(apiKey('x-key', 'k'))).headers['x-key']).toBe('k');
    expect((await signed(apiKey('key', () => 'a&b', 'query'))).url).toBe('/v2/?key=a%26b');
  });

  test('none for an operation without', async () => {
    expect((await signed(bearer('t'), { auth: false })).headers).not.toHaveProperty(
      'authorization',
    );
  });

  test('a hook that throws fails as request, and no secret is in message or print', async () => {
    const { inspect } = await import('node:util');
    const client = createClient({ baseUrl: 'http://localhost', auth: bearer('s3cr3t\nx') });
    const error = await caught(list(client));
    expect(error.reason).toBe('request');
    expect(error.message).not.toContain('s3cr3t');

    const failing = await answering(500);
    const printed = await caught(list({ ...failing, auth: bearer('s3cr3t') }));
    expect(printed.request?.headers.get('authorization')).toBe('Bearer s3cr3t');
    expect(inspect(printed)).not.toContain('s3cr3t');
    expect(JSON.stringify(printed)).not.toContain('s3cr3t');
  });
});
