import { describe, expect, test } from 'vitest';
import { messageOf } from '../message.ts';
import { addressOf } from './address.ts';
import { variablesOf } from '../variables.ts';

const variables = variablesOf([
  [
    { key: 'baseUrl', value: 'https://api.example.com/v2/' },
    { key: 'host', value: '{{sub}}.example.com' },
    { key: 'sub', value: 'eu' },
    { key: 'token', value: 'hush', type: 'secret' },
    { key: 'protocol', value: 'http' },
    { key: 'port', value: '8080' },
    { key: 'base', value: '/api/v3' },
    { key: 'version', value: 'v3' },
    { key: 'userinfo', value: 'https://ada:hush@api.example.com/?key=hush' },
    { key: 'webhook', value: 'https://hooks.example.com/services/T00/4fz9QpLm27XcVb81KdTn63Hs' },
  ],
]);
const read = (url: unknown) => addressOf(messageOf({ url }).url, variables);

describe('addressOf', () => {
  test.for<{ given: unknown; path: string; names: string[]; baseUrl?: string }>([
    {
      given: '{{baseUrl}}/users/:userId',
      path: '/users/{userId}',
      names: ['userId'],
      baseUrl: 'https://api.example.com/v2',
    },
    {
      given: '{{baseUrl}}/users/{{id}}/x',
      path: '/users/{id}/x',
      names: ['id'],
      baseUrl: 'https://api.example.com/v2',
    },
    { given: 'https://{{host}}/a', path: '/a', names: [], baseUrl: 'https://eu.example.com' },
    {
      given: 'http://localhost:8080/a/b?x=1',
      path: '/a/b',
      names: [],
      baseUrl: 'http://localhost:8080',
    },
    { given: 'api.example.com/a', path: '/a', names: [], baseUrl: 'https://api.example.com' },
    { given: '{{unknown}}/a', path: '/a', names: [] },
    {
      given: '{{baseUrl}}/v1:{{x}}/{id}.json',
      path: '/v1:{x}/{id}.json',
      names: ['x', 'id'],
      baseUrl: 'https://api.example.com/v2',
    },
    {
      given: '{{baseUrl}}/a/:id.json',
      path: '/a/{id}.json',
      names: ['id'],
      baseUrl: 'https://api.example.com/v2',
    },
    {
      given: '{{baseUrl}}/data/native:interfaces',
      path: '/data/native:interfaces',
      names: [],
      baseUrl: 'https://api.example.com/v2',
    },
    {
      given: '{{baseUrl}}/:id/copies/:id',
      path: '/{id}/copies/{id}',
      names: ['id'],
      baseUrl: 'https://api.example.com/v2',
    },
    { given: '{{baseUrl}}', path: '/', names: [], baseUrl: 'https://api.example.com/v2' },
    { given: '', path: '/', names: [] },
    {
      given: '{{protocol}}://{{host}}:{{port}}/{{base}}/x',
      path: '/x',
      names: [],
      baseUrl: 'http://eu.example.com:8080/api/v3',
    },
    {
      given: '{{baseUrl}}/{{version}}/x',
      path: '/{version}/x',
      names: ['version'],
      baseUrl: 'https://api.example.com/v2',
    },
    {
      given: '{{baseUrl}}{{base}}',
      path: '/',
      names: [],
      baseUrl: 'https://api.example.com/v2/api/v3',
    },
    {
      given: 'https://{{baseUrl}}/x',
      path: '/x',
      names: [],
      baseUrl: 'https://api.example.com/v2',
    },
    { given: '//api.example.com/a', path: '/a', names: [], baseUrl: 'https://api.example.com' },
    { given: 'localhost:3000/a', path: '/a', names: [], baseUrl: 'http://localhost:3000' },
    {
      given: 'localhost.example.com/a',
      path: '/a',
      names: [],
      baseUrl: 'https://localhost.example.com',
    },
    { given: 'http://[::1]:8080/a', path: '/a', names: [], baseUrl: 'http://[::1]:8080' },
    {
      given: 'https://bücher.example/ä',
      path: '/ä',
      names: [],
      baseUrl: 'https://xn--bcher-kva.example',
    },
    { given: 'https://u:p@a.example/x#top', path: '/x', names: [], baseUrl: 'https://a.example' },
    { given: '{{userinfo}}/x', path: '/x', names: [], baseUrl: 'https://api.example.com' },
    { given: '{{webhook}}/x', path: '/x', names: [] },
    { given: 'ftp://a.example/x', path: '/x', names: [] },
    {
      given: { host: ['https'], path: [':', '', '', 'users', ':id'] },
      path: '/users/{id}',
      names: ['id'],
    },
    { given: '{{u}}/a%20b/ä%2Fc/', path: '/a%20b/ä%2Fc/', names: [] },
    { given: '{{u}}/{{a/b}}/c', path: '/{ab}/c', names: ['ab'] },
    { given: '{{u}}//a//b', path: '//a//b', names: [] },
    { given: "{{u}}/users('{{name}}')", path: "/users('{name}')", names: ['name'] },
    { given: '{{u}}/{{a}}-{{b}}', path: '/{a}-{b}', names: ['a', 'b'] },
    { given: '{{u}}/{{{{stage}}Id}}', path: '/{stageId}', names: ['stageId'] },
    {
      given: '{{u}}/ietf-interfaces:interface=eth0/(:id)',
      path: '/ietf-interfaces:interface=eth0/(:id)',
      names: [],
    },
    { given: '{{u}}/:naïve/:', path: '/{naïve}/:', names: ['naïve'] },
    { given: '{{u}}/:id/{{id}}/{{ID}}', path: '/{id}/{id2}/{ID}', names: ['id', 'id2', 'ID'] },
    {
      given: '{{u}}/{{$guid}}/{{vault:key}}/{{$guid}}',
      path: '/{guid}/{key}/{guid}',
      names: ['guid', 'key'],
    },
    { given: '{{u}}/{{}}/{a{b}/{{x', path: '/%7B%7B%7D%7D/%7Ba{b}/%7B%7Bx', names: ['b'] },
  ])('takes $given apart', ({ given, path, names, baseUrl }) => {
    const address = read(given);
    expect(address).toMatchObject({ path, baseUrl });
    expect(address.parameters.map(({ name }) => name)).toEqual(names);
  });

  test('reads variables in the middle of a segment where the list has them', () => {
    const variable = [{ key: 'left' }, { key: 'right' }];
    const url = { host: ['{{baseUrl}}'], path: ['diff', ':left..:right', 'a:b'], variable };
    expect(read(url).path).toBe('/diff/{left}..{right}/a:b');
  });

  test('encodes what would end the path or pass for a parameter', () => {
    expect(read({ host: ['{{baseUrl}}'], path: ['a b', 'c?d', 'e#f', 'g{h'] }).path).toBe(
      '/a%20b/c%3Fd/e%23f/g%7Bh',
    );
  });

  test.for<[string, string, string[]]>([
    ['/files/3677287625', '/files/{fileId}', ['fileId:id']],
    [
      '/companies/7/staff/12',
      '/companies/{companyId}/staff/{staffId}',
      ['companyId:id', 'staffId:id'],
    ],
    ['/2/users', '/2/users', []],
    ['/rest/api/3/issue/10', '/rest/api/3/issue/{issueId}', ['issueId:id']],
    ['/x/{{ _.user_id }}', '/x/{user_id}', ['user_id:variable']],
    ["/x/{% faker 'randomUUID' %}", '/x/{value}', ['value:variable']],
    ['/1048576/x', '/{id}/x', ['id:id']],
    ['/boxes/0f8fad5b-d9cb-469f-a165-70867728950e', '/boxes/{boxId}', ['boxId:id']],
    [
      '/bot110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe',
      '/bot{token}/getMe',
      ['token:token'],
    ],
    ['/services/T00/4fz9QpLm27XcVb81KdTn63Hs', '/services/T00/{token}', ['token:token']],
    ['/getInternationalAddress2022', '/getInternationalAddress2022', []],
    ['/reports/2024/05', '/reports/2024/05', []],
    ['/soap/3/x', '/soap/3/x', []],
  ])('takes samples of ids and tokens in %s for parameters', ([given, path, parameters]) => {
    const address = read(`{{u}}${given}`);
    expect(address.path).toBe(path);
    expect(address.parameters.map(({ name, of }) => `${name}:${of}`)).toEqual(parameters);
  });

  test('says that an address had a user, or a token', () => {
    expect(read('https://ada:hush@a.example/x').userinfo).toBe(true);
    expect(read('{{userinfo}}/x').userinfo).toBe(true);
    expect(read('https://a.example/@x').userinfo).toBe(false);
    expect(read('{{webhook}}/x').secret).toBe(true);
    expect(read('https://a.example/x').secret).toBe(false);
  });

  test.for<[unknown, string, string]>([
    [{ raw: 'https://a.example/x/y?q=1' }, '/x/y', 'q'],
    [{ raw: 'https://a.example/x?q=1', host: ['a', 'example'], path: ['x'] }, '/x', 'q'],
    [{ raw: 'https://a.example/x', host: 'a.example' }, '/x', ''],
    [{ raw: 'https://a.example', host: 'a.example', path: '/x' }, '/x', ''],
    [{ path: ['x'] }, '/x', ''],
    [null, '/', ''],
  ])('takes from the text of %j what its parts lack', ([given, path, query]) => {
    const { url } = messageOf({ url: given });
    expect(addressOf(url, variables).path).toBe(path);
    expect(url.query.map(({ key }) => key).join()).toBe(query);
  });

  test('keeps a secret variable out of the address', () => {
    expect(read('https://{{token}}.example.com/a').baseUrl).toBeUndefined();
  });
});
