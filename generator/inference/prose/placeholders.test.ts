import { expect, test } from 'vitest';
import { placeholders } from './placeholders.ts';

test.each([
  { given: 'User {userId} does not exist.', want: ['userId'] },
  { given: 'limit of "{0}" for "{1}" and {0}', want: ['0', '1'] },
  { given: 'Channel does not exist: $to_contact.', want: ['to_contact'] },
  { given: '${userId} in {{account-id}}', want: ['userId', 'account-id'] },
  { given: 'to a "{$userType}" user', want: ['userType'] },
  { given: 'It costs $5.', want: [] },
  { given: 'body {"a": 1} or {}', want: [] },
  { given: 'No value.', want: [] },
])('$given', ({ given, want }) => {
  expect(placeholders(given)).toEqual(want);
});
