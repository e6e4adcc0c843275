import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { listen } from './listen.ts';

const host = '127.0.0.1';

describe('a server', () => {
  test('has a port of its own where it may take any, until it is closed', async () => {
    const server = createServer((_, response) => response.end('here'));
    const listening = await listen(server, { host, port: 0 }, 'It cannot listen on');
    if (!listening.ok) throw new Error(listening.problem.message);
    const { origin, close } = listening.value;
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
    expect(await (await fetch(origin)).text()).toBe('here');
    close();
    await expect(fetch(origin)).rejects.toThrow('fetch failed');
  });

  test('does not take a port that is in use: the problem names the place and the way out', async () => {
    const first = await listen(createServer(), { host, port: 0 }, 'The first cannot listen on');
    if (!first.ok) throw new Error(first.problem.message);
    const port = Number(new URL(first.value.origin).port);
    const second = await listen(createServer(), { host, port }, 'The second cannot listen on');
    first.value.close();
    expect(second).toMatchObject({
      ok: false,
      problem: {
        code: 'address-unavailable',
        message: `The second cannot listen on ${host}:${port}: it is in use.`,
        place: `${host}:${port}`,
        hint: expect.stringContaining('--port 0'),
      },
    });
  });
});
