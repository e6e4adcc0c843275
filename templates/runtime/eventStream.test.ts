import { expect, test } from 'vitest';
import { eventStream, type ServerSentEvent } from './eventStream.js';
import { processorClock } from '../../tests/processorClock.ts';

async function read(pieces: readonly string[]): Promise<readonly Partial<ServerSentEvent>[]> {
  async function* text(): AsyncGenerator<string> {
    yield* pieces;
  }
  const found: Partial<ServerSentEvent>[] = [];
  for await (const event of eventStream.read(text(), JSON.parse)) found.push(event as object);
  return found;
}

const data = async (text: string): Promise<readonly unknown[]> =>
  (await read([text])).map((event) => event.data);

// The examples of the standard, and what it says besides them.
test.for<[string, string, readonly string[]]>([
  ['lines of data are joined', 'data: YHOO\ndata: +2\ndata: 10\n\n', ['YHOO\n+2\n10']],
  ['a comment is none', ': test\n\ndata: first\n\n', ['first']],
  ['one space goes', 'data:test\n\ndata: test\n\ndata:  test\n\n', ['test', 'test', ' test']],
  ['data may be empty', 'data\n\ndata\ndata\n\ndata:', ['', '\n']],
  ['what no empty line ends is no event', 'data: one\n\ndata: two\n', ['one']],
  ['carriage returns', 'data: a\r\rdata: b\r\n\r\ndata: c\n\r\n', ['a', 'b', 'c']],
  ['unknown fields and odd lines', 'dat: x\nDATA: y\n data: z\ndata: a:b\n\n', ['a:b']],
  ['an event of nothing but a type or an id', 'event: x\n\nid: 1\n\ndata: y\n\n', ['y']],
  ['a line separator of Unicode is data', 'data: a\u2028b\n\n', ['a\u2028b']],
])('%s', async ([, text, want]) => {
  expect(await data(text)).toEqual(want);
});

test('type, id and retry', async () => {
  const text =
    'event: add\nid: 1\nretry: 10\ndata: a\n\ndata: b\n\nid\nretry: 1x\ndata: c\n\nid: 2\0\nevent:\ndata: d\n\n';
  expect(await read([text])).toEqual([
    { event: 'add', data: 'a', id: '1', retry: 10 },
    { event: 'message', data: 'b', id: '1', retry: 10 },
    { event: 'message', data: 'c', id: '', retry: 10 },
    { event: 'message', data: 'd', id: '', retry: 10 },
  ]);
});

test('pieces may be cut anywhere', async () => {
  const text = 'data: ä\r\ndata: b\r\n\r\nid: 7\rdata: c\r\revent: x\ndata: d\n\n';
  const whole = await read([text]);
  expect(whole).toHaveLength(3);
  expect(await read([...text])).toEqual(whole);
  expect(await read([...text].flatMap((character) => [character, '']))).toEqual(whole);
  for (let at = 1; at < text.length; at += 1) {
    expect(await read([text.slice(0, at), text.slice(at)])).toEqual(whole);
  }
});

test('a long line in many pieces takes time in proportion', async () => {
  const spent = processorClock();
  await read(Array.from({ length: 200_000 }, () => 'data: xxxxxxxxxxxxxxx'));
  expect(spent()).toBeLessThan(3000);
});
