import { defineConfig } from '../../generator/index.ts';

// What the compiler says of a configuration, before anything runs.

defineConfig({
  collection: 'zoom.json',
  defaults: { body: 'json' },
  operations: {
    'PUT /a': {
      types: {
        'query.a': 'string | number',
        'query.b': 'integer[]',
        'query.c': { type: 'number', enum: [1, 2] },
      },
      required: { 'body.a': true },
      failures: [
        { status: 404, code: 17, message: 'Gone.' },
        { status: 404, remove: true },
      ],
    },
  },
});

// @ts-expect-error: no such member
defineConfig({ colection: 'zoom.json' });
// @ts-expect-error: no such kind of body
defineConfig({ defaults: { body: 'xml' } });
// @ts-expect-error: no such correction
defineConfig({ operations: { 'PUT /a': { requird: {} } } });
// @ts-expect-error: no such type
defineConfig({ operations: { 'PUT /a': { types: { 'query.a': 'text' } } } });
// @ts-expect-error: neither said nor removed
defineConfig({ operations: { 'PUT /a': { failures: [{ status: 404 }] } } });
const both = { status: 404, message: 'A', remove: true } as const;
// @ts-expect-error: both said and removed
defineConfig({ operations: { 'PUT /a': { failures: [both] } } });
