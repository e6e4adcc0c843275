import { describe, expect, test } from 'vitest';
import { operationFile } from '../../generator/emit/operationFile.ts';
import { operationsIn } from '../../generator/naming/named.ts';
import { apiOf, base, get, list, namesOf, roles, saved } from './requests.ts';

describe('a former name', () => {
  const renamed = [{ ...list, name: 'users > Search users' }, get, roles];
  const { lock } = namesOf(apiOf(base));
  const { lock: after } = namesOf(apiOf(renamed), saved(lock), '1.4.0');

  test('is kept for one major version', () => {
    expect(after.operations['GET /users']?.aliases).toEqual({ listUsers: '2.0.0' });
    expect(namesOf(apiOf(renamed), saved(after), '1.9.0').names['GET /users']).toBe(
      'users.searchUsers was listUsers',
    );
    const next = namesOf(apiOf(renamed), saved(after), '2.0.0');
    expect(next.names['GET /users']).toBe('users.searchUsers');
    expect(next.lock.operations['GET /users']).not.toHaveProperty('aliases');
  });

  test('is nobody else’s meanwhile', () => {
    const more = [...renamed, { name: 'users > List users', at: 'GET /directory' }];
    expect(namesOf(apiOf(more), saved(after), '1.5.0').names).toMatchObject({
      'GET /users': 'users.searchUsers was listUsers',
      'GET /directory': 'users.listUsersDirectory',
    });
  });

  test('stays beside others, each with its own end', () => {
    const again = [{ ...list, name: 'users > Query users' }, get, roles];
    const { names, lock: third } = namesOf(apiOf(again), saved(after), '1.5.0');
    expect(names['GET /users']).toBe('users.queryUsers was searchUsers was listUsers');
    expect(Object.keys(third.operations['GET /users']?.aliases ?? {})).toHaveLength(2);
  });

  test('may become the name again', () => {
    expect(namesOf(apiOf(base), saved(after), '1.5.0').names['GET /users']).toBe(
      'users.listUsers was searchUsers',
    );
  });
});

describe('the name of an operation that is gone', () => {
  const { lock } = namesOf(apiOf(base));
  const less = base.slice(1);
  const { lock: after } = namesOf(apiOf(less), saved(lock), '2.0.0');

  test('is nobody’s until the next major version', () => {
    expect(after.operations['GET /users']).toMatchObject({
      name: 'users.listUsers',
      freed: '3.0.0',
    });
    const other = [...less, { name: 'users > List users', at: 'POST /search' }];
    expect(namesOf(apiOf(other), saved(after), '2.1.0').names['POST /search']).toBe(
      'users.listUsersPost',
    );
    expect(namesOf(apiOf(other), saved(after), '3.0.0').names['POST /search']).toBe(
      'users.listUsers',
    );
  });

  test('is its own again when it is back', () => {
    const back = namesOf(
      apiOf([...less, { ...list, name: 'users > List users', id: 'z' }]),
      saved(after),
      '2.1.0',
    );
    expect(back.names['GET /users']).toBe('users.listUsers');
    expect(back.lock.operations['GET /users']).not.toHaveProperty('freed');
  });
});

test('types and enums go with the function, under the former name too', () => {
  const { lock } = namesOf(apiOf(base));
  const { named } = namesOf(
    apiOf([{ ...list, name: 'users > Search' }, ...base.slice(1)]),
    saved(lock),
  );
  const renamed = operationsIn(named.root).find(({ name }) => name === 'search');
  expect(renamed).toMatchObject({
    typeName: 'Search',
    folder: ['users'],
    aliases: [{ name: 'listUsers', typeName: 'ListUsers', until: '2.0.0' }],
  });
});

test('messages with values go with the function, under the former name too', () => {
  const errors = { 1001: 'User {userId} is gone.' };
  const { lock } = namesOf(apiOf([{ ...list, errors }]));
  const { named } = namesOf(apiOf([{ ...list, errors, name: 'users > Search' }]), saved(lock));
  const [text] = operationsIn(named.root).map((one) => operationFile(one, { enums: 'enum' }).text);
  expect(text).toContain('export const SearchErrorMessages = {');
  expect(text).toContain('SearchErrorMessages as ListUsersErrorMessages,');
  const [silent] = operationsIn(namesOf(apiOf([list]), saved(lock)).named.root);
  expect(silent && operationFile(silent, { enums: 'enum' }).text).not.toContain('ErrorMessages');
});

test('an enum that has the name of the messages keeps it', () => {
  const type = 'The type:<br>`1` - Basic.<br>`2` - Licensed.';
  const { lock, named } = namesOf(apiOf([{ ...list, type }]));
  const enums = {
    'query type': { suffix: 'ErrorMessages', members: { 1: 'Basic', 2: 'Licensed' } },
  };
  const operations = { 'GET /users': { name: 'users.listUsers', enums } };
  const again = namesOf(apiOf([{ ...list, type }]), saved({ ...lock, operations })).named;
  const messagesNames = [named, again].map(({ root }) => operationsIn(root)[0]?.messagesName);
  expect(messagesNames).toEqual(['ListUsersErrorMessages', 'ListUsersErrorMessagesByCode']);
  expect(operationsIn(again.root)[0]?.valueEnums[0]?.name).toBe('ListUsersErrorMessages');
});

test('the address of an unnamed request, which may hold a key, is not kept', () => {
  const { lock } = namesOf(apiOf([{ name: 'https://a.example/x?key=secret', at: 'GET /x' }]));
  expect(JSON.stringify(lock)).not.toContain('secret');
});
