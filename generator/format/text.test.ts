import { expect, test } from 'vitest';
import { decodeText } from './text.ts';

const utf16 = Buffer.from('{"a":"é"}', 'utf16le');

test.for<[what: string, bytes: Uint8Array]>([
  ['UTF-8', Buffer.from('{"a":"é"}')],
  ['UTF-8 with a mark', Buffer.from('\uFEFF{"a":"é"}')],
  ['UTF-16, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
  [
    'UTF-16, big end first',
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
  ],
])('reads %s', ([, bytes]) => {
  expect(decodeText(bytes)).toBe('{"a":"é"}');
});
