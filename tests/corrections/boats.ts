import type { Api, Operation } from '../../generator/api/index.ts';
import { explain } from '../../generator/generate.ts';
import { correctApi } from '../../generator/corrections/correctApi.ts';
import type { Corrections, OperationCorrections } from '../../generator/corrections/corrections.ts';

/** A small collection: a form with JSON in it, a form with a file, a JSON body, a query, a failure. */
export const boats = {
  info: { name: 'Boats' },
  item: [
    {
      name: 'boats',
      item: [
        {
          name: 'List boats',
          request: {
            method: 'GET',
            header: [{ key: 'X-Fleet', value: 'north' }],
            url: address('boats', [{ key: 'page_size', value: 'a' }]),
          },
          response: [answer(200, { boats: [{ id: 'a', owner: { id: 'b' } }], total: 1 })],
        },
        {
          name: 'Book seats',
          request: {
            method: 'POST',
            url: address('boats/:boatId/bookings'),
            body: {
              mode: 'formdata',
              formdata: [
                { key: 'seats', type: 'text', value: '2', description: '(Required) How many.' },
                { key: 'guests', type: 'text', value: '[{"id":"a","name":"b"}]' },
                {
                  key: 'kind',
                  type: 'text',
                  value: '1',
                  description: 'The kind:<br>`1` - Sail.<br>`2` - Motor.',
                },
              ],
            },
          },
          response: [
            answer(201, { id: 'a' }),
            {
              name: '**HTTP Status Code:** `404` <br>\nNone<br>\nError Code: `17`<br>\nNo such boat: {boatId}.<br>',
              code: 404,
              header: [],
              body: '',
            },
          ],
        },
        {
          name: 'Upload photo',
          request: {
            method: 'POST',
            url: address('boats/:boatId/photo'),
            body: { mode: 'formdata', formdata: [{ key: 'photo', type: 'file', src: 'a.png' }] },
          },
          response: [],
        },
        {
          name: 'Change booking',
          request: {
            method: 'PATCH',
            url: address('bookings/:bookingId'),
            body: {
              mode: 'raw',
              raw: '{"seats":1,"guests":[{"id":"a"}]}',
              options: { raw: { language: 'json' } },
            },
          },
          response: [answer(200, { id: 'a' })],
        },
      ],
    },
  ],
};

function address(path: string, query: readonly object[] = []) {
  const segments = path.split('/');
  return {
    raw: `https://boats.example/${path}`,
    protocol: 'https',
    host: ['boats', 'example'],
    path: segments,
    query,
    variable: segments.filter((one) => one.startsWith(':')).map((one) => ({ key: one.slice(1) })),
  };
}

function answer(code: number, body: unknown) {
  return {
    name: 'ok',
    code,
    header: [{ key: 'Content-Type', value: 'application/json' }],
    body: JSON.stringify(body),
  };
}

export function apiOf(collection: unknown = boats): Api {
  const bytes = new TextEncoder().encode(JSON.stringify(collection));
  const api = explain({ name: 'boats.json', bytes });
  if (!api.ok) throw new Error(api.problem.message);
  return api.value;
}

/** What functions of the collection are called, as the naming would say. */
const functions = () =>
  new Map([
    ['boats.bookSeats', 'POST /boats/{boatId}/bookings'],
    ['boats.listBoats', 'GET /boats'],
  ]);

/** The boats, corrected. */
export function corrected(corrections: Corrections, api: Api = apiOf()) {
  return correctApi(api, corrections, functions);
}

/** The boats with corrections of one operation: that operation, the codes of what is said, and its sentences. */
export function correctedOne(key: string, own: OperationCorrections, id = key) {
  const api = corrected({ operations: { [key]: own } });
  if (!api.ok) throw new Error(api.problem.message);
  const said = api.value.diagnostics.filter(({ code }) => code.startsWith('correction-'));
  const operation: Operation | undefined = api.value.operations.find((one) => one.id === id);
  return { operation, said, codes: said.map(({ code }) => code) };
}
