import { describe, expect, test } from 'vitest';
import { operationsIn } from '../../generator/naming/named.ts';
import { apiOf, namesOf, saved, type Given } from './requests.ts';

describe('members of enums', () => {
  const one = (errors: Given['errors'], type?: string): Given => ({
    name: 'Get',
    at: 'GET /x',
    ...(errors === undefined ? {} : { errors }),
    ...(type === undefined ? {} : { type }),
  });
  const members = (before: Given, ...after: Given[]) => {
    let { lock } = namesOf(apiOf([before]));
    for (const next of after.slice(0, -1)) ({ lock } = namesOf(apiOf([next]), saved(lock)));
    const { named } = namesOf(apiOf(after.slice(-1)), saved(lock));
    const [operation] = operationsIn(named.root);
    return {
      errors: operation?.errorMembers.map(({ name, code }) => [name, code]),
      values: operation?.valueEnums.map(({ name, members: all }) => [
        name,
        ...all.map((member) => `${member.name}=${member.value}`),
      ]),
    };
  };

  test.for<{ what: string; before: Given['errors']; after: Given['errors']; want: unknown[] }>([
    {
      what: 'keep their name where the message is another',
      before: { 1001: 'User does not exist.' },
      after: { 1001: 'There is no such user.' },
      want: [['UserDoesNotExist', 1001]],
    },
    {
      what: 'keep it where a new code has their message',
      before: { 1001: 'User does not exist.' },
      after: { 1001: 'There is no such user.', 1002: 'User does not exist.' },
      want: [
        ['UserDoesNotExist', 1001],
        ['UserDoesNotExistCode1002', 1002],
      ],
    },
    {
      what: 'keep it where a new code shares their message',
      before: { 1: 'User does not exist.' },
      after: { 1: 'User does not exist.', 2: 'User does not exist.' },
      want: [
        ['UserDoesNotExist', 1],
        ['UserDoesNotExistCode2', 2],
      ],
    },
    {
      what: 'keep it where the one they were told apart from is gone',
      before: { 1: 'Not found here.', 2: 'Not found here.' },
      after: { 2: 'Not found here.' },
      want: [['NotFoundHereCode2', 2]],
    },
  ])('$what', ({ before, after, want }) => {
    expect(members(one(before), one(after)).errors).toEqual(want);
  });

  test('have it again when their code is back', () => {
    const [first, none, again] = [
      { 7: 'User does not exist.' },
      { 8: 'Other thing broke.' },
      { 7: 'New words for it.' },
    ];
    expect(members(one(first), one(none), one(again)).errors).toEqual([['UserDoesNotExist', 7]]);
  });

  test('that are numbers with a meaning are pinned by the number', () => {
    const prose = (first: string) => `The type:<br>\`1\` - ${first}.<br>\`2\` - Licensed.`;
    expect(members(one({}, prose('Basic')), one({}, prose('Free of charge'))).values).toEqual([
      ['GetType', 'Basic=1', 'Licensed=2'],
    ]);
  });
});
