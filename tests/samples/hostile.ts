import { attacks } from '../../generator/samples/literals/hostileText.test-helper.ts';
import type { Collection, Item } from '../server/collection.ts';

/** What no request can carry: half a character, and NUL, which no argument of a program holds. Variables are Postman's own. */
export const carried: readonly string[] = attacks.filter(
  (text) => !/\0|\{\{|\p{Surrogate}/u.test(text),
);
/** What a header can carry (RFC 9110, section 5.5). */
const inHeaders = carried.filter((text) => /^[!-~][ -~]*$/.test(text) && !text.endsWith(' '));
/** What takes a comment, or a line, for something else. */
const titles = carried.filter((text) => /[/\\?%{`$[=]|EOT|coding/.test(text));

/**
 * Names of parts are less: whether a backslash at the end escapes the quote after it is where servers part, and curl's `--form`
 * ends a name at `=`.
 */
const inParts = (text: string): boolean => !/=|\\\n?$/.test(text);

const named = carried.map((text, index) => ({ key: `${index}${text}`, value: text, type: 'text' }));
const json = [{ key: 'Content-Type', value: 'application/json' }];

/** A collection in which every name and every value is an attack. */
export function hostileCollection(): Collection {
  const bodies = [
    {
      mode: 'formdata',
      formdata: named.map((row, index) => (inParts(row.key) ? row : { ...row, key: `x${index}` })),
    },
    {
      mode: 'formdata',
      formdata: named.map(({ value }, index) => ({
        key: `x${index}`,
        value,
        type: 'text',
        contentType: 'text/html',
      })),
    },
    { mode: 'urlencoded', urlencoded: named },
    {
      mode: 'raw',
      raw: JSON.stringify(Object.fromEntries(named.map(({ key, value }) => [key, value]))),
    },
    { mode: 'raw', raw: `<a>${carried.join('\n')}</a>` },
  ];
  return {
    variable: [{ key: 'baseUrl', value: 'https://api.example.com' }],
    item: [
      ...bodies.map((body, index) => post(`Body ${index}`, index, body)),
      ...[...titles, 'coding: utf-7', '-*- coding: utf-16 -*-'].map(get),
    ],
  };
}

function post(name: string, index: number, body: object): Item {
  const values = carried.map((value, at) => ({ key: `v${at}`, value }));
  const request = {
    method: 'POST',
    description: carried.join(' '),
    header: [
      ...inHeaders.map((value, at) => ({ key: `X-Attack-${at}`, value })),
      ...(index === 3 ? json : []),
      ...(index === 4 ? [{ key: 'Content-Type', value: 'application/xml' }] : []),
    ],
    url: {
      raw: '',
      host: ['{{baseUrl}}'],
      path: ['bodies', String(index), ...values.map(({ key }) => `:${key}`)],
      query: named,
      variable: values,
    },
    body,
  };
  return { name, request, response: [{ name: 'Done', code: 204, header: [], body: '' }] };
}

/** What its answer is called, how it is described, and what is read of it are attacks, too. */
function get(attack: string, index: number): Item {
  const answer = {
    [attack]: 'read',
    list: [{ [`${attack} `]: 'read, too' }],
    [`${attack}s`]: ['x'],
  };
  const request = {
    method: 'GET',
    description: attack,
    url: { raw: '', host: ['{{baseUrl}}'], path: ['titles', String(index)] },
  };
  const failure = { name: `Error Code: \`${index}\` ${attack}`, code: 404, header: [], body: '' };
  const success = { name: attack, code: 200, header: json, body: JSON.stringify(answer) };
  return { name: attack, request, response: [success, failure] };
}
