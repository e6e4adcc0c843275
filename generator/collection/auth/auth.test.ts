import { expect, test } from 'vitest';
import { securityOf } from './auth.ts';
import { variablesOf } from '../variables.ts';

const variables = variablesOf([
  [
    { key: 'keyName', value: 'X-Named' },
    { key: 'auth', value: 'https://user:pass@login.example.com' },
    { key: 'hidden', value: 'https://login.example.com', type: 'secret' },
  ],
]);

test.for<{ given: unknown[]; want: unknown }>([
  { given: [], want: undefined },
  { given: [{ type: 'bearer' }, { type: 'basic' }], want: { type: 'bearer' } },
  { given: [{ type: 'inherit' }, { type: 'basic' }], want: { type: 'basic' } },
  { given: [{ type: 'noauth' }, { type: 'basic' }], want: { type: 'none' } },
  { given: [{ type: null }, { type: 'basic' }], want: { type: 'basic' } },
  {
    given: [
      {
        type: 'apikey',
        apikey: [
          { key: 'key', value: 'X-Key' },
          { key: 'in', value: 'header' },
        ],
      },
    ],
    want: { type: 'apiKey', in: 'header', name: 'X-Key' },
  },
  {
    given: [{ type: 'apikey', apikey: { key: 'k', in: 'query' } }],
    want: { type: 'apiKey', in: 'query', name: 'k' },
  },
  { given: [{ type: 'oauth2' }], want: { type: 'oauth2' } },
  { given: [null, {}, { type: '' }, 'inherit', 'Basic'], want: { type: 'basic' } },
  { given: [{ type: 'bearer', bearer: null }], want: { type: 'bearer' } },
  {
    given: [{ type: 'apikey', apikey: [{ key: 'key', value: '{{keyName}}' }] }],
    want: { type: 'apiKey', in: 'header', name: 'X-Named' },
  },
  {
    given: [{ type: 'apikey', apikey: [{ key: 'key', value: '{{unknown}}' }] }],
    want: { type: 'other', scheme: 'apikey' },
  },
  { given: [{ type: 'apikey', apikey: null }], want: { type: 'other', scheme: 'apikey' } },
  {
    given: [{ type: 'apikey', apikey: { key: 'ghp_012345678901234567890123456789abcdef' } }],
    want: { type: 'other', scheme: 'apikey' },
  },
  {
    given: [
      {
        type: 'oauth2',
        oauth2: {
          grant_type: 'authorization_code_with_pkce',
          authUrl: '{{auth}}/authorize?client_id=hush#x',
          accessTokenUrl: 'login.example.com/token',
          refreshTokenUrl: '{{hidden}}/refresh',
          scope: 'a:read, b:write a:read "quoted"',
          headerPrefix: 'Zoho-oauthtoken',
          addTokenTo: 'header',
          clientId: 'hush',
          clientSecret: 'hush',
          accessToken: 'hush',
          username: 'hush',
          password: 'hush',
        },
      },
    ],
    want: {
      type: 'oauth2',
      grant: 'authorizationCode',
      pkce: true,
      authorizationUrl: 'https://login.example.com/authorize',
      tokenUrl: 'https://login.example.com/token',
      scopes: ['a:read', 'b:write'],
      prefix: 'Zoho-oauthtoken',
    },
  },
  {
    given: [
      {
        type: 'oauth2',
        oauth2: [
          { key: 'grant_type', value: 'client_credentials' },
          { key: 'authUrl', value: 'https://left.over.example.com' },
          { key: 'accessTokenUrl', value: '/' },
          { key: 'headerPrefix', value: 'Bearer' },
          { key: 'addTokenTo', value: 'queryParams' },
        ],
      },
    ],
    want: { type: 'oauth2', grant: 'clientCredentials', in: 'query' },
  },
  {
    given: [
      {
        type: 'oauth2',
        oauth2: {
          authUrl: 'https://a.example/4fz9QpLm27XcVb81KdTn63Hs',
          grant_type: 'constructor',
        },
      },
    ],
    want: { type: 'oauth2' },
  },
  { given: [{ type: 'awsv4' }], want: { type: 'other', scheme: 'awsv4' } },
])('the innermost auth that says something holds: $given', ({ given, want }) => {
  expect(securityOf(given, variables)).toEqual(want);
});
