import { describe, expect, test } from 'vitest';
import { mineFailures, type MinedFailure, type SavedResponse } from './failures.ts';

const saved = (
  name: string,
  status: number | undefined,
  more: Partial<SavedResponse> = {},
): SavedResponse => ({
  name,
  status,
  requestName: 'List widgets',
  hasBody: false,
  otherSuccess: true,
  ...more,
});

/** A failure on one line: `code[/stated status] message | message…`. */
function line(failure: MinedFailure): string {
  const stated = failure.proseStatus === undefined ? '' : `/${failure.proseStatus}`;
  const text = `${failure.code ?? '-'}${stated} ${failure.messages.join(' | ')}`;
  return `${text}${failure.truncated ? '…' : ''}`.trim();
}

function lines(name: string, status: number | undefined): readonly string[] {
  return mineFailures(saved(name, status)).failures.map(line);
}

describe('error codes, in every spelling', () => {
  test.each([
    { given: '**Error Code:** `1010` <br>\nNot yours.', want: ['1010 Not yours.'] },
    { given: '**Error Code**: `1010`<br>Not yours.', want: ['1010 Not yours.'] },
    { given: '**Error code:** `1010`\nNot yours.', want: ['1010 Not yours.'] },
    { given: '**Response Error Code:** `1010`<br>\nNot yours.\n', want: ['1010 Not yours.'] },
    { given: '**Error Code:**`1010`<br>Not yours.', want: ['1010 Not yours.'] },
    { given: '**Error Code:**  `1010`<br>Not yours.', want: ['1010 Not yours.'] },
    { given: '**Error Code:** `1010`Not yours.', want: ['1010 Not yours.'] },
    { given: '**Error Code:** `1010`>\nNot yours.', want: ['1010 Not yours.'] },
    { given: '<b>Error Code:</b> 1010<br>Not yours.', want: ['1010 Not yours.'] },
    { given: 'Error code: 1010 - Not yours.', want: ['1010 Not yours.'] },
    { given: 'error_code=1010 Not yours.', want: ['1010 Not yours.'] },
    { given: 'Error Code: NOT_FOUND\nNot yours.', want: ['NOT_FOUND Not yours.'] },
    { given: '**Error Code:** `not_found`\nNot yours.', want: ['not_found Not yours.'] },
    { given: '**Error Codes:** `1`, `2` Not yours.', want: ['1 Not yours.', '2 Not yours.'] },
    { given: '**Error Code:** `400`', want: ['400'] },
    { given: 'The error code was unknown.', want: ['- The error code was unknown.'] },
    { given: 'The `error_code`s differ.', want: ['- The error_codes differ.'] },
    { given: 'An error code is returned', want: ['- An error code is returned'] },
  ])('$given', ({ given, want }) => {
    expect(lines(given, 400)).toEqual(want);
  });
});

describe('several codes and messages', () => {
  test.each([
    {
      given:
        '**HTTP Status Code:** `400`<br>\nBad request<br>\n**Error Code:** `1` <br>\n One: {id}.<br>\n**Error Code:** `2`<br>Two.',
      want: ['1 One: {id}.', '2 Two.'],
    },
    {
      given: '**Error Code:** `1`<br>\n* One.\n* Two.\n  * Three',
      want: ['1 One. | Two. | Three'],
    },
    { given: '**Error Code:** `1`<br> One. <br>\nTwo', want: ['1 One. | Two'] },
    { given: '**Error Code:** `1`\nInvalid: a\nInvalid: b', want: ['1 Invalid: a | Invalid: b'] },
    { given: '**Error Code:** `1`\nThe name\nis taken.', want: ['1 The name is taken.'] },
    {
      given: '**Error Code:** `1`<br>One.<br>**Error Code:** `1`<br>Other.',
      want: ['1 One.', '1 Other.'],
    },
    { given: '**Error Code:** `1`<br>One.<br>One.', want: ['1 One.'] },
    {
      given: '**Error Code:** `1`<br>See [this *page*](https://example.com).<br>',
      want: ['1 See this page.'],
    },
  ])('$given', ({ given, want }) => {
    expect(lines(given, 400)).toEqual(want);
  });
});

