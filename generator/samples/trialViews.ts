import type { AuthView, BodyView, FieldReader, ObjectReader, SampleView } from './view.ts';

/**
 * Views that have every member somewhere and lack every optional one somewhere else: what a template is tried with before it is
 * used, so that one that asks for what is not there is found at once.
 */
export function trialViews(): readonly SampleView[] {
  const auths: readonly AuthView[] = [
    { variables: [] },
    {
      variables: ['ACME_API_TOKEN'],
      token: { header: 'Authorization', prefix: 'Bearer ', variable: 'ACME_API_TOKEN' },
    },
    {
      variables: ['ACME_API_USER', 'ACME_API_PASSWORD'],
      basic: { userVariable: 'ACME_API_USER', passwordVariable: 'ACME_API_PASSWORD' },
    },
    { variables: ['ACME_API_KEY'], query: { name: 'key', variable: 'ACME_API_KEY' } },
    { variables: [], other: 'awsv4' },
  ];
  const bodies: readonly BodyView[] = [
    {},
    {
      multipart: {
        parts: [
          { name: 'action', text: 'approve' },
          { name: 'photo', filename: 'photo.png', mediaType: 'image/png' },
        ],
        hasTypedFields: false,
        hasRepeatedNames: false,
      },
    },
    {
      multipart: {
        parts: [
          { name: 'boat', text: '{}', mediaType: 'application/json' },
          { name: 'boat', text: '{}', mediaType: 'application/json' },
          { name: 'photo', filename: 'photo.png' },
        ],
        hasTypedFields: true,
        hasRepeatedNames: true,
      },
    },
    { urlencoded: { fields: [{ name: 'action', value: 'approve' }], text: 'action=approve' } },
    { text: { mediaType: 'application/json', text: '{}', isJson: true, value: {} } },
    { text: { mediaType: 'application/xml', text: '<a/>', isJson: false } },
    { file: { mediaType: 'image/png', filename: 'photo.png' } },
  ];
  return auths
    .flatMap((auth) =>
      bodies.flatMap((body) => [
        { ...bare, auth, body, hasBody: Object.keys(body).length > 0 },
        { ...full, hasHeaders: true, auth, body, hasBody: Object.keys(body).length > 0 },
      ]),
    )
    .concat(readers.map((reader) => ({ ...full, reader })));
}

const client: SampleView['client'] = {
  imports: ["import { createClient, listBoats } from 'acme-api-client';"],
  options: '',
  call: 'listBoats(client)',
  name: 'listBoats',
  returnsData: false,
  isStream: false,
};

const bare: SampleView = {
  title: 'List boats',
  method: 'GET',
  url: {
    whole: 'https://api.example.com/boats',
    isSecure: true,
    host: 'api.example.com',
    port: 443,
    target: '/boats',
    nextSeparator: '?',
  },
  headers: [],
  hasHeaders: false,
  auth: { variables: [] },
  body: {},
  hasBody: false,
  successes: [],
  falseSuccesses: [],
  quietFailures: [],
  failures: [],
  client,
};

function field(from: string, name: string): FieldReader {
  return { from, way: [name], expression: `${from}.${name}`, name, type: 'string' };
}

const element: ObjectReader = {
  kind: 'object',
  fields: [field('boat', 'name')],
  objects: [],
  lists: [],
};

/** Answers of other shapes: a list, and an object of nothing but others. */
const readers: readonly NonNullable<SampleView['reader']>[] = [
  { kind: 'list', from: 'data', way: [], expression: 'data', element: 'boat', items: element },
  { kind: 'list', from: 'data', way: [], expression: 'data', element: 'item', items: 'string' },
  { kind: 'object', fields: [], objects: [{ name: 'boat', value: element }], lists: [] },
];

const full: SampleView = {
  ...bare,
  headers: [{ name: 'X-Request-Id', value: '1' }],
  successes: [200, 204],
  falseSuccesses: [202],
  quietFailures: [202, 300],
  failures: [
    { status: 404, code: 1001, message: 'There is no such boat.' },
    { status: 429, message: '' },
  ],
  reader: {
    kind: 'object',
    fields: [field('data', 'count')],
    objects: [{ name: 'page', value: { ...element, fields: [field('data', 'number')] } }],
    lists: [
      {
        name: 'boats',
        value: {
          kind: 'list',
          from: 'data',
          way: ['boats'],
          expression: 'data.boats',
          element: 'boat',
          items: element,
        },
      },
      {
        name: 'names',
        value: {
          kind: 'list',
          from: 'data',
          way: ['names'],
          expression: 'data.names',
          element: 'name',
          items: 'string',
        },
      },
    ],
  },
  readerStatus: 200,
  client: {
    ...client,
    returnsData: true,
    errors: {
      name: 'ListBoatsErrorCode',
      members: [{ member: 'BoatNotFound', message: 'There is no such boat.' }],
    },
  },
};
