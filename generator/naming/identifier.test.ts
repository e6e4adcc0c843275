import { describe, expect, test } from 'vitest';
import { camelCase, pascalCase, typeNameOf } from './identifier.ts';
import { fitting, withoutOrdinal, wordsOf } from './words.ts';

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
    ['❤️ Health', 'health'],
    ['1️⃣2️⃣ Steps', '_12Steps'],
    ['ＡＢＣ　ｱﾌﾟﾘ', 'abcアプリ'],
    ['𝓕ancy ﬁle', 'fancyFile'],
    ['Acme™ API', 'acmeApi'],
    ['soft\u00ADhyphen\u200B \u3164x', 'softhyphenX'],
    ['İstanbul ılık', 'istanbulIlık'],
    ['مرحبا بالعالم', 'مرحبابالعالم'],
    ['नमस्ते दुनिया', 'नमस्तेदुनिया'],
    ['\u0301e\u0301', 'é'],
    ['\u{105C0}\u{2EBF0} new', 'new'],
    ['+ *** ≠ · 𞱱', ''],
    ['', ''],
    ['🚀', ''],
    ['Projects APIs', 'projectsApis'],
    ['SDDCs and IKEv1 policies', 'sddcsAndIkev1Policies'],
    ['getUserIDs', 'getUserIds'],
    ['APIsList', 'apisList'],
    ['HTTPServer', 'httpServer'],
    ['IPv4Address', 'ipv4Address'],
    ['VPNaaS and IaaS', 'vpnaasAndIaas'],
    ['IPsec on iOS', 'ipsecOnIos'],
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

test('what is cut does not end on a word that promises another', () => {
  const name = 'List devices enrolled in a network with various specified fields and then some';
  expect(camelCase(name)).toBe('listDevicesEnrolledInANetworkWithVariousSpecifiedFields');
  expect(
    camelCase('Trigger data collection of all hosts and containers per container type of it'),
  ).toBe('triggerDataCollectionOfAllHostsAndContainers');
  expect(camelCase(`Get ${'long '.repeat(13)}list according to words`)).not.toMatch(
    /To$|According$/,
  );
});

test.for<[string, string]>([
  ['1. Create quote', 'Create quote'],
  ['5.2.2.0: Create request', 'Create request'],
  ['2 - 🔄 Refund', '🔄 Refund'],
  ['089 - Active', 'Active'],
  ['🔒 1) Log in', 'Log in'],
  ['1.c.  Full token', 'Full token'],
  ['5b. Transfer', 'Transfer'],
  ['1.1 Sandbox', 'Sandbox'],
  ['1️⃣ First', ' First'],
  ['200 OK', '200 OK'],
  ['200 - Valid', '200 - Valid'],
  ['2fa codes', '2fa codes'],
  ['3D model', '3D model'],
  ['2-step login', '2-step login'],
  ['10:30 report', '10:30 report'],
  ['1.0', '1.0'],
  ['2. 3', '2. 3'],
])('the number that %s begins with', ([given, want]) => {
  expect(withoutOrdinal(given).trim()).toBe(want.trim());
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
