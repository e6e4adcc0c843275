import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { deadlineIn } from './deadline.ts';

test('comes when time is up', async () => {
  const { signal } = deadlineIn(5);
  await new Promise((done) => signal.addEventListener('abort', done));
  expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
});

test('comes with the other one, also where that came before', () => {
  const other = new AbortController();
  const before = deadlineIn(60_000, other.signal);
  expect(before.signal.aborted).toBe(false);
  other.abort();
  const after = deadlineIn(60_000, other.signal);
  expect([before.signal.aborted, after.signal.aborted]).toEqual([true, true]);
  before.clear();
  after.clear();
});

test('leaves nothing with the other one when it is let go of', () => {
  const other = new AbortController();
  for (let count = 0; count < 3; count += 1) deadlineIn(60_000, other.signal).clear();
  expect(getEventListeners(other.signal, 'abort')).toEqual([]);
});
