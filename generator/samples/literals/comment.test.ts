import { expect, test } from 'vitest';
import { comment } from './comment.ts';

test.for([
  ['Update registrant’s status', 'Update registrant’s status'],
  ['two\nlines\r\nand\u2028more', 'two lines and more'],
  ['ends */ here', 'ends * / here'],
  ['opens /* here', 'opens / * here'],
  ['?> %> -->', '? > % > -- >'],
  ['a path\\', 'a path'],
  ['not found: {meetingId}', 'not found: {meetingId}'],
  ['cut off {meeting', 'cut off (meeting'],
  ['turned }around{', 'turned )around('],
  [String.raw`escaped \{ brace`, 'escaped ( brace'],
  ['hidden \u202E\u001B[2J', 'hidden [2J'],
] as const)('%j is the comment %j', ([text, plain]) => expect(comment(text)).toBe(plain));
