import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../api/index.ts';
import { apiOf, corrected, correctedOne } from '../../tests/corrections/boats.ts';
import type { Config } from '../config/config.ts';
import type { Corrections, OperationCorrections } from './corrections.ts';

const list = 'GET /boats';
const book = 'POST /boats/{boatId}/bookings';
const upload = 'POST /boats/{boatId}/photo';
const change = 'PATCH /bookings/{bookingId}';

describe('a correction', () => {
  const made: readonly (readonly [
    what: string,
    key: string,
    own: OperationCorrections,
    look: (operation: Operation) => unknown,
    is: unknown,
  ])[] = [
    ['sends a form as JSON', book, { body: 'json' }, kindOf, 'json'],
    [
      'makes structures of the form’s texts',
      book,
      { body: 'json' },
      schemaAt('guests', 'items', 'properties', 'id'),
      { type: 'string' },
    ],
    ['keeps what a form needs', book, { body: 'json' }, schemaAt('required'), ['seats']],
    ['sends JSON as a form', change, { body: 'multipart' }, encodings, ['json', 'text']],
    ['sends JSON in brackets', change, { body: 'urlencoded' }, encodings, ['brackets', 'text']],
    [
      'sends parts in brackets',
      book,
      { body: 'urlencoded' },
      encodings,
      ['text', 'brackets', 'text'],
    ],
    [
      'types a parameter',
      list,
      { types: { 'query.page_size': 'integer' } },
      parameter('page_size'),
      { type: 'integer' },
    ],
    [
      'types a header in any letter case',
      list,
      { types: { 'headers.x-fleet': 'string[]' } },
      parameter('X-Fleet'),
      { type: 'array', items: { type: 'string' } },
    ],
    [
      'types a part of a path',
      book,
      { types: { 'path.boatId': 'string | null' } },
      parameter('boatId'),
      { anyOf: [{ type: 'string' }, { type: 'null' }] },
    ],
    [
      'types what is in an answer',
      list,
      { types: { 'response.200.boats[].owner.id': 'number' } },
      ({ responses: [one] }) => inside(one?.schema, 'boats', 'items', 'owner', 'id'),
      { type: 'number' },
    ],
    [
      'types a whole answer',
      list,
      { types: { 'response.200': 'unknown' } },
      ({ responses: [one] }) => one?.schema,
      {},
    ],
    [
      'types what is in JSON',
      change,
      { types: { 'body.guests[].id': 'integer' } },
      schemaAt('guests', 'items', 'id'),
      { type: 'integer' },
    ],
    [
      'types what is in a text of a form',
      book,
      { types: { 'body.guests[].id': 'integer' } },
      (one) => inside(field(one, 'guests')?.schema, 'items', 'id'),
      { type: 'integer' },
    ],
    [
      'makes a structure of a field',
      book,
      { types: { 'body.seats': 'integer[]' } },
      (one) => field(one, 'seats')?.schema,
      { type: 'array', items: { type: 'integer' } },
    ],
    [
      'makes a file of a field',
      book,
      { types: { 'body.seats': { type: 'string', format: 'binary' } } },
      (one) => field(one, 'seats')?.encoding,
      'file',
    ],
    [
      'makes JSON of a field',
      book,
      { types: { 'body.seats': { type: 'object', properties: {}, required: [] } } },
      (one) => field(one, 'seats')?.encoding,
      'json',
    ],
    [
      'makes a parameter required',
      list,
      { required: { 'query.page_size': true } },
      ({ parameters }) => parameters.find(({ name }) => name === 'page_size')?.required,
      true,
    ],
    [
      'makes a field optional, and so the body',
      book,
      { required: { 'body.seats': false } },
      ({ requestBody }) => requestBody?.required,
      false,
    ],
    [
      'makes a property of an answer optional',
      list,
      { required: { 'response.200.total': false } },
      ({ responses: [one] }) => one?.schema?.type === 'object' && one.schema.required,
      ['boats'],
    ],
    [
      'adds a failure in its place',
      book,
      { failures: [{ status: 400, code: 3, message: 'Full: {boat}.' }] },
      ({ failures }) =>
        failures.map(({ status, code, placeholders }) => [status, code, ...placeholders]),
      [
        [400, 3, 'boat'],
        [404, 17, 'boatId'],
      ],
    ],
    [
      'says a failure otherwise',
      book,
      { failures: [{ status: 404, code: 17, message: 'Sunk.' }] },
      ({ failures }) => failures.map(({ message }) => message),
      ['Sunk.'],
    ],
    [
      'removes a failure',
      book,
      { failures: [{ status: 404, code: 17, remove: true }] },
      ({ failures }) => failures,
      [],
    ],
    [
      'makes brackets of a query',
      list,
      { types: { 'query.page_size': { type: 'object', properties: {}, required: [] } } },
      ({ parameters }) => parameters.find(({ name }) => name === 'page_size')?.encoding,
      'brackets',
    ],
    [
      'makes a body required with what is in it',
      book,
      { body: 'json', required: { 'body.seats': false, body: false, 'body.guests': true } },
      ({ requestBody }) => requestBody?.required,
      true,
    ],
    [
      'makes a body optional',
      book,
      { body: 'json', required: { 'body.seats': false, body: false } },
      ({ requestBody }) => requestBody?.required,
      false,
    ],
    ['names the function', list, { name: 'boats' }, ({ functionName }) => functionName, 'boats'],
    [
      'sends it elsewhere',
      list,
      { baseUrl: 'https://b.example/v2/' },
      ({ baseUrl }) => baseUrl,
      'https://b.example/v2',
    ],
  ];
  it.each(made)('%s', (_, key, own, look, is) => {
    const { operation, codes } = correctedOne(key, own);
    expect(operation && look(operation)).toEqual(is);
    expect(codes).toEqual([]);
  });

  it('keeps the description of what it types, and the meanings of numbers', () => {
    const { operation } = correctedOne(book, { body: 'json' });
    expect(operation && schemaAt('kind')(operation)).toMatchObject({
      enum: [1, 2],
      enumDescriptions: { 1: 'Sail.' },
    });
    const typed = correctedOne(book, { body: 'json', types: { 'body.seats': 'string' } });
    expect(typed.operation && schemaAt('seats')(typed.operation)).toEqual({
      type: 'string',
      description: 'How many.',
    });
  });

  it('is the evidence of what it says', () => {
    const { operation } = correctedOne(list, { types: { 'query.page_size': 'integer' } });
    const evidence = operation?.parameters.find(({ name }) => name === 'page_size')?.evidence;
    expect(evidence?.at(-1)).toEqual({
      rule: 'correction',
      pointer: 'corrections#/operations/GET ~1boats/types/query.page_size',
    });
  });

  it.each([
    ['names of parameters do not matter', 'post /boats/:id/bookings'],
    ['as a function', 'boats.bookSeats'],
  ])('finds its operation: %s', (_, key) => {
    expect(kindOf(correctedOne(key, { body: 'json' }, book).operation)).toBe('json');
  });

  it('leaves an operation out', () => {
    const { operation, codes } = correctedOne(list, { skip: true });
    expect({ operation, codes }).toEqual({ operation: undefined, codes: [] });
  });
});

