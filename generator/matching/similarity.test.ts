import { describe, expect, it } from 'vitest';
import type { Api, Operation } from '../api/index.ts';
import { operationOf as of } from '../../tests/operationOf.ts';
import { matchLock } from '../naming/matchLock.ts';
import { nameApi } from '../naming/nameApi.ts';
import { featuresOf } from './features.ts';
import { matchOperations } from './matchOperations.ts';
import { operationSubjects } from './operationSubjects.ts';
import { similarity, threshold } from './similarity.ts';

const pages = ['page_size', 'next_page_token'];
const registrants = ['action', 'registrants'];

interface Row {
  readonly what: string;
  readonly before: Operation;
  readonly after: Operation;
  /** Another of the same method and path, then and now: without it, these would tell. */
  readonly beside?: Operation;
}

// The same request, found again; and neighbours, which are not the same. The threshold stands between the two tables.

const same: readonly Row[] = [
  {
    what: 'moved to another path',
    before: of('GET /im_groups', 'List IM groups', ['im_groups']),
    after: of('GET /im/groups', 'List IM groups', ['im', 'groups']),
  },
  {
    what: 'under a version',
    before: of('PATCH /users/{id}', 'Update a user', ['users']),
    after: of('PATCH /v2/users/{userId}', 'Update user', ['users']),
  },
  {
    what: 'under another version',
    before: of('GET /v1/users', 'List users'),
    after: of('GET /v2/users', 'List all users'),
  },
  {
    what: 'under a version, by another verb',
    before: of('PATCH /users/{id}', 'Update a user', ['users']),
    after: of('PATCH /v2/users/{id}', 'Modify user', ['users']),
  },
  {
    what: 'one parameter less in the path',
    before: of('PUT /meetings/{id}/registrants/{who}/status', 'Update registrant status', ['a']),
    after: of('PUT /meetings/{id}/registrants/status', "Update registrant's status", ['a']),
  },
  {
    what: 'sent by another method',
    before: of('PUT /rooms/{id}', 'Update a room', ['rooms']),
    after: of('PATCH /rooms/{id}', 'Update a room', ['rooms']),
  },
  {
    what: 'in another folder, below another path',
    before: of('GET /metrics/im', 'Get IM metrics', ['dashboards'], pages),
    after: of('GET /dashboard/metrics/im', 'Get IM metrics', ['metrics'], pages),
  },
  {
    what: 'a parameter that went from the path to the query',
    before: of('GET /users/{userId}/zpk', "Verify a user's key", ['users']),
    after: of('GET /users/zpk', "Verify a user's key (Deprecated)", ['users'], ['zpk']),
  },
  {
    what: 'with other parameters, by a longer name',
    before: of('GET /users/{userId}/zpk', "Verify a user's key", ['users'], ['login']),
    after: of('GET /users/zpk', "Verify a user's key (Deprecated)", ['users'], ['zpk']),
  },
  {
    what: 'one more step in a tutorial',
    before: of('POST /orders', '2. Create an order', ['Checkout']),
    after: of('POST /shop/orders', '3. Create order', ['1. Checkout']),
  },
  {
    what: 'without a name, under another version',
    before: of('GET /v1/users/{id}', '{{base}}/v1/users/1'),
    after: of('GET /v2/users/{userId}', '{{base}}/v2/users/1'),
  },
];

const others: readonly Row[] = [
  {
    what: 'one and all',
    before: of('GET /users/{id}', 'Get user', ['users']),
    after: of('GET /users', 'List users', ['users']),
  },
  {
    what: 'one and all, called alike',
    before: of('GET /users/{id}', 'Get user', ['users']),
    after: of('GET /users', 'Get users', ['users']),
  },
  {
    what: 'one and all of somebody’s, called alike',
    before: of('GET /users/{id}/meetings/{which}', 'Get user meeting', ['users'], pages),
    after: of('GET /users/{id}/meetings', 'Get user meetings', ['users'], pages),
  },
  {
    what: 'get and delete',
    before: of('GET /rooms/{id}', 'Get a room', ['rooms']),
    after: of('DELETE /rooms/{id}', 'Delete a room', ['rooms']),
  },
  {
    what: 'meetings and webinars',
    before: of('GET /meetings/{id}/registrants', 'List meeting registrants', ['meetings'], pages),
    after: of('GET /webinars/{id}/registrants', 'List webinar registrants', ['webinars'], pages),
  },
  {
    what: 'meetings and webinars, called alike',
    before: of('PUT /meetings/{id}/registrants/status', 'Update status', ['meetings'], registrants),
    after: of('PUT /webinars/{id}/registrants/status', 'Update status', ['webinars'], registrants),
  },
  {
    what: 'meetings and webinars, called alike, in folders of one name',
    before: of(
      'PUT /meetings/{id}/registrants/{who}/answers/status',
      'Update status',
      ['meetings', 'registrants'],
      registrants,
    ),
    after: of(
      'PUT /webinars/{id}/registrants/{who}/answers/status',
      'Update status',
      ['webinars', 'registrants'],
      registrants,
    ),
  },
  {
    what: 'settings and permissions',
    before: of('GET /users/{id}/settings', 'Get user settings', ['users']),
    after: of('GET /users/{id}/permissions', 'Get user permissions', ['users']),
  },
  {
    what: 'add and remove',
    before: of('POST /groups/{id}/members', 'Add group members', ['groups']),
    after: of('DELETE /groups/{id}/members/{who}', 'Delete a group member', ['groups']),
  },
  {
    what: 'two ways to pay on one path',
    before: of('POST /payments', 'Card', ['payments'], ['amount', 'currency']),
    after: of('POST /payments', 'Wallet', ['payments'], ['amount', 'currency']),
    beside: of('POST /payments', 'Bank', ['payments']),
  },
  {
    what: 'two ways to pay on one path, called nearly alike',
    before: of('POST /payments', 'Make a card payment using encrypted details', ['payments']),
    after: of('POST /payments', 'Make a card payment with unencrypted details', ['payments']),
    beside: of('POST /payments', 'Bank', ['payments']),
  },
  {
    what: 'without a name, and one below',
    before: of('GET /users/{id}/meetings', 'https://a.example/users/1/meetings', ['users']),
    after: of('GET /users/{id}/meetings/live', 'https://a.example/users/1/live', ['users']),
  },
  {
    what: 'without a name, get and delete',
    before: of('GET /users/{id}', '{{base}}/users/1', ['users']),
    after: of('DELETE /users/{id}', '{{base}}/users/1', ['users']),
  },
];

