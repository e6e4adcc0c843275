import { describe, expect, test } from 'vitest';
import { asBlob, asJsonValue, asJsonOrText, asNothing, asText, type Operation } from './index.js';
import { anything, list } from './operations.test-helper.js';
import { answering, serve } from './server.test-helper.js';

const decoded = async (operation: Partial<Operation>, status: number, body?: string) =>
  anything(await answering(status, body), operation).result();

describe('success', () => {
  test('by decoding', async () => {
    expect(await decoded({}, 200, '{"a":1}')).toMatchObject({
      ok: true,
      status: 200,
      data: { a: 1 },
    });
    expect(await decoded({}, 200, '')).toMatchObject({ ok: true, data: undefined });
    expect(await decoded({ success: { 200: asText } }, 200, 'ä')).toMatchObject({ data: 'ä' });
    expect(await decoded({ success: { 200: asNothing } }, 200, 'x')).toMatchObject({
      data: undefined,
    });
    expect(await decoded({ success: { 204: asJsonValue } }, 204)).toMatchObject({
      data: undefined,
    });
    const blob = await decoded({ success: { 200: asBlob } }, 200, 'zip');
    expect(blob.ok && blob.data instanceof Blob && (await blob.data.text())).toBe('zip');
  });

  test('another 2xx is decoded like the first success', async () => {
    expect(await decoded({}, 202, '{"a":1}')).toMatchObject({
      ok: true,
      status: 202,
      data: { a: 1 },
    });
    expect(await decoded({ success: { 204: asNothing } }, 200, '[]')).toMatchObject({
      data: undefined,
    });
  });

  test('where no success is documented, whatever comes is data', async () => {
    const open = { success: { '2xx': asJsonOrText }, failures: { 400: [7] } };
    expect(await decoded(open, 200, '{"code":7}')).toMatchObject({ ok: true, data: { code: 7 } });
    expect(await decoded(open, 201, 'null')).toMatchObject({ ok: true, status: 201, data: null });
    expect(await decoded(open, 200, '{not JSON')).toMatchObject({ ok: true, data: '{not JSON' });
    expect(await decoded(open, 204)).toMatchObject({ ok: true, data: undefined });
    expect(await decoded(open, 400, '{"code":7}')).toMatchObject({ reason: 'documented', code: 7 });
  });

  test('has the answer and its data, nothing else', async () => {
    const result = await decoded({}, 200, '{"a":1}');
    expect(Object.keys(result).toSorted()).toEqual(['data', 'headers', 'ok', 'response', 'status']);
  });

  test('what a decoder throws is reason network, a text of JSON is text', async () => {
    const broken = async (): Promise<never> => {
      throw new Error('broken');
    };
    expect(await decoded({ success: { 200: broken } }, 200, 'x')).toMatchObject({
      ok: false,
      status: 200,
      cause: new Error('broken'),
    });
    expect(await decoded({ success: { 200: asText } }, 200, '{"a":1}')).toMatchObject({
      data: '{"a":1}',
    });
    const both = { success: { 200: asText }, failures: { 200: [7] } };
    expect(await decoded(both, 200, '{"code":7}')).toMatchObject({ reason: 'documented', code: 7 });
    expect(await decoded(both, 200, '{"code":8}')).toMatchObject({ data: '{"code":8}' });
  });

  test('a 2xx listed as failure too: its code decides', async () => {
    const both = { failures: { 200: [300], 404: [1001] } };
    expect(await decoded(both, 200, '{"code":300}')).toMatchObject({
      reason: 'documented',
      code: 300,
    });
    expect(await decoded(both, 200, '{"code":1}')).toMatchObject({ ok: true, data: { code: 1 } });
    expect(await decoded(both, 200, '{"code":1001}')).toMatchObject({ ok: true });
    const only = { success: { 204: asNothing }, failures: { 200: [300] } };
    expect(await decoded(only, 200, '{"code":300}')).toMatchObject({ reason: 'documented' });
    expect(await decoded(only, 200, '{"code":1}')).toMatchObject({
      reason: 'undocumented',
      code: 1,
    });
    expect(await decoded(only, 200, '')).toMatchObject({ reason: 'documented', code: undefined });
  });

  test('a 2xx listed as failure too: its code decides where there is no data, and however long the body is', async () => {
    const nothing = { success: { 200: asNothing }, failures: { 200: [300] } };
    expect(await decoded(nothing, 200, '{"code":300}')).toMatchObject({
      reason: 'documented',
      code: 300,
      body: { code: 300 },
    });
    expect(await decoded(nothing, 200, '{"code":1}')).toMatchObject({ ok: true, data: undefined });
    const long = { text: 'x'.repeat(5000), code: 300 };
    const both = { failures: { 200: [300] } };
    expect(await decoded(both, 200, JSON.stringify(long))).toMatchObject({ code: 300, body: long });
  });

  test('invalid JSON is reason decode, with a snippet', async () => {
    const result = await decoded({}, 200, `<html>${'x'.repeat(5000)}`);
    expect(result).toMatchObject({ ok: false, reason: 'decode', status: 200 });
    if (result.ok || typeof result.body !== 'string') throw new Error('no snippet');
    expect(result.body.length).toBe(1000);
    expect(result.cause).toBeInstanceOf(SyntaxError);
    expect(result.response?.status).toBe(200);
  });

  test('redirects are followed', async () => {
    const client = await serve((request, response) => {
      if (request.url === '/v2/meetings') response.writeHead(302, { location: '/there' }).end();
      else response.end('{"total":2}');
    });
    expect(await list(client)).toEqual({ total: 2 });
  });

  test('withResponse gives data and headers', async () => {
    const client = await answering(200, '{"total":1}', { 'x-rate': '9' });
    const { data, status, headers, response } = await list(client).withResponse();
    expect(data).toEqual({ total: 1 });
    expect([status, headers.get('x-rate'), response.status]).toEqual([200, '9', 200]);
  });
});
