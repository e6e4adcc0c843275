import { describe, expect, test } from 'vitest';
import type { Failure } from '../api/index.ts';
import { errorMembers, valueMembers } from './memberNames.ts';

function failure(
  code: number | string | undefined,
  message: string,
  more: Partial<Failure> = {},
): Failure {
  return {
    status: 400,
    ...(code === undefined ? {} : { code }),
    message,
    otherMessages: [],
    placeholders: [],
    truncated: false,
    evidence: [],
    ...more,
  };
}

const members = (...failures: Failure[]) =>
  errorMembers(failures).map(({ name, code }) => [name, code]);

describe('errorMembers', () => {
  test.for<[string, string]>([
    ['User does not exist: {userId}.', 'UserDoesNotExist'],
    ['User {userId} not found. Try again.', 'UserNotFound'],
    ['Limit of "{0}" reached', 'LimitOfReached'],
    ['Channel does not exist: $channelId.', 'ChannelDoesNotExist'],
    ['', 'Code7'],
    ['{0}', 'Code7'],
    ['404', '_404'],
    ['日本語', '日本語'],
  ])('%s → %s', ([message, want]) => {
    expect(members(failure(7, message))).toEqual([[want, 7]]);
  });

  test('a cut message gives whole words only, and none where too few are left', () => {
    expect(members(failure(7, 'The request could not be comp', { truncated: true }))).toEqual([
      ['TheRequestCouldNotBe', 7],
    ]);
    expect(members(failure(7, 'Hos', { truncated: true }))).toEqual([['Code7', 7]]);
    expect(members(failure(7, 'Whole sentence here. And a cu', { truncated: true }))).toEqual([
      ['WholeSentenceHere', 7],
    ]);
  });

  test('codes of one message are told apart by the code, whatever their order', () => {
    expect(members(failure(1, 'No.'), failure(2, 'No.'))).toEqual([
      ['NoCode1', 1],
      ['NoCode2', 2],
    ]);
  });

  test('one member a code, however many statuses document it', () => {
    const found = errorMembers([
      failure(1, 'No.'),
      failure(1, 'Never.', { status: 404 }),
      failure(undefined, 'Codeless.'),
    ]);
    expect(found).toMatchObject([
      { name: 'No', code: 1, failures: [{ status: 400 }, { status: 404 }] },
    ]);
  });

  test('codes that are text', () => {
    expect(members(failure('invalid_grant', ''))).toEqual([['CodeInvalidGrant', 'invalid_grant']]);
  });
});

test('numbers are named by their meaning', () => {
  const found = valueMembers({
    type: 'number',
    enum: [1, 2, 3, -1],
    enumDescriptions: {
      1: 'A recurring meeting (fixed time).',
      2: 'Basic - free',
      3: 'Basic - paid',
    },
  });
  expect(found?.map(({ name, value }) => [name, value])).toEqual([
    ['RecurringMeeting', 1],
    ['BasicValue2', 2],
    ['BasicValue3', 3],
    ['ValueMinus1', -1],
  ]);
  expect(valueMembers({ type: 'number', enum: [1, 2] })).toBeUndefined();
});