describe.each(['diff', 'the lock with the old Api', 'the lock alone'] as const)('to %s', (who) => {
  it.each(same)('the same: $what', ({ before, after }) => {
    expect(isPaired(who, [before], [after])).toBe(true);
    expect(isPaired(who, [after], [before])).toBe(true);
  });

  it.each(others)('others: $what', ({ before, after, beside }) => {
    const company = beside === undefined ? [] : [withId(beside)];
    const [old, next] = [withId(before), withId(after)];
    expect(isPaired(who, [old, ...company], [next, ...company])).toBe(false);
    expect(isPaired(who, [next, ...company], [old, ...company])).toBe(false);
  });
});

describe('likeness', () => {
  it('leaves room on both sides, be the fields known or not', () => {
    const scores = (rows: readonly Row[]) =>
      rows.flatMap(({ before, after }) => [
        likeness(before, after, true),
        likeness(before, after, false),
      ]);
    const [least, most] = [Math.min(...scores(same)), Math.max(...scores(others))];
    expect(least - most).toBeGreaterThan(0.04);
    expect(threshold - most).toBeGreaterThan(0.02);
    expect(least - threshold).toBeGreaterThan(0.02);
  });

  it('is the same either way round', () => {
    for (const { before, after } of [...same, ...others])
      expect(likeness(after, before, true)).toBe(likeness(before, after, true));
  });

  it('grows with what both take, and takes nothing amiss in fields that came or went', () => {
    const before = of('GET /rooms', 'List all rooms', [], pages);
    const [alike, unlike] = [pages, ['location', 'status']].map((query) =>
      of('GET /v2/rooms', 'List rooms', [], query),
    ) as [Operation, Operation];
    expect(likeness(before, alike, true)).toBeGreaterThan(likeness(before, alike, false));
    expect(likeness(before, unlike, true)).toBe(likeness(before, unlike, false));
  });
});

it('the old Api tells the lock what its names alone do not', () => {
  const [before, after, unlike] = [
    of('POST /rooms/bookings', 'Book a room', [], ['date', 'seats']),
    of('POST /v2/offices/rooms/bookings', 'Book room now', [], ['date', 'seats']),
    of('POST /v2/offices/rooms/bookings', 'Book room now', [], ['city']),
  ];
  expect(isPaired('the lock alone', [before], [after])).toBe(false);
  expect(isPaired('the lock with the old Api', [before], [after])).toBe(true);
  expect(isPaired('diff', [before], [after])).toBe(true);
  expect(isPaired('the lock with the old Api', [before], [unlike])).toBe(false);
});

function likeness(before: Operation, after: Operation, withFields: boolean): number {
  const [a, b] = operationSubjects([before, after]).map((subject) =>
    featuresOf(withFields ? subject : { ...subject, fields: undefined }),
  );
  return a === undefined || b === undefined ? -1 : similarity(a, b);
}

/** Whether the first of either side are one, to `diff` or to the lock of a package that was made of the old ones. */
function isPaired(
  who: 'diff' | 'the lock with the old Api' | 'the lock alone',
  before: readonly Operation[],
  after: readonly Operation[],
): boolean {
  const [old, next] = [before[0], after[0]];
  if (who === 'diff') {
    const { pairs } = matchOperations(before, after);
    return pairs.some((pair) => pair.before === old && pair.after === next);
  }
  const { lock } = nameApi(apiOf(before));
  const pairs = matchLock(apiOf(after), lock, who === 'the lock alone' ? undefined : apiOf(before));
  return next !== undefined && pairs.get(next.id) === old?.id;
}

function apiOf(operations: readonly Operation[]): Api {
  return { name: 'A', description: '', security: { type: 'none' }, operations, diagnostics: [] };
}

/** Requests of one address have their place in their id. */
function withId(operation: Operation): Operation {
  const { method, path, folder, name } = operation;
  return { ...operation, id: `${method} ${path} (${[...folder, name].join('/')})` };
}
