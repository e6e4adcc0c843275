import { expect, test } from 'vitest';
import { messageTemplate } from './messageTemplate.ts';

test.for<readonly [string, string | undefined]>([
  ['User does not exist: {userId}.', 'User does not exist: {userId}.'],
  ['User $userId is **not** in {{0}} or ${ role }.', 'User {userId} is not in {0} or {role}.'],
  ['  No `user`\n {id} ', 'No user {id}'],
  ['It costs $5.', 'It costs $5.'],
  ['No "{$userType}" here.', 'No "{userType}" here.'],
  ['{first} {last} is gone', '{first} {last} is gone'],
  ['{first}{last} is gone', undefined],
  ['{message}', undefined],
  ['{a}: {b}.', undefined],
  ['Expected {"id": 1} and {id}.', undefined],
  ['', undefined],
])('%s', ([message, template]) => {
  expect(messageTemplate(message, false)).toBe(template);
});

test.for<readonly [string, string | undefined]>([
  ['User {userId} is not a mem', 'User {userId} is not a mem…'],
  ['User {userId} of {accou', 'User {userId} of…'],
  ['User {userId} of $acc', 'User {userId} of…'],
  ['User {userId} of {{account', 'User {userId} of…'],
  ['User {userId} of {account}', 'User {userId} of…'],
  ['User {userId} of {account}: “', 'User {userId} of…'],
  ['User {userId}', 'User…'],
  ['{userId', undefined],
])('%s, cut off', ([message, template]) => {
  expect(messageTemplate(message, true)).toBe(template);
});
