import { describe, expect, test } from 'vitest';
import { readApi } from '../collection/readApi.ts';
import { examplesIn } from '../examples/examples.ts';
import { parseCollection } from '../format/parse.ts';
import { nameApi } from '../naming/nameApi.ts';
import { operationsIn } from '../naming/named.ts';
import type { OperationPage, ReferenceFolder } from './page.ts';
import { referenceOf } from './reference.ts';

const collection = {
  info: { name: 'Boats' },
  variable: [{ key: 'baseUrl', value: 'https://boats.example/v1' }],
  item: [
    {
      name: 'boats/{boat Id}',
      item: [
        {
          name: 'Get boat',
          request: {
            method: 'GET',
            auth: {
              type: 'apikey',
              apikey: [
                { key: 'key', value: 'X-Key' },
                { key: 'value', value: 'Zx81QwPq77' },
              ],
            },
            url: '{{baseUrl}}/boats/:boatId',
            description: 'Gives a boat.',
          },
          response: [
            {
              name: 'OK',
              code: 200,
              header: [{ key: 'Content-Type', value: 'application/json' }],
              body: '{"id":12345678901234567890,"name":"Argo","note":"key Zx81QwPq77"}',
            },
            {
              name: '**Error Code:** `1001`<br>Boat {boatId} does not exist.',
              code: 404,
              header: [{ key: 'Content-Type', value: 'application/json' }],
              body: '{"code":1001}',
            },
            { name: '**Error Code:** `7`<br>Too ma', code: 429, body: '' },
          ],
        },
      ],
    },
  ],
};

const source = { name: 'boats.json', bytes: new TextEncoder().encode(JSON.stringify(collection)) };

function setUp() {
  const parsed = parseCollection(source);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const api = readApi(parsed.value);
  if (!api.ok) throw new Error(api.problem.message);
  return { named: nameApi(api.value), examples: examplesIn(parsed.value) };
}

function pagesIn(folder: ReferenceFolder): readonly OperationPage[] {
  return [...folder.pages, ...folder.folders.flatMap(pagesIn)];
}

describe('the reference of an API', () => {
  const { named, examples } = setUp();
  const bare = referenceOf(named);
  const [page] = pagesIn(bare.root);
  const [shown] = pagesIn(referenceOf(named, { examples }).root);

  test('has the collection’s folders, by its names and by the package’s', () => {
    expect(bare.root.folders).toMatchObject([
      { name: 'boats', title: 'boats/{boat Id}', path: ['boats'] },
    ]);
  });

  test('says where a page is, what it is of and how it is called', () => {
    expect(page).toMatchObject({
      path: 'boats/getBoat',
      title: 'Get boat',
      functionName: 'getBoat',
      method: 'GET',
      url: 'https://boats.example/v1/boats/{boatId}',
      auth: 'API key in the header `X-Key`',
      errorEnum: 'GetBoatErrorCode',
    });
  });

  test('has every failure with status, code, message and member, in the order of the statuses', () => {
    expect(page?.failures).toMatchObject([
      {
        status: 404,
        code: 1001,
        messages: ['Boat {boatId} does not exist.'],
        member: 'GetBoatErrorCode.BoatDoesNotExist',
        truncated: false,
      },
      { status: 429, code: 7 },
    ]);
    const members = operationsIn(named.root)[0]?.errorMembers.map(({ name }) => name);
    expect(page?.failures.map(({ member }) => member?.split('.')[1])).toEqual(members);
  });

  test('shows made-up values where the collection is not at hand', () => {
    const example = JSON.parse(page?.responses[0]?.example ?? '') as object;
    expect(Object.keys(example)).toEqual(page?.responses[0]?.rows.map(({ name }) => name));
    expect(JSON.stringify(bare)).not.toContain('Argo');
    expect(page).not.toHaveProperty('item');
  });

  test('shows saved answers where it is, laid out, with every digit and without secrets', () => {
    expect(shown?.responses[0]?.example).toBe(
      '{\n  "id": 12345678901234567890,\n  "name": "Argo",\n  "note": "key ***"\n}',
    );
    expect(shown?.failures[0]?.example).toBe('{\n  "code": 1001\n}');
  });

  test('shows the collection’s item without its secrets', () => {
    expect(JSON.parse(shown?.item ?? '')).toMatchObject({
      name: 'Get boat',
      request: {
        auth: {
          apikey: [
            { key: 'key', value: 'X-Key' },
            { key: 'value', value: '***' },
          ],
        },
      },
    });
    expect(JSON.stringify(shown)).not.toContain('Zx81QwPq77');
  });

  test('has the samples that it is given', () => {
    const sample = { language: 'x', label: 'X', program: 'x' };
    const [first] = pagesIn(referenceOf(named, { samples: () => [sample] }).root);
    expect(first?.samples).toEqual([sample]);
  });
});