describe('what is said', () => {
  it.each<readonly [string, string, OperationCorrections, string, RegExp, RegExp]>([
    [
      'an operation is gone',
      'GET /boat',
      { skip: true },
      'correction-unmatched',
      /operations\["GET \/boat"\]: the collection has no such operation/,
      /“GET \/boats”/,
    ],
    [
      'a value is gone',
      book,
      { required: { 'body.captain': true } },
      'correction-unmatched',
      /required\["body\.captain"\]: the operation has no such value/,
      /remove it/,
    ],
    [
      'a value is written otherwise',
      book,
      { required: { 'body.seat': true } },
      'correction-unmatched',
      /no such value/,
      /“body\.seats”/,
    ],
    [
      'a failure is gone',
      book,
      { failures: [{ status: 404, code: 18, remove: true }] },
      'correction-unmatched',
      /failures\[0\]: the operation has no such failure/,
      /remove/,
    ],
    [
      'the vendor says so: body',
      change,
      { body: 'json' },
      'correction-needless',
      /\.body: the collection says so/,
      /remove/,
    ],
    [
      'the vendor says so: type',
      book,
      { types: { 'body.guests[].name': 'string' } },
      'correction-needless',
      /types/,
      /remove/,
    ],
    [
      'the vendor says so: required',
      book,
      { required: { 'body.seats': true } },
      'correction-needless',
      /required/,
      /remove/,
    ],
    [
      'the vendor says so: failure',
      book,
      { failures: [{ status: 404, code: 17, message: 'No such boat: {boatId}.' }] },
      'correction-needless',
      /failures/,
      /remove/,
    ],
    [
      'the vendor says so: base URL',
      list,
      { baseUrl: 'https://boats.example' },
      'correction-needless',
      /baseUrl/,
      /remove/,
    ],
    [
      'a file cannot be JSON',
      upload,
      { body: 'json' },
      'correction-impossible',
      /its field photo is a file/,
      /left out/,
    ],
    [
      'there is no body',
      list,
      { body: 'json' },
      'correction-impossible',
      /takes no body/,
      /left out/,
    ],
    [
      'a path cannot lack a part',
      book,
      { required: { 'path.boatId': false } },
      'correction-impossible',
      /path/,
      /left out/,
    ],
    [
      'a header cannot be a structure',
      list,
      { types: { 'headers.X-Fleet': { type: 'object', properties: {}, required: [] } } },
      'correction-impossible',
      /no structure/,
      /left out/,
    ],
  ])('%s', (_, key, own, code, message, hint) => {
    const { operation, said } = correctedOne(key, own);
    expect(said).toEqual([expect.objectContaining({ code, severity: 'warning' })]);
    expect(said[0]?.message).toMatch(message);
    expect(said[0]?.hint).toMatch(hint);
    expect(operation).toEqual(apiOf().operations.find(({ id }) => id === key));
  });
});

