import { expect, test } from 'vitest';
import { securityOf } from './auth.ts';

test.for<{ given: unknown[]; want: unknown }>([
  { given: [], want: undefined },
  { given: [{ type: 'bearer' }, { type: 'basic' }], want: { type: 'bearer' } },
  { given: [{ type: 'inherit' }, { type: 'basic' }], want: { type: 'basic' } },
  { given: [{ type: 'noauth' }, { type: 'basic' }], want: { type: 'none' } },
  { given: [{ type: null }, { type: 'basic' }], want: { type: 'none' } },
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
  { given: [{ type: 'awsv4' }], want: { type: 'other', scheme: 'awsv4' } },
])('the innermost auth that says something holds: $given', ({ given, want }) => {
  expect(securityOf(given)).toEqual(want);
});
