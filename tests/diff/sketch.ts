import type { Api } from '../../generator/api/index.ts';
import { explain } from '../../generator/generate.ts';

/** A collection in few words, to be edited: what the tests of changes begin with. */
export interface Sketch {
  name: string;
  description: string;
  baseUrl: string | undefined;
  auth: unknown;
  requests: Record<'list' | 'book' | 'note' | 'cancel', SketchedRequest> &
    Record<string, SketchedRequest>;
}

export interface SketchedRequest {
  id: string;
  folder: string[];
  name: string;
  method: string;
  url: string;
  description: string;
  auth?: unknown;
  query: Row[];
  headers: Row[];
  body: Body | undefined;
  responses: Saved[];
}

export interface Row {
  key: string;
  value: string;
  description?: string;
  type?: string;
  contentType?: string;
}

export type Body =
  | { mode: 'formdata' | 'urlencoded'; rows: Row[] }
  | { mode: 'raw'; raw: string; language?: string }
  | { mode: 'graphql'; query: string; variables?: string }
  | { mode: 'file' };

export interface Saved {
  code: number;
  name: string;
  /** A decoded JSON body, or text. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** Four requests of a ferry company, with something of everything. */
export function baseSketch(): Sketch {
  return {
    name: 'Ferries',
    description: 'Boats that cross.',
    baseUrl: 'https://ferries.example/v1',
    auth: { type: 'bearer' },
    requests: {
      list: {
        id: 'r1',
        folder: ['sailings'],
        name: 'List sailings',
        method: 'GET',
        url: '{{baseUrl}}/sailings',
        description:
          'Lists what sails.<br><br>**Prerequisites:**\n* A harbour.<br>\n**Scopes:** `sailing:read`<br>\n **Rate Limit Label:** `Light`',
        query: [
          { key: 'from', value: '2024-01-01', description: '(Required) First day.' },
          {
            key: 'state',
            value: 'open',
            description: 'Which. (This can only be one of open,full)',
          },
          {
            key: 'boat',
            value: '2',
            description: 'Kind of the boat:<br>`1` - A ferry.<br>`2` - A catamaran.',
          },
          { key: 'page', value: 'two', description: 'Where to go on.' },
        ],
        headers: [{ key: 'X-Harbour', value: 'north', description: 'Harbour.' }],
        body: undefined,
        responses: [
          { code: 200, name: 'OK', body: sailings({}) },
          { code: 200, name: 'OK, none', body: { sailings: [], total: 0, note: 'none' } },
          { code: 400, name: '**Error Code:** `300`<br>\nThe first day is over.' },
          { code: 404, name: '**Error Code:** `1001`<br>\nHarbour {harbour} does not exist.' },
          { code: 404, name: '**Error Code:** `1002`<br>\nNothing sails from there.' },
          { code: 429, name: '**HTTP Status Code:** `429`<br>\nToo many requests were made.' },
        ],
      },
      book: {
        id: 'r2',
        folder: ['sailings', '{sailing Id}'],
        name: 'Book seats',
        method: 'POST',
        url: '{{baseUrl}}/sailings/:sailingId/seats',
        description: 'Books seats.',
        query: [],
        headers: [],
        body: {
          mode: 'formdata',
          rows: [
            { key: 'passenger', value: 'Ada', description: '(Required) Who sails.' },
            {
              key: 'deck',
              value: 'upper',
              description: 'Where. (This can only be one of upper,lower)',
            },
            { key: 'seats', value: '[{"row":1,"side":"a"}]', description: 'Which seats.' },
            { key: 'remark', value: 'vegan', description: 'What else.' },
          ],
        },
        responses: [{ code: 201, name: 'Created', body: { id: 'a', price: 1 } }],
      },
      note: {
        id: 'r3',
        folder: ['bookings'],
        name: 'Write a note',
        method: 'PUT',
        url: '{{baseUrl}}/bookings/:bookingId/note',
        description: 'Writes a note.',
        query: [],
        headers: [],
        body: {
          mode: 'raw',
          raw: '{"text":"x","lines":[{"at":1}],"tags":["x"]}',
          language: 'json',
        },
        responses: [
          { code: 200, name: 'OK', body: { text: 'x' } },
          { code: 202, name: 'Later' },
        ],
      },
      cancel: {
        id: 'r4',
        folder: ['bookings'],
        name: 'Cancel a booking',
        method: 'DELETE',
        url: '{{baseUrl}}/bookings/:bookingId',
        description: 'Cancels a booking.',
        query: [],
        headers: [],
        body: undefined,
        responses: [{ code: 204, name: 'Cancelled' }],
      },
    },
  };
}

/** What the list answers: a saved body, less or more of it. */
export function sailings(changes: Readonly<Record<string, unknown>>): unknown {
  const sailing = { id: 'a', deck: { seats: 3, name: 'upper' }, stops: ['x'], ...changes };
  return { sailings: [sailing], total: 1 };
}

/** The base with one thing another. */
export function edited(edit: (sketch: Sketch) => void): Sketch {
  const sketch = baseSketch();
  edit(sketch);
  return sketch;
}

/** What is understood of a sketch, by way of a collection. */
export function apiOf(sketch: Sketch): Api {
  const bytes = new TextEncoder().encode(JSON.stringify(collectionOf(sketch)));
  const api = explain({ name: 'sketch.json', bytes });
  if (!api.ok) throw new Error(api.problem.message);
  return api.value;
}

/** The sketch as a collection (v2.1). */
export function collectionOf(sketch: Sketch): Readonly<Record<string, unknown>> {
  return {
    info: {
      name: sketch.name,
      description: sketch.description,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: sketch.auth,
    item: Object.values(sketch.requests).map(itemOf),
    variable: sketch.baseUrl === undefined ? [] : [{ key: 'baseUrl', value: sketch.baseUrl }],
  };
}

/** A request inside its folders; folders of the same name come to the same module. */
function itemOf(request: SketchedRequest): unknown {
  const { id, name, method, description, auth, query, headers, url } = request;
  const item = {
    id,
    name,
    request: {
      method,
      description,
      ...(auth === undefined ? {} : { auth }),
      header: headers,
      url: { raw: url, ...partsOf(url), query },
      body: bodyOf(request.body),
    },
    response: request.responses.map(({ code, name: title, body, headers: saved = {} }) => ({
      code,
      name: title,
      body: body === undefined || typeof body === 'string' ? (body ?? '') : JSON.stringify(body),
      header: Object.entries(saved).map(([key, value]) => ({ key, value })),
      ...(typeof body === 'object' ? { _postman_previewlanguage: 'json' } : {}),
    })),
  };
  return request.folder.reduceRight<unknown>(
    (inside, folder) => ({ name: folder, item: [inside] }),
    item,
  );
}

function partsOf(url: string) {
  const [, protocol, rest = ''] = /^(?:(https):\/\/)?(.*)$/.exec(url) ?? [];
  const [host = '', ...path] = rest.split('/');
  return { ...(protocol === undefined ? {} : { protocol }), host: host.split('.'), path };
}

function bodyOf(body: Body | undefined): unknown {
  switch (body?.mode) {
    case undefined:
      return undefined;
    case 'formdata':
    case 'urlencoded':
      return { mode: body.mode, [body.mode]: body.rows.map((row) => ({ type: 'text', ...row })) };
    case 'raw':
      return {
        mode: 'raw',
        raw: body.raw,
        options: { raw: { language: body.language ?? 'text' } },
      };
    case 'graphql': {
      const { query, variables = '' } = body;
      return { mode: 'graphql', graphql: { query, variables } };
    }
    case 'file':
      return { mode: 'file', file: {} };
  }
}
