import { expect, test } from 'vitest';
import type { Failure, Operation } from '../api/index.ts';
import { explain } from '../generate.ts';
import { messageTemplates } from './messageTemplates.ts';

const encoder = new TextEncoder();

/** An operation whose saved responses have these statuses and names. */
function operationOf(...saved: readonly (readonly [number, string])[]): Operation {
  const collection = {
    info: {
      name: 'A',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: [
      {
        name: 'Ask',
        request: { method: 'GET', url: 'https://a.example/b' },
        response: saved.map(([code, name]) => ({ code, name })),
      },
    ],
  };
  const api = explain({ name: 'a.json', bytes: encoder.encode(JSON.stringify(collection)) });
  const operation = api.ok ? api.value.operations[0] : undefined;
  if (operation === undefined) throw new Error('no operation');
  return operation;
}

function withFailure(part: Partial<Failure>): Operation {
  const operation = operationOf([404, '**Error Code:** `7`<br>\nUser {id} is gone.']);
  return { ...operation, failures: operation.failures.map((failure) => ({ ...failure, ...part })) };
}

test('messages with values in them are known by status and code', () => {
  const operation = operationOf(
    [400, '**Error Code:** `1010`<br>\nUser does not belong to this account: {accountId}.'],
    [400, '**Error Code:** `3000`<br>\nCannot access it.'],
    [429, 'More than {0} calls for {1}.'],
  );
  expect(messageTemplates(operation)).toEqual([
    {
      status: 400,
      key: '400.1010',
      templates: ['User does not belong to this account: {accountId}.'],
      names: ['accountId'],
    },
    { status: 429, key: '429', templates: ['More than {0} calls for {1}.'], names: ['0', '1'] },
  ]);
});

test('the most exact message of a failure comes first, those without values included', () => {
  const otherMessages = ['No user {id} in list {list}.', 'No user is in the list.'];
  const [found] = messageTemplates(withFailure({ message: 'No {what}.', otherMessages }));
  expect(found?.templates).toEqual([
    'No user is in the list.',
    'No user {id} in list {list}.',
    'No {what}.',
  ]);
});

test('only a message that was cut off is open at its end', () => {
  const part = { message: 'User {id} is', otherMessages: ['No {a} is.', 'Never {b}.'] };
  const open = messageTemplates(withFailure({ ...part, truncated: true }));
  expect(open.flatMap(({ templates }) => templates)).toEqual([
    'User {id} is…',
    'No {a} is.',
    'Never…',
  ]);
  const whole = messageTemplates(withFailure({ ...part, truncated: false }));
  expect(whole.flatMap(({ templates }) => templates)).toEqual([
    'User {id} is',
    'No {a} is.',
    'Never {b}.',
  ]);
});
