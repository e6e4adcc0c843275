import { expect, test } from 'vitest';
import { securityOfHeader } from './header.ts';

const key = { type: 'apiKey', in: 'header', name: 'Authorization' };

test.for<[string, unknown]>([
  ['', { type: 'unspecified' }],
  ['  ', { type: 'unspecified' }],
  ['Bearer {{token}}', { type: 'bearer' }],
  ['bearer hush', { type: 'bearer' }],
  ['Basic dTpw', { type: 'basic' }],
  ['Digest username="u"', { type: 'other', scheme: 'digest' }],
  ['OAuth oauth_consumer_key="k"', { type: 'other', scheme: 'oauth1' }],
  ['AWS4-HMAC-SHA256 Credential=A/20200101', { type: 'other', scheme: 'awsv4' }],
  ['Hawk id="1"', { type: 'other', scheme: 'hawk' }],
  ['EG1-HMAC-SHA256 client_token=t', { type: 'other', scheme: 'edgegrid' }],
  ['Token hush', { ...key, prefix: 'Token' }],
  ['SSWS {{key}}', { ...key, prefix: 'SSWS' }],
  ['Vendor {{key}}', { ...key, prefix: 'Vendor' }],
  ['{{key}}', key],
  ['half hush', key],
  ['constructor hush', key],
  ['hush', key],
])('an Authorization header “%s”', ([given, want]) => {
  expect(securityOfHeader(given)).toEqual(want);
});
