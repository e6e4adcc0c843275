import { expect, test } from 'vitest';
import type { SecurityScheme } from '../../api/index.ts';
import { schemesOf } from './schemes.ts';

const header = (name: string): SecurityScheme => ({ type: 'apiKey', in: 'header', name });
const query = (name: string): SecurityScheme => ({ type: 'apiKey', in: 'query', name });

test.for<[string, SecurityScheme[], (string | undefined)[]]>([
  ['none', [{ type: 'none' }, { type: 'unspecified' }], [undefined, undefined]],
  ['one kind', [{ type: 'bearer' }, { type: 'none' }], [undefined, undefined]],
  ['a token however it is got', [{ type: 'bearer' }, { type: 'oauth2' }], [undefined, undefined]],
  [
    'several',
    [{ type: 'oauth2' }, { type: 'basic' }, { type: 'none' }, { type: 'other', scheme: 'hawk' }],
    ['bearer', 'basic', undefined, 'hawk'],
  ],
  [
    'tokens sent in several ways',
    [{ type: 'oauth2' }, { type: 'oauth2', in: 'query' }, { type: 'oauth2', prefix: 'Token' }],
    ['bearer', 'oauth2Query', 'oauth2Token'],
  ],
  [
    'keys by name, headers whatever their letter case',
    [header('X-Key'), header('x-key'), query('key'), query('Key')],
    ['X-Key', 'X-Key', 'key', 'Key'],
  ],
  ['one name in two places', [header('key'), query('key')], ['key', 'key in query']],
  [
    'a key with the name of a kind',
    [{ type: 'basic' }, header('basic')],
    ['basic', 'basic in header'],
  ],
])('names %s', ([, securities, want]) => {
  const nameOf = schemesOf(securities.map((security) => ({ security })));
  expect(securities.map(nameOf)).toEqual(want);
});
