import { describe, expect, test } from 'vitest';
import { apiOf, base, get, list, namesOf, roles, saved, type Given } from './requests.ts';

describe('a name once given stays', () => {
  test.for<{ what: string; before?: readonly Given[]; after: readonly Given[]; want: object }>([
    {
      what: 'where nothing changed',
      after: base,
      want: {
        'GET /users': 'users.listUsers',
        'GET /users/{userId}': 'users.getUser',
        'GET /users/{userId}/roles': 'users.roles.listRoles',
      },
    },
    {
      what: 'where a parameter of the path is called something else',
      after: [{ ...get, at: 'GET /users/{id}' }, list, roles],
      want: { 'GET /users/{id}': 'users.getUser' },
    },
    {
      what: 'and is there as well as the new one where its request was renamed',
      after: [list, { ...get, name: 'users > Find one user' }, roles],
      want: { 'GET /users/{userId}': 'users.findOneUser was getUser' },
    },
    {
      what: 'where only the spelling of its request changed',
      after: [list, { ...get, name: 'users > GET the User' }, roles],
      want: { 'GET /users/{userId}': 'users.getUser' },
    },
    {
      what: 'where its request lost its name to its URL',
      after: [list, { ...get, name: 'users > {{base}}' }, roles],
      want: { 'GET /users/{userId}': 'users.getUser' },
    },
    {
      what: 'with its module where the folder was renamed, and what is new in that folder joins it',
      after: [
        ...base.map((one) => ({ ...one, name: one.name.replace('users', 'people') })),
        { name: 'people > Add user', at: 'POST /users' },
        { name: 'people > roles > Add role', at: 'POST /roles' },
        { name: 'people > teams > Add team', at: 'POST /teams' },
      ],
      want: {
        'GET /users': 'users.listUsers',
        'GET /users/{userId}/roles': 'users.roles.listRoles',
        'POST /users': 'users.addUser',
        'POST /roles': 'users.roles.addRole',
        'POST /teams': 'users.teams.addTeam',
      },
    },
    {
      what: 'with its module where it alone was moved: what is new goes where its folder leads',
      after: [
        list,
        get,
        { ...roles, name: 'access > List roles' },
        { name: 'access > Add role', at: 'POST /roles' },
      ],
      want: {
        'GET /users/{userId}/roles': 'users.roles.listRoles',
        // One operation of its own: the folder of before is gone, and this is it.
        'POST /roles': 'users.roles.addRole',
      },
    },
    {
      what: 'with its module where it was moved into a folder that others were in',
      before: [...base, { name: 'access > Grant', at: 'POST /grants' }],
      after: [
        list,
        get,
        { ...roles, name: 'access > List roles' },
        { name: 'access > Grant', at: 'POST /grants' },
        { name: 'access > Add role', at: 'POST /roles' },
      ],
      want: {
        'GET /users/{userId}/roles': 'users.roles.listRoles',
        'POST /grants': 'access.grant',
        'POST /roles': 'access.addRole',
      },
    },
    {
      what: 'where a new neighbour wants it: the new one is told apart, alone',
      after: [...base, { name: 'users > Get user', at: 'DELETE /users/{userId}' }],
      want: {
        'GET /users/{userId}': 'users.getUser',
        'DELETE /users/{userId}': 'users.getUserDelete',
      },
    },
    {
      what: 'where two that were told apart get a third neighbour',
      before: [
        { name: 'Do it', at: 'GET /x' },
        { name: 'Do it', at: 'POST /x' },
      ],
      after: [
        { name: 'Do it', at: 'PUT /x' },
        { name: 'Do it', at: 'GET /x' },
        { name: 'Do it', at: 'POST /x' },
      ],
      want: { 'GET /x': 'doItGet', 'POST /x': 'doItPost', 'PUT /x': 'doItPut' },
    },
    {
      what: 'where one of two that were told apart is gone',
      before: [
        { name: 'Do it', at: 'GET /x' },
        { name: 'Do it', at: 'POST /x' },
      ],
      after: [{ name: 'Do it', at: 'POST /x' }],
      want: { 'POST /x': 'doItPost' },
    },
    {
      what: 'where a new folder has it: the folder makes way',
      after: [...base, { name: 'users > get user > History', at: 'GET /history' }],
      want: {
        'GET /users/{userId}': 'users.getUser',
        'GET /history': 'users.getUserFolder.history',
      },
    },
    {
      what: 'where a folder comes back in other letters',
      after: [...base, { name: 'Users > Roles > Add role', at: 'POST /roles' }],
      want: { 'POST /roles': 'users.roles.addRole' },
    },
    {
      what: 'where the path has another version',
      before: [{ name: 'List users', at: 'GET /v1/users' }, get],
      after: [{ name: 'List all users', at: 'GET /v2/users' }, get],
      want: { 'GET /v2/users': 'listAllUsers was listUsers' },
    },
    {
      what: 'where ids went over to other requests: method and path come first',
      after: [{ ...list, id: 'b' }, { ...get, id: 'a' }, roles],
      want: { 'GET /users': 'users.listUsers', 'GET /users/{userId}': 'users.getUser' },
    },
    {
      what: 'among several with one method and path, by name and place',
      before: [
        { name: 'cards > Pay', at: 'POST /payments' },
        { name: 'wallets > Pay', at: 'POST /payments' },
      ],
      after: [
        { name: 'wallets > Pay', at: 'POST /payments' },
        { name: 'banks > Pay', at: 'POST /payments' },
        { name: 'cards > Pay', at: 'POST /payments' },
      ],
      want: { 'POST /payments Pay': 'wallets.pay' },
    },
    {
      what: 'also where it gets company on its method and path',
      before: [{ name: 'cards > Pay', at: 'POST /payments' }],
      after: [
        { name: 'cards > Pay by wallet', at: 'POST /payments' },
        { name: 'cards > Pay', at: 'POST /payments' },
      ],
      want: {
        'POST /payments Pay': 'cards.pay',
        'POST /payments Pay by wallet': 'cards.payByWallet',
      },
    },
    {
      what: 'but is not handed on from one that is gone to another that is new on the same method and path',
      before: [
        { name: 'Card', at: 'POST /payments' },
        { name: 'Bank', at: 'POST /payments' },
      ],
      after: [
        { name: 'Wallet', at: 'POST /payments' },
        { name: 'Bank', at: 'POST /payments' },
      ],
      want: { 'POST /payments Wallet': 'wallet', 'POST /payments Bank': 'bank' },
    },
    {
      what: 'nor, where several share them, for likeness that is only in part',
      before: [
        { name: 'Make a card payment using encrypted details', at: 'POST /payments' },
        { name: 'Pay by bank', at: 'POST /payments' },
      ],
      after: [
        { name: 'Make a card payment with unencrypted details', at: 'POST /payments' },
        { name: 'Pay by bank', at: 'POST /payments' },
      ],
      want: {
        'POST /payments Make a card payment with unencrypted details':
          'makeCardPaymentWithUnencryptedDetails',
      },
    },
    {
      what: 'but not for another operation of the same name in another module',
      before: [
        { name: 'meetings > Update status', at: 'PUT /meetings/{id}/registrants/status' },
        { name: 'Ping', at: 'GET /ping' },
      ],
      after: [
        { name: 'webinars > Update status', at: 'PUT /webinars/{id}/registrants/status' },
        { name: 'Ping', at: 'GET /ping' },
      ],
      want: { 'PUT /webinars/{id}/registrants/status': 'webinars.updateStatus' },
    },
  ])('$what', ({ before = base, after, want }) => {
    const { lock } = namesOf(apiOf(before));
    const { names, lock: next } = namesOf(apiOf(after), saved(lock));
    expect(names).toMatchObject(want);
    // And the next run, with nothing new, finds them all as they are.
    expect(namesOf(apiOf(after), saved(next)).names).toEqual(names);
    expect(namesOf(apiOf(after), saved(next)).lock).toEqual(next);
  });
});
