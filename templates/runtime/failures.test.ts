import { describe, expect, test } from 'vitest';
import { ApiError, isApiError, NotFoundError, ServerError, TooManyRequestsError } from './index.js';
import { anything, list, update, valid } from './operations.test-helper.js';
import { answering, caught } from './server.test-helper.js';

const failed = async (status: number, body: string) =>
  update(await answering(status, body), valid).result();

describe('failures', () => {
  test('documented by status and code', async () => {
    const result = await failed(404, '{"code":1001,"message":"User does not exist"}');
    expect(result).toMatchObject({ ok: false, reason: 'documented', status: 404, code: 1001 });
    if (result.ok) throw new Error('ok');
    expect(result).toBeInstanceOf(ApiError);
    expect(String(result)).toBe(`ApiError: ${result.message}`);
    expect(result.body).toEqual({ code: 1001, message: 'User does not exist' });
    expect(result.message).toBe('PUT /meetings/{meetingId}/status: 404 1001 User does not exist');
  });

  test('the code may be numeric text, and come with another status', async () => {
    expect(await failed(400, '{"code":"3000"}')).toMatchObject({ status: 400, code: 3000 });
    const elsewhere = await failed(400, '{"code":1001}');
    expect(elsewhere).toMatchObject({ reason: 'documented', status: 404, code: 1001 });
    expect(!elsewhere.ok && elsewhere.response?.status).toBe(400);
    expect(elsewhere).toHaveProperty('message', 'PUT /meetings/{meetingId}/status: 400 1001');
  });

  test('a code under two statuses prefers its own', async () => {
    const operation = { failures: { 400: [7], 409: [7] } };
    const client = await answering(409, '{"code":7}');
    expect(await anything(client, operation).result()).toMatchObject({ status: 409, code: 7 });
    const lower = await answering(400, '{"code":7}');
    expect(await anything(lower, operation).result()).toMatchObject({ status: 400, code: 7 });
  });

  test('codes may be text', async () => {
    const client = await answering(400, '{"code":"seven"}');
    const result = await anything(client, { failures: { 400: ['seven'] } }).result();
    expect(result).toMatchObject({ reason: 'documented', code: 'seven' });
  });

  test('no code in the body, or a status without codes', async () => {
    expect(await failed(400, '<html>')).toMatchObject({ reason: 'documented', code: undefined });
    expect(await failed(429, '{"code":7}')).toMatchObject({
      reason: 'documented',
      code: undefined,
    });
    expect(await failed(429, '')).toMatchObject({ reason: 'documented', body: '' });
  });

  test('undocumented: unknown code, unknown status', async () => {
    expect(await failed(400, '{"code":5}')).toMatchObject({ reason: 'undocumented', code: 5 });
    const html = await failed(502, '<html>Bad gateway');
    expect(html).toMatchObject({ reason: 'undocumented', status: 502, body: '<html>Bad gateway' });
    expect(await failed(500, '{"code":{"a":1},"message":{}}')).toMatchObject({ code: undefined });
    const hostile = '{"code":{"toString":1},"message":{"toString":1}}';
    expect(await failed(400, hostile)).toMatchObject({ reason: 'documented', code: undefined });
    expect(await failed(500, 'null')).toMatchObject({ reason: 'undocumented', body: null });
  });

  test('awaiting throws, with classes by status', async () => {
    const missing = await caught(update(await answering(404, '{}'), valid));
    expect(missing).toBeInstanceOf(NotFoundError);
    expect(missing).not.toBeInstanceOf(ServerError);
    expect(await caught(update(await answering(503), valid))).toBeInstanceOf(ServerError);
    expect(await caught(update(await answering(429), valid))).toBeInstanceOf(TooManyRequestsError);
    expect(new TypeError('x')).not.toBeInstanceOf(NotFoundError);
  });

  test('isApiError knows the operation', async () => {
    const error: unknown = await caught(update(await answering(404, '{"code":1001}'), valid));
    expect(isApiError(error)).toBe(true);
    expect(isApiError(error, update)).toBe(true);
    expect(isApiError(error, list)).toBe(false);
    expect(isApiError(await caught(update(await answering(500), valid)), update)).toBe(false);
    expect(isApiError(new Error('x'))).toBe(false);
  });

  test('response() takes the response unread, whatever its status', async () => {
    const response = await update(await answering(500, 'whole'), valid).response();
    expect([response.status, response.bodyUsed]).toEqual([500, false]);
    expect(await response.text()).toBe('whole');
  });
});
