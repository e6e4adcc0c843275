import { describe, expect, it } from 'vitest';
import type { Operation } from '../api/index.ts';
import { operationOf } from '../../tests/diff/operationOf.ts';
import { similarity, similarPairs, threshold } from './similarity.ts';

const of = operationOf;
const pages = ['page_size', 'next_page_token'];

// The same request, found again; and neighbours, which are not the same. The threshold stands between the two tables.

const same: readonly (readonly [what: string, before: Operation, after: Operation])[] = [
  [
    'moved to another path',
    of('GET /im_groups', 'List IM groups', ['im_groups']),
    of('GET /im/groups', 'List IM groups', ['im', 'groups']),
  ],
  [
    'under another version',
    of('PATCH /users/{id}', 'Update a user', ['users']),
    of('PATCH /v2/users/{userId}', 'Update user', ['users']),
  ],
  [
    'one parameter less in the path',
    of('PUT /meetings/{id}/registrants/{who}/status', 'Update registrant status', ['status']),
    of('PUT /meetings/{id}/registrants/status', "Update registrant's status", ['status']),
  ],
  [
    'sent by another method',
    of('PUT /rooms/{id}', 'Update a room', ['rooms']),
    of('PATCH /rooms/{id}', 'Update a room', ['rooms']),
  ],
  [
    'in another folder, below another path',
    of('GET /metrics/im', 'Get IM metrics', ['dashboards'], pages),
    of('GET /dashboard/metrics/im', 'Get IM metrics', ['metrics'], pages),
  ],
];

const others: readonly (readonly [what: string, before: Operation, after: Operation])[] = [
  [
    'one and all',
    of('GET /users/{id}', 'Get user', ['users']),
    of('GET /users', 'List users', ['users']),
  ],
  [
    'one and all, called alike',
    of('GET /users/{id}', 'Get user', ['users']),
    of('GET /users', 'Get users', ['users']),
  ],
  [
    'get and delete',
    of('GET /rooms/{id}', 'Get a room', ['rooms']),
    of('DELETE /rooms/{id}', 'Delete a room', ['rooms']),
  ],
  [
    'meetings and webinars',
    of('GET /meetings/{id}/registrants', 'List meeting registrants', ['meetings'], pages),
    of('GET /webinars/{id}/registrants', 'List webinar registrants', ['webinars'], pages),
  ],
  [
    'settings and permissions',
    of('GET /users/{id}/settings', 'Get user settings', ['users']),
    of('GET /users/{id}/permissions', 'Get user permissions', ['users']),
  ],
  [
    'add and remove',
    of('POST /groups/{id}/members', 'Add group members', ['groups']),
    of('DELETE /groups/{id}/members/{who}', 'Delete a group member', ['groups']),
  ],
];

describe('likeness', () => {
  it.each(same)('the same: %s', (_, before, after) => {
    expect(similarity(before, after)).toBeGreaterThanOrEqual(threshold);
  });

  it.each(others)('others: %s', (_, before, after) => {
    expect(similarity(before, after)).toBeLessThan(threshold);
  });

  it('leaves room on both sides', () => {
    const least = Math.min(...same.map(([, before, after]) => similarity(before, after)));
    const most = Math.max(...others.map(([, before, after]) => similarity(before, after)));
    expect(least - most).toBeGreaterThan(0.02);
  });

  it('pairs the likest first, each operation once', () => {
    const farther = of('GET /rooms', 'List all rooms', ['rooms']);
    const nearer = of('GET /rooms', 'List rooms', ['rooms']);
    const next = of('GET /rooms', 'List rooms', ['rooms']);
    expect(similarity(farther, next)).toBeGreaterThan(threshold);
    expect(similarPairs([farther, nearer], [next])).toEqual([[nearer, next]]);
  });
});
