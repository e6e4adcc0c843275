import { expect, test } from 'vitest';
import { inferValue } from './value.ts';

const infer = (description: string, ...texts: string[]) =>
  inferValue({ name: 'field', description, texts, pointer: '/p' }, { required: 'seen' });

test('prose wins over samples, and its markers leave the description', () => {
  expect(infer('(Required) The action. (This can only be one of start,stop)', '3')).toEqual({
    markedRequired: true,
    description: 'The action.',
    encoding: 'text',
    schema: { type: 'string', enum: ['start', 'stop'] },
    evidence: [
      { pointer: '/p', rule: 'required-marker' },
      { pointer: '/p', rule: 'allowed-values' },
    ],
    brokenJson: false,
  });
});

test('allowed numbers are numbers, with their meanings', () => {
  expect(
    infer('The type:<br>`1` - Basic.<br>`2` - Licensed. (This can only be one of 1,2)', '2').schema,
  ).toEqual({
    type: 'number',
    enum: [1, 2],
    enumDescriptions: { 1: 'Basic.', 2: 'Licensed.' },
  });
});

test('values that only look like numbers stay text', () => {
  expect(infer('(This can only be one of 01,02)', '01').schema).toEqual({
    type: 'string',
    enum: ['01', '02'],
  });
});

test('a structure’s insides are no allowed values of the structure', () => {
  expect(infer('(This can only be one of a,b)', '[{"x":"a"}]')).toMatchObject({
    encoding: 'json',
    schema: { type: 'array' },
  });
});
