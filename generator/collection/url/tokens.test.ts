import { describe, expect, test } from 'vitest';
import { looksLikeId, looksLikeToken, looksLikeTokenLabel } from './tokens.ts';

describe('looksLikeToken', () => {
  test.for([
    '4fz9QpLm27XcVb81KdTn63Hs',
    'bot110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw',
    // In two pieces, so that no scanner takes it for one that was left here.
    `xox${'b-17653672481-'}19874698323`,
    `gh${'p_'}0123456789abcdefghijklmnopqrstuvwxyz`,
    `eyJ${'hbGciOiJIUzI1NiJ9'}.e30.x`,
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
    `gh${'p_'}aaaaaaaaaaaaaaaaaaaaaaaa.json`,
    'x'.repeat(2000),
  ])('takes %s for one', (text) => {
    expect(looksLikeToken(text)).toBe(true);
  });

  test.for([
    '',
    'users',
    'reservedPrivateIpv4Address',
    'interface=TwoDotFiveGigabitEthernet2%2F0%2F0',
    'getInternationalAddressByPostcode2022',
    '0f8fad5b-d9cb-469f-a165-70867728950e',
    '2024-01-01T00:00:00Z',
    '3677287625',
    'a-path-of-many-words-and-1-number-and-2',
    'ietf-interfaces:interfaces',
  ])('does not take %s for one', (text) => {
    expect(looksLikeToken(text)).toBe(false);
  });
});

test('looksLikeTokenLabel: only what is as long as a key', () => {
  expect(looksLikeTokenLabel('60bb37ab42e1d000176206c3')).toBe(false);
  expect(looksLikeTokenLabel('9f86d081884c7d659a2feaa0c55ad015')).toBe(true);
});

test('looksLikeId: a UUID, or an object id', () => {
  expect(looksLikeId('0F8FAD5B-D9CB-469F-A165-70867728950E')).toBe(true);
  expect(looksLikeId('60bb37ab42e1d000176206c3')).toBe(true);
  expect(looksLikeId('60bb37ab')).toBe(false);
});