describe('what holds for all operations', () => {
  it('is for forms without files; an operation’s own word wins', () => {
    const api = corrected({
      defaults: { body: 'json' },
      operations: { [book]: { body: 'multipart' } },
    });
    const kinds = api.ok && api.value.operations.map((one) => [one.id, kindOf(one)]);
    expect(kinds).toEqual([
      [list, undefined],
      [book, 'multipart'],
      [upload, 'multipart'],
      [change, 'json'],
    ]);
    // The one is needed because of the other, which has nothing to do in this collection but for it.
    expect(codesOf(api)).toEqual(['correction-needless']);
  });

  it('is not needed where every body is so', () => {
    const json = { ...apiOf(), operations: apiOf().operations.filter(({ id }) => id !== book) };
    expect(codesOf(corrected({ defaults: { body: 'json' } }, json))).toEqual([
      'correction-needless',
    ]);
    expect(codesOf(corrected({ defaults: { body: 'json' } }))).toEqual([]);
  });

  it('is the base URL', () => {
    const api = corrected({ baseUrl: 'https://a.example/v3/' });
    expect(api.ok && api.value.baseUrl).toBe('https://a.example/v3');
    expect(codesOf(corrected({ baseUrl: 'https://boats.example' }))).toEqual([
      'correction-needless',
    ]);
  });
});

