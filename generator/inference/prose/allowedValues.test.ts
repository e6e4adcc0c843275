import { describe, expect, test } from 'vitest';
import { readAllowedValues } from './allowedValues.ts';
import { processorClock } from '../../../tests/processorClock.ts';

describe('the marker', () => {
  test.each([
    { given: 'Colour. (This can only be one of red,green)', want: ['red', 'green'] },
    { given: '(This can only be one of red, green , red)', want: ['red', 'green'] },
    { given: '(This can only be one of H.323,SIP)', want: ['H.323', 'SIP'] },
    { given: '(This can only be one of 1,2,99)', want: ['1', '2', '99'] },
    { given: '(This can only be one of end)', want: ['end'] },
    { given: '(This can only be one of a (old),b)', want: ['a (old)', 'b'] },
    { given: '(This can only be one of ,a)', want: ['a'] },
    { given: '(This can only be one of )', want: undefined },
    { given: '(This can only be one of a,b', want: undefined },
  ])('$given', ({ given, want }) => {
    expect(readAllowedValues(given)?.values).toEqual(want);
  });

  test('wins over a list, which gives the meanings', () => {
    expect(
      readAllowedValues(
        'Kinds:<br>`1` - One.<br>`2`: *Two*.<br>\n`3` = Three. (This can only be one of 1,2)',
      ),
    ).toEqual({
      values: ['1', '2'],
      descriptions: { 1: 'One.', 2: 'Two.' },
      rest: 'Kinds:<br>`1` - One.<br>`2`: *Two*.<br>\n`3` = Three.',
      rule: 'enum-marker',
    });
  });
});

describe('a list with meanings', () => {
  test.each([
    {
      given: 'User types:<br>`1` - Basic.<br>`2` - Licensed.',
      want: { 1: 'Basic.', 2: 'Licensed.' },
    },
    {
      given: 'The action to perform:\n* `on` — Turn it on.\n* `off` — Turn it off.',
      want: { on: 'Turn it on.', off: 'Turn it off.' },
    },
    {
      given: 'The value can be one of the following:\n`start`: Start.\n\n`stop`: Stop.',
      want: { start: 'Start.', stop: 'Stop.' },
    },
    {
      given: 'Status: `on` - Running.<br>`off` - Stopped.',
      want: { on: 'Running.', off: 'Stopped.' },
    },
    {
      given: 'Active or inactive hosts.<br>`active` - A. <br>`inactive` - B.',
      want: { active: 'A.', inactive: 'B.' },
    },
    {
      given: 'Options currently available:\n- `xml` (default) - Tags\n- `html`: More tags',
      want: { xml: 'Tags', html: 'More tags' },
    },
    {
      given: 'The type:\n* `a` - One\n  goes on.\n* `b` &mdash; Two\n\nDefaults to `a`.',
      want: { a: 'One', b: 'Two' },
    },
    {
      given: 'The type: <ul><li>`a` - One</li><li>`b` - Two</li></ul>',
      want: { a: 'One', b: 'Two' },
    },
  ])('$given', ({ given, want }) => {
    expect(readAllowedValues(given)).toEqual({
      values: Object.keys(want),
      descriptions: want,
      rest: given,
      rule: 'enum-list',
    });
  });

  test.each([
    'The response has:\n* `id` - the id.\n* `name` - the name.',
    'The object contains these fields:\n`id` - the id.\n`type` - the type.',
    'The following fields are available values:\n* `id` - the id.\n* `type` - the type.',
    'The type:\n* `a` - Only one.',
    'Comma-separated types:\n* `a` - One.\n* `b` - Two.',
    'Status:\n* `true` - On.\n* `false` - Off.',
    'Types, for example `a` - one, `b` - two.',
    'Types such as:\n`a` - One.\n`b` - Two.',
    'Types:\n* `{id}` - One.\n* `b` - Two.',
    'Types:\n* `a` - One.\n* `b` - Two.\n\nProperties:\n* `c` - Three.\n* `d` - Four.',
    'Provide `a` or `b`.',
    'A plain description.',
    '',
  ])('is not seen in %j', (given) => {
    expect(readAllowedValues(given)).toBeUndefined();
  });

  test('a value named like a property of every object is one like others', () => {
    const read = readAllowedValues('Types:\n`__proto__` - One.\n`constructor` - Two.');
    expect(read).toBeUndefined();
    const marked = readAllowedValues(
      '`constructor` - One.\n`b` - Two. (This can only be one of constructor,b)',
    );
    expect(Object.entries(marked?.descriptions ?? {})).toEqual([
      ['constructor', 'One.'],
      ['b', 'Two.'],
    ]);
  });
});

test.each(['`a` - ', '`', '* `a` - x\n', '(This can only be one of ', ': `a', ' ', '<br>', '`a`:'])(
  'reads 100,000 characters of %j at once',
  (part) => {
    const spent = processorClock();
    readAllowedValues(`Types: ${part.repeat(100_000 / part.length)}`);
    expect(spent()).toBeLessThan(200);
  },
);
