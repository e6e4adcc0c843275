import { describe, expect, test } from 'vitest';
import { bareOperation, queryOf } from '../../tests/operationOf.ts';
import type { Operation } from '../api/index.ts';
import { operationNames } from './operationNames.ts';

interface Given {
  readonly name?: string;
  readonly method?: string;
  readonly path?: string;
  readonly folder?: readonly string[];
  readonly query?: readonly string[];
}

function operation({ method = 'GET', path = '/x', query = [], ...given }: Given): Operation {
  const parameters = queryOf(query);
  return bareOperation(`${method} ${path}`, { name: 'Do it', parameters, ...given });
}

const names = (reserved: readonly string[], ...given: Given[]) =>
  operationNames(given.map(operation), new Set(reserved));

describe('operationNames', () => {
  test.for<{ what: string; given: Given[]; reserved?: string[]; want: string[] }>([
    {
      what: 'articles and possessives go',
      given: [{ name: "Delete a user's token" }, { name: 'A' }],
      want: ['deleteUserToken', 'a'],
    },
    {
      what: 'a name that is a URL gives way to method and path',
      given: [
        { name: '{{baseUrl}}/users/:id', path: '/users/{id}' },
        { name: '', path: '/a/b', method: 'PUT' },
      ],
      want: ['getUser', 'updateAB'],
    },
    {
      what: 'a clash is told apart by method',
      given: [{}, { method: 'POST' }],
      want: ['doItGet', 'doItPost'],
    },
    {
      what: 'or by tags, which the name that has none can do without',
      given: [{ name: 'Get user' }, { name: 'Get user (beta)', method: 'POST' }],
      want: ['getUser', 'getUserBeta'],
    },
    {
      what: 'and functions that are named by their address as well',
      given: [
        { name: '/v1/orders/:id', path: '/v1/orders/{id}', method: 'PUT' },
        { name: '/v1/orders/:id', path: '/v1/orders/{id}', method: 'PATCH' },
        { name: '/v1/orders', path: '/v1/orders' },
      ],
      want: ['updateOrderPut', 'updateOrderPatch', 'listOrders'],
    },
    {
      what: 'or by the words of the path',
      given: [{ path: '/users/list' }, { path: '/groups/list' }],
      want: ['doItUsers', 'doItGroups'],
    },
    {
      what: 'or by the variables of the path',
      given: [{ path: '/x/{userId}' }, { path: '/x/{groupId}' }],
      want: ['doItUser', 'doItGroup'],
    },
    {
      what: 'or by method and path',
      given: [{}, { path: '/y' }, { method: 'PUT' }],
      want: ['doItGetX', 'doItGetY', 'doItPutX'],
    },
    {
      what: 'or by folders that dissolved',
      given: [{ folder: ['{a}'] }, { folder: ['{b}'] }],
      want: ['doItA', 'doItB'],
    },
    {
      what: 'or by parameters',
      given: [{ query: ['from'] }, { query: ['to'] }],
      want: ['doItFrom', 'doItTo'],
    },
    {
      what: 'the number of a step is no part of a name, but where it tells names apart',
      given: [{ name: '1. Create quote' }, { name: '2. Get it' }, { name: '3. Get it' }],
      want: ['createQuote', 'getIt2', 'getIt3'],
    },
    {
      what: 'an address loses what its folder and every path begin with',
      given: [
        {
          name: 'https://a.example/billing/api/v1/bills',
          path: '/billing/api/v1/bills',
          folder: ['Billing'],
        },
        { name: '/api/{id}', path: '/api/{id}' },
      ],
      want: ['listBills', 'getApi'],
    },
    {
      what: 'and by order only where nothing else is left',
      given: [{}, {}],
      want: ['doIt', 'doIt2'],
    },
    {
      what: 'letter case alone does not tell names apart: they are files',
      given: [
        { name: 'Get usertype', path: '/a' },
        { name: 'Get userType', path: '/b' },
      ],
      want: ['getUsertypeA', 'getUsertypeB'],
    },
    {
      what: 'a reserved word takes what it works on',
      given: [{ name: 'Delete', path: '/users/{id}', method: 'DELETE' }],
      reserved: ['delete'],
      want: ['deleteUsers'],
    },
    {
      what: 'a folder of the same name is taken',
      given: [{ name: 'Settings', path: '/account/settings' }],
      reserved: ['settings'],
      want: ['settingsAccount'],
    },
  ])('$what', ({ given, reserved = [], want }) => {
    expect(names(reserved, ...given)).toEqual(want);
  });

  test('what does not clash keeps its name beside what does', () => {
    expect(names([], {}, { method: 'POST' }, { name: 'Other' })).toEqual([
      'doItGet',
      'doItPost',
      'other',
    ]);
  });
});
