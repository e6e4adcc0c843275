import { describe, expect, test } from 'vitest';
import { mineFailures, type MinedFailure, type MinedResponse } from './failures.ts';

const mine = (name: string, status: number): MinedResponse =>
  mineFailures({ name, status, requestName: 'List widgets', hasBody: false, otherSuccess: true });

function line({ code, messages, truncated }: MinedFailure): string {
  return `${code ?? '-'} ${messages.join(' | ')}${truncated ? '…' : ''}`;
}

describe('names cut at 255 characters', () => {
  const before = '**Error Code:** `1010`<br>\nNot yours.<br>\n';
  const cut = (end: string): string =>
    `Bad request ${'x'.repeat(255 - 12 - before.length - end.length)}\n`.slice(
      0,
      255 - before.length - end.length,
    ) +
    before +
    end;

  test.each([
    {
      end: '**Error Code:** `303`<br> \nThis API can only be used for sch',
      want: ['1010 Not yours.', '303 This API can only be used for sch…'],
    },
    { end: '**Error Code:** `303', want: ['1010 Not yours.', '303 …'] },
    { end: '**Error Code:** `30', want: ['1010 Not yours.'] },
    { end: '**Error Code:** `', want: ['1010 Not yours.'] },
    { end: '**Error Code', want: ['1010 Not yours.'] },
    { end: '**Err', want: ['1010 Not yours.'] },
    { end: '**', want: ['1010 Not yours.'] },
    { end: 'Not there.<b', want: ['1010 Not yours. | Not there.'] },
    { end: 'Not there.<br>\n', want: ['1010 Not yours. | Not there.'] },
    { end: 'No account $acc', want: ['1010 Not yours. | No account $acc…'] },
  ])('$end', ({ end, want }) => {
    const name = cut(end);
    const mined = mine(name, 400);
    expect(name).toHaveLength(255);
    expect(mined.cutOff).toBe(true);
    expect(mined.failures.map(line)).toEqual(want);
    expect(mined.failures.flatMap((failure) => failure.placeholders)).toEqual([]);
  });
});
