import { describe, expect, test } from 'vitest';
import { camelCase, pascalCase, typeNameOf } from './identifier.ts';
import { fitting, wordsOf } from './words.ts';

describe('camelCase', () => {
  test.for<[string, string]>([
    ["Update registrant's status", 'updateRegistrantStatus'],
    ['Update registrant’s status', 'updateRegistrantStatus'],
    ["Don't stop", 'dontStop'],
    ['GET_USER-by.id', 'getUserById'],
    ['createUser', 'createUser'],
    ['2fa codes', '_2faCodes'],
    ['Q&A', 'qA'],
    ['接口 测试', '接口测试'],
    ['Größe ändern', 'größeÄndern'],
    ['🚀 launch 🚀', 'launch'],
    ['__proto__', 'proto'],
    ['*/ alert(1) //', 'alert1'],
    ['', ''],
    ['🚀', ''],
  ])('%s → %s', ([given, want]) => {
    expect(camelCase(given)).toBe(want);
  });

  test('keeps whole words within its length', () => {
    const name = camelCase('word '.repeat(100));
    expect(name.length).toBeLessThanOrEqual(64);
    expect(name).toMatch(/^word(?:Word)+$/);
    expect(camelCase('x'.repeat(1000)).length).toBeLessThanOrEqual(150);
    expect(Buffer.byteLength(camelCase('名'.repeat(300)))).toBeLessThanOrEqual(150);
  });
});

test('pascalCase and typeNameOf', () => {
  expect(pascalCase('user does not exist')).toBe('UserDoesNotExist');
  expect(typeNameOf('updateRegistrantStatus')).toBe('UpdateRegistrantStatus');
  expect(typeNameOf('_2faCodes')).toBe('T_2faCodes');
  expect(typeNameOf('用户')).toBe('T用户');
});

test('wordsOf and fitting', () => {
  expect(wordsOf("the meeting's ID (number)")).toEqual(['the', 'meeting', 'ID', 'number']);
  expect(fitting(['aaaa', 'bbbb', 'cc'], 8)).toEqual(['aaaa', 'bbbb']);
  expect(fitting(['aaaaaaaaaaaa'], 4)).toEqual(['aaaaaaaaaaaa']);
});
