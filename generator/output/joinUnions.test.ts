import { expect, test } from 'vitest';
import { joinUnions } from './joinUnions.ts';

test.for<[string, string, string]>([
  [
    'what fits stands on one line',
    'type A =\n  | Long\n  | Longer;\n',
    'type A =\n  Long | Longer;\n',
  ],
  [
    'also as a property’s type',
    '{\n  a?:\n    | Long\n    | Longer;\n}',
    '{\n  a?:\n    Long | Longer;\n}',
  ],
  [
    'what is too long stays broken',
    'type A =\n  | LongLongLong\n  | LongLongLong;\n',
    'type A =\n  | LongLongLong\n  | LongLongLong;\n',
  ],
  [
    'a member of several lines stays',
    'type A =\n  | B<\n      1\n    >\n  | C;\n',
    'type A =\n  | B<\n      1\n    >\n  | C;\n',
  ],
  ['a commented member stays', 'type A =\n  | B // b\n  | C;\n', 'type A =\n  | B // b\n  | C;\n'],
])('%s', ([, given, want]) => {
  expect(joinUnions(given, 28)).toBe(want);
});