describe('without a code', () => {
  test.each([
    {
      given: '**HTTP Status Code:** `404`<br>\nWebinar not found.<br>',
      status: 404,
      want: ['- Webinar not found.'],
    },
    { given: '**HTTP Status Code:** `404` **Not Found**', status: 404, want: ['- Not Found'] },
    {
      given: '**HTTPS Status Code:** `400` **Bad Request**<br>\n* No plan.\n* No access.',
      status: 400,
      want: ['- No plan. | No access.'],
    },
    { given: '**HTTP Status Code:** `300`<br>', status: 300, want: ['-'] },
    { given: 'Unauthorized', status: 401, want: ['- Unauthorized'] },
    { given: '404 - Not found', status: 404, want: ['- Not found'] },
    { given: '401 Unauthorized - Invalid Token', status: 401, want: ['- Invalid Token'] },
    {
      given: 'Unprocessable Entity - a field is wrong.',
      status: 422,
      want: ['- a field is wrong.'],
    },
    { given: '404', status: 404, want: ['-'] },
    { given: '404 widgets lost', status: 404, want: ['- 404 widgets lost'] },
    { given: 'Untitled Example', status: 500, want: ['-'] },
    { given: 'List widgets', status: 400, want: ['-'] },
    { given: '', status: 500, want: ['-'] },
    { given: 'Moved', status: 302, want: [] },
    { given: 'Not modified', status: 304, want: [] },
    { given: 'Invalid webinar ID.', status: 300, want: ['- Invalid webinar ID.'] },
  ])('$status $given', ({ given, status, want }) => {
    expect(lines(given, status)).toEqual(want);
    expect(mineFailures(saved(given, status)).success).toBe(false);
  });
});

describe('the status in the prose', () => {
  test('is kept where it differs', () => {
    expect(lines('**HTTP Status Code:** `404` <br>\n**Error Code:** `1`<br>Gone.', 400)).toEqual([
      '1/404 Gone.',
    ]);
    expect(lines('**HTTP Status:** `404` <br>Gone.', 400)).toEqual(['-/404 Gone.']);
    expect(lines('**Status Code:** `400` <br>Gone.', 400)).toEqual(['- Gone.']);
  });

  test('stands in where none was saved', () => {
    const [failure] = mineFailures(
      saved('**HTTP Status Code:** `404` <br>Gone.', undefined),
    ).failures;
    expect(failure).toMatchObject({ status: 404, messages: ['Gone.'] });
  });
});

describe('under a 2xx', () => {
  const only = { failure: 'failure', success: 'success', both: 'both' };
  test.each([
    {
      given: '**Error Code:** `200`<br>Permission missing: ask an admin.',
      body: false,
      want: only.failure,
    },
    {
      given: '**HTTP Status Code:** `200`<br>Listed.\n\n**Error Code:** `200`<br>\nNo permission.',
      body: true,
      want: only.both,
    },
    {
      given: '**Error Code:** `200`<br>\nNo permission.\n\n**Status Code:** `200`<br>Listed.',
      body: true,
      want: only.both,
    },
    {
      given:
        '**HTTP Status Code:** `200`<br>\nThe plan subscription is missing. Enable it: {userId}',
      body: false,
      want: only.failure,
    },
    { given: 'Only available for paid account,{accountId}.', body: false, want: only.failure },
    { given: 'Only available for paid account,{accountId}.', body: true, want: only.success },
    {
      given: 'You do not have the permission to delete this device.',
      body: false,
      want: only.failure,
    },
    {
      given: 'The group does not belong to this account:{accountId}.',
      body: false,
      want: only.failure,
    },
    { given: 'No results found', body: true, want: only.success },
    { given: 'No results found', body: false, want: only.success },
    {
      given: '**HTTP Status Code:** `204`<br>\nRegistrant status updated.',
      body: false,
      want: only.success,
    },
    {
      given: '**HTTP Status Code:** `200` **OK** <br>\nRegistrants added.',
      body: false,
      want: only.success,
    },
    { given: 'OK', body: false, want: only.success },
    { given: 'Success', body: false, want: only.success },
    { given: 'Untitled Example', body: false, want: only.success },
    { given: 'Returned when nothing must be sent', body: false, want: only.success },
  ])('$given', ({ given, body, want }) => {
    const { failures, success } = mineFailures(saved(given, 200, { hasBody: body }));
    const got = success ? (failures.length > 0 ? only.both : only.success) : only.failure;
    expect(got).toBe(want);
    expect(success || failures.length > 0).toBe(true);
  });

  test('an answer with only an error code is a success as well, where there is no other', () => {
    const response = saved('**Error Code:** `200`<br>No permission.', 200, { hasBody: true });
    expect(mineFailures(response).success).toBe(false);
    expect(mineFailures({ ...response, otherSuccess: false }).success).toBe(true);
  });

  test('the description is the text less status and reason', () => {
    const response = saved('**HTTP Status Code:** `200` **OK** <br>\nRegistrants *added*.\n', 200);
    expect(mineFailures(response).description).toBe('Registrants added.');
  });
});
