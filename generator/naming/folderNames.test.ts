import { expect, test } from 'vitest';
import { modulePath } from './folderNames.ts';

test.for<[string[], string[]]>([
  [
    ['meetings/{meeting Id}', 'registrants'],
    ['meetings', 'registrants'],
  ],
  [
    ['accounts', '{account Id}', 'billing'],
    ['accounts', 'billing'],
  ],
  [
    ['h323/devices', '{{id}}', ':x', '<y>'],
    ['h323', 'devices'],
  ],
  [['sip phones'], ['sipPhones']],
  [['index'], ['indexFolder']],
  [
    ['runtime', 'con'],
    ['runtimeFolder', 'conFolder'],
  ],
  [
    ['bearer', 'bearer'],
    ['bearerFolder', 'bearer'],
  ],
  [['delete'], ['deleteFolder']],
  [
    ['../..', '/etc/passwd'],
    ['etc', 'passwd'],
  ],
  [['🚀', ''], []],
])('%j → %j', ([given, want]) => {
  expect(modulePath(given)).toEqual(want);
});