describe('what is known now', () => {
  it('is no longer said to be unknown', () => {
    const { baseUrl: _, ...rest } = apiOf();
    const said = {
      code: 'base-url-unknown' as const,
      severity: 'warning' as const,
      message: 'Unknown.',
      place: { path: [], pointer: '' },
      hint: 'Say it.',
    };
    const api = { ...rest, diagnostics: [said] };
    const known = corrected({ baseUrl: 'https://a.example' }, api);
    expect(known.ok && known.value.diagnostics).toEqual([]);
    const other = corrected({ operations: { [list]: { skip: true } } }, api);
    expect(other.ok && other.value.diagnostics).toEqual([said]);
  });

  it('are data where an answer had none', () => {
    const api = apiOf();
    const operations = api.operations.map((one) => ({
      ...one,
      responses: one.responses.map(({ status, description, headers, evidence }) => ({
        status,
        description,
        headers,
        evidence,
        kind: 'none' as const,
      })),
    }));
    const types = { 'response.200': 'string[]' } as const;
    const known = corrected({ operations: { [list]: { types } } }, { ...api, operations });
    const [answer] = known.ok
      ? (known.value.operations.find(({ id }) => id === list)?.responses ?? [])
      : [];
    expect(answer).toMatchObject({ kind: 'json', schema: { type: 'array' } });
  });

  it('is no base URL of its own, where it is the others’', () => {
    const own = { operations: { [list]: { baseUrl: 'https://b.example' } } };
    const apart = corrected(own);
    if (!apart.ok) throw new Error(apart.problem.message);
    const together = corrected({ baseUrl: 'https://b.example' }, apart.value);
    expect(together.ok && together.value.operations.map(({ baseUrl }) => baseUrl)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is never that there is no operation at all', () => {
    const all = Object.fromEntries(
      [list, book, upload, change].map((key) => [key, { skip: true }]),
    );
    const api = corrected({ operations: all });
    expect(codesOf(api)).toEqual(['correction-impossible']);
    expect(api.ok && api.value.operations.length).toBe(4);
  });
});

it('a whole configuration may be given for its corrections', () => {
  const config: Config = {
    collection: 'boats.json',
    environments: [],
    out: 'boats',
    name: 'boats',
    enums: 'const',
    operations: { [list]: { skip: true } },
  };
  const told = corrected(config);
  expect(told.ok && told.value.operations.some(({ id }) => id === list)).toBe(false);
});

describe('corrections that are none', () => {
  it.each<readonly [string, unknown, RegExp, RegExp]>([
    [
      'an unknown key',
      { operations: { [list]: { requird: {} } } },
      /operations\["GET \/boats"\]\.requird is nothing that is known/,
      /“required”/,
    ],
    [
      'an unknown kind of body',
      { defaults: { body: 'jsn' } },
      /defaults\.body takes json, multipart or urlencoded, not “jsn”/,
      /“json”/,
    ],
    [
      'a wrong type',
      { operations: { [list]: { skip: 'yes' } } },
      /skip takes true or false, not “yes”/,
      /./,
    ],
    [
      'no address',
      { operations: { [list]: { required: { seats: true } } } },
      /required\.seats is no address/,
      /begin with path/,
    ],
    [
      'an address with a slip',
      { operations: { [list]: { types: { 'body.a[': 'string' } } } },
      /is no address/,
      /./,
    ],
    [
      'an unknown word',
      { operations: { [list]: { types: { 'query.a': 'strng' } } } },
      /takes a type, not “strng”/,
      /Words are/,
    ],
    [
      'a schema that is none',
      { operations: { [list]: { types: { 'query.a': { type: 'array' } } } } },
      /lacks “items”/,
      /./,
    ],
    [
      'an empty choice',
      { operations: { [list]: { types: { 'query.a': { type: 'string', enum: [] } } } } },
      /enum takes a list that is not empty/,
      /./,
    ],
    [
      'a failure without a message',
      { operations: { [list]: { failures: [{ status: 400 }] } } },
      /failures\[0\] takes either a message/,
      /./,
    ],
    [
      'no status',
      { operations: { [list]: { failures: [{ status: 4000, message: 'a' }] } } },
      /takes an HTTP status, not 4000/,
      /./,
    ],
    [
      'no function’s name',
      { operations: { [list]: { name: 'list-boats' } } },
      /takes the name of a function/,
      /./,
    ],
    ['no base URL', { baseUrl: 'boats.example' }, /takes an address/, /./],
    [
      'two keys for one operation',
      { operations: { [list]: {}, 'boats.listBoats': {} } },
      /is the same operation as "GET \/boats"/,
      /one key/,
    ],
  ])('%s', (_, wrong, message, hint) => {
    const api = corrected(wrong as Corrections);
    expect(api).toMatchObject({ ok: false, problem: { code: 'config-invalid' } });
    expect(!api.ok && api.problem.message).toMatch(message);
    expect(!api.ok && api.problem.hint).toMatch(hint);
  });

  it('are nested without end', () => {
    const schema: { type: 'array'; items: unknown } = { type: 'array', items: {} };
    schema.items = schema;
    const wrong = { operations: { [list]: { types: { 'query.a': schema } } } } as unknown;
    expect(corrected(wrong as Corrections)).toMatchObject({
      ok: false,
      problem: { message: expect.stringMatching(/too deep/) as string },
    });
  });

  it('may mean several operations', () => {
    const api = apiOf();
    const one = api.operations.find(({ id }) => id === list);
    const twins = {
      ...api,
      operations: ['a', 'b'].flatMap((name) =>
        one === undefined ? [] : [{ ...one, id: `${list} (boats/${name})` }],
      ),
    };
    expect(corrected({ operations: { [list]: { skip: true } } }, twins)).toMatchObject({
      ok: false,
      problem: { hint: expect.stringContaining('"GET /boats (boats/a)"') as string },
    });
    const told = corrected({ operations: { [`${list} (boats/b)`]: { skip: true } } }, twins);
    expect(told.ok && told.value.operations.map(({ id }) => id)).toEqual([`${list} (boats/a)`]);
  });
});

describe('any corrections', () => {
  const type = fc.constantFrom(
    'string',
    'integer',
    'unknown',
    'string[]',
    'string | null',
  ) as fc.Arbitrary<'string'>;
  const address = fc.constantFrom(
    'query.page_size',
    'path.boatId',
    'body.seats',
    'body.guests[].id',
    'response.200.boats[].id',
    'response.201',
    'body.none',
  );
  const own: fc.Arbitrary<OperationCorrections> = fc.record(
    {
      body: fc.constantFrom('json', 'multipart', 'urlencoded'),
      types: fc.dictionary(address, type, { noNullPrototype: true }),
      required: fc.dictionary(address, fc.boolean(), { noNullPrototype: true }),
      name: fc.constantFrom('sail', 'row'),
      baseUrl: fc.constantFrom('https://a.example', 'https://boats.example'),
      failures: fc.array(
        fc.record({
          status: fc.constantFrom(404, 409),
          code: fc.constantFrom(17, 'x'),
          message: fc.constantFrom('A.', 'B.'),
        }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [] },
  );
  const api = apiOf();

  it('made twice are made once, and touch no other operation', () => {
    fc.assert(
      fc.property(fc.constantFrom(list, book, upload, change), own, (key, corrections) => {
        // Two failures of one code: the last one wins, and the first would win it back.
        const codes = (corrections.failures ?? []).map(({ status, code }) => `${status} ${code}`);
        fc.pre(new Set(codes).size === codes.length);
        const once = corrected({ operations: { [key]: corrections } }, api);
        if (!once.ok) throw new Error(once.problem.message);
        const twice = corrected({ operations: { [key]: corrections } }, once.value);
        expect(twice.ok && twice.value.operations).toEqual(once.value.operations);
        for (const operation of once.value.operations)
          if (operation.id !== key)
            expect(api.operations.some((one) => isDeepStrictEqual(one, operation))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function codesOf(api: ReturnType<typeof corrected>): readonly string[] {
  return api.ok
    ? api.value.diagnostics.map(({ code }) => code).filter((code) => code.startsWith('correction-'))
    : ['problem'];
}

function kindOf(operation: Operation | undefined): string | undefined {
  return operation?.requestBody?.kind;
}

function field({ requestBody: body }: Operation, name: string) {
  return body !== undefined && 'fields' in body
    ? body.fields.find((one) => one.name === name)
    : undefined;
}

function encodings({ requestBody: body }: Operation) {
  return body !== undefined && 'fields' in body && body.fields.map(({ encoding }) => encoding);
}

function parameter(name: string) {
  return ({ parameters }: Operation) => parameters.find((one) => one.name === name)?.schema;
}

/** What is in the schema of a JSON body. */
function schemaAt(...keys: readonly string[]) {
  return ({ requestBody: body }: Operation) =>
    body?.kind === 'json' && inside(body.schema, ...keys);
}

/** A part of a schema; the names of properties stand for themselves. */
function inside(schema: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    const { properties, [key]: own } = Object(value) as Record<string, unknown>;
    return own ?? (Object(properties) as Record<string, unknown>)[key];
  }, schema);
}
