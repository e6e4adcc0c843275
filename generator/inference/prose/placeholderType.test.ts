import { expect, test } from 'vitest';
import { readPlaceholderType } from './placeholderType.ts';

test.each([
  { given: '<string>', want: { type: 'string' } },
  { given: '<integer>', want: { type: 'integer' } },
  { given: '<long>', want: { type: 'integer', format: 'int64' } },
  { given: '<dateTime>', want: { type: 'string', format: 'date-time' } },
  { given: '<date-time>', want: { type: 'string', format: 'date-time' } },
  { given: '<uuid>', want: { type: 'string', format: 'uuid' } },
  { given: '<boolean>', want: { type: 'boolean' } },
  { given: '<double>', want: { type: 'number', format: 'double' } },
  { given: '<array>', want: { type: 'array', items: {} } },
  {
    given: '<object>',
    want: { type: 'object', properties: {}, required: [], additionalProperties: {} },
  },
  { given: '<string,null>', want: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
  { given: 'string [date]', want: { type: 'string', format: 'date' } },
  { given: 'integer [int64]', want: { type: 'integer', format: 'int64' } },
  { given: 'string', want: { type: 'string' } },
  { given: ' number ', want: { type: 'number' } },
  { given: 'date', want: undefined },
  { given: 'object', want: undefined },
  { given: 'String theory', want: undefined },
  { given: '<YOUR KEY HERE>', want: undefined },
  { given: '<constructor>', want: undefined },
  { given: '<string,userId>', want: undefined },
  { given: 'boolean [x]', want: undefined },
  { given: '', want: undefined },
])('$given', ({ given, want }) => {
  expect(readPlaceholderType(given)).toEqual(want);
});
