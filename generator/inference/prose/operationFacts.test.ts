import { describe, expect, test } from 'vitest';
import { readOperationFacts } from './operationFacts.ts';
import { processorClock } from '../../../tests/processorClock.ts';

describe('scopes', () => {
  test.each([
    { given: '**Scopes:** `a:read` `a:write`', want: ['a:read', 'a:write'] },
    { given: '**Scopes**: `a:read`, `a:write`.', want: ['a:read', 'a:write'] },
    { given: '**Scope**:`a:read`', want: ['a:read'] },
    { given: '**Scopes:** `a:read` or `a:write`', want: ['a:read', 'a:write'] },
    { given: '**Scope:** a:read:admin', want: ['a:read:admin'] },
    { given: 'Text.<br> Scopes: `a:read`', want: ['a:read'] },
    {
      given: '**[Scopes](https://example.com/scopes):** `a:read`,`b:read`',
      want: ['a:read', 'b:read'],
    },
    { given: '**Scope:** `a:read` for one. `b:read` for the other.', want: ['a:read', 'b:read'] },
    { given: 'If the scope `a:read` is used, it is fine.', want: [] },
  ])('$given', ({ given, want }) => {
    expect(readOperationFacts(given).scopes).toEqual(want);
  });
});

describe('rate-limit label', () => {
  test.each([
    { given: '**[Rate Limit Label](https://example.com/limits#x):** `Medium`', want: 'Medium' },
    { given: '**Rate Limit Label:** `Resource-intensive`', want: 'Resource-intensive' },
    { given: 'Rate limit label: Heavy', want: 'Heavy' },
    { given: '**Rate Limit Label:** `HEAVY`', want: 'Heavy' },
    { given: '**Rate Limit Label:** `RESOURCE-INTENSIVE`', want: 'Resource-intensive' },
    { given: '**Rate Limit Tier:** `T1`', want: 'T1' },
    { given: '**Rate Limit Tier:** `bulk`', want: 'bulk' },
    { given: '**Additional Rate Limit:** You can make one request a minute.', want: undefined },
  ])('$given', ({ given, want }) => {
    expect(readOperationFacts(given).rateLimit).toBe(want);
  });
});

describe('prerequisites', () => {
  test.each([
    {
      given:
        '**Prerequisites:**<br>\n* A plan.\n* A [key](https://example.com).<br>\n**Scopes:** `a:b`',
      want: ['A plan.', 'A key.'],
    },
    { given: '**Prerequisite**: Pro account\n', want: ['Pro account'] },
    { given: '**Prerequisites:**\n\n* A plan.\n\nMore text.', want: ['A plan.'] },
    { given: '<b>Prerequisites:</b><br>\n* A plan.<br><br>\n**Note**: x', want: ['A plan.'] },
    { given: '**Prerequisites:**\n* A plan\n  with an add-on.', want: ['A plan with an add-on.'] },
    {
      given: '**Prerequisites:**<br>\nThe option is on.<br>\n**Scopes:** `a:b`',
      want: ['The option is on.'],
    },
    { given: 'No prerequisites are needed.', want: [] },
  ])('$given', ({ given, want }) => {
    expect(readOperationFacts(given).prerequisites).toEqual(want);
  });
});

describe('deprecation', () => {
  test.each([
    { given: '**Deprecated**', want: true },
    { given: 'Text.\n<p style="x"><b>Deprecated:</b> use another.</p>', want: true },
    { given: 'This API is deprecated.', want: true },
    { given: '**Note:** This endpoint has been deprecated. Use v2.', want: true },
    { given: 'This method will be deprecated in May.', want: true },
    { given: '(Deprecated) Lists widgets', want: true },
    { given: '[Deprecated] Lists widgets', want: true },
    { given: 'Marks it. Deprecated and without effect.', want: true },
    { given: 'The `colour` field has been **deprecated**.', want: false },
    { given: 'Lists deprecated fields.', want: false },
    { given: '**Deprecated fields** are left out.', want: false },
  ])('$given', ({ given, want }) => {
    expect(readOperationFacts(given).deprecated).toBe(want);
  });
});

describe('the rest', () => {
  test.each([
    {
      given:
        'Gets it.<br><br>\n**Scopes:** `a:b` `a:c`\n **[Rate Limit Label](https://example.com):** `Medium`',
      want: 'Gets it.',
    },
    {
      given:
        'Gets it.\n\n**Scopes:** `a:b`</br>**[Rate Limit Label](https://example.com):** `Heavy`**Prerequisites:**\n* A plan.',
      want: 'Gets it.\n\n</br>**Prerequisites:**\n* A plan.',
    },
    { given: '**Scope:** `a:b` for one account.', want: '**Scope:** `a:b` for one account.' },
    { given: ' Nothing here. ', want: ' Nothing here. ' },
  ])('$given', ({ given, want }) => {
    expect(readOperationFacts(given).rest).toBe(want);
  });
});

test.each([
  '**Scopes:** ',
  '**',
  '[rate limit label](',
  '`',
  '<br>',
  ' ',
  '\n',
  'deprecated ',
  '**Prerequisites:**\n* a\n',
  'scope:',
  'a:b ',
])('reads 100,000 characters of %j at once', (part) => {
  const spent = processorClock();
  readOperationFacts(part.repeat(100_000 / part.length));
  readOperationFacts(
    `**Scopes:** **Prerequisites:** deprecated ${part.repeat(100_000 / part.length)}`,
  );
  expect(spent()).toBeLessThan(400);
});
