import { drop, formRows, graphqlBody, jsonBody, row, type EditCase } from './case.ts';

/** What operations take. */
export const requestCases: readonly EditCase[] = [
  {
    what: 'a new optional parameter',
    edit: ({ requests }) => {
      requests.list.query.push({ key: 'to', value: 'x' });
    },
    says: [['parameter-added', 'feature', 'The optional parameter `query.to` is new.']],
  },
  {
    what: 'a new required parameter',
    edit: ({ requests }) => {
      requests.list.query.push({ key: 'to', value: 'x', description: '(Required)' });
    },
    says: [['parameter-added', 'breaking', 'The parameter `query.to` is new, and required.']],
  },
  {
    what: 'a parameter that is gone',
    edit: ({ requests }) => {
      drop(requests.list.query, 'page');
    },
    says: [['parameter-removed', 'breaking', 'The parameter `query.page` is gone.']],
  },
  {
    what: 'a parameter that became required',
    edit: ({ requests }) => {
      row(requests.list, 'page').description = '(Required) Where to go on.';
    },
    says: [['parameter-required', 'breaking', 'The parameter `query.page` is required now.']],
  },
  {
    what: 'a parameter that became optional',
    edit: ({ requests }) => {
      row(requests.list, 'from').description = 'First day.';
    },
    says: [['parameter-optional', 'feature', 'The parameter `query.from` is optional now.']],
  },
  {
    what: 'a parameter that became a header',
    edit: ({ requests }) => {
      drop(requests.list.query, 'page');
      requests.list.headers.push({ key: 'page', value: 'two' });
    },
    says: [['parameter-moved', 'breaking', 'The parameter `query.page` is `headers.page` now.']],
  },
  {
    what: 'a path parameter called otherwise',
    edit: ({ requests }) => {
      requests.cancel.url = '{{baseUrl}}/bookings/:id';
    },
    says: [
      ['parameter-renamed', 'breaking', 'The parameter `path.bookingId` is called `path.id` now.'],
    ],
  },
  {
    what: 'a header in other letters',
    edit: ({ requests }) => {
      row(requests.list, 'X-Harbour').key = 'X-HARBOUR';
    },
    says: [
      [
        'parameter-renamed',
        'breaking',
        'The parameter `headers.X-Harbour` is called `headers.X-HARBOUR` now.',
      ],
    ],
  },
  {
    what: 'a parameter that takes numbers',
    edit: ({ requests }) => {
      row(requests.list, 'page').value = '2';
    },
    says: [['type-changed', 'breaking', '`query.page` takes `number`, it was `string`.']],
  },
  {
    what: 'a parameter described otherwise',
    edit: ({ requests }) => {
      row(requests.list, 'page').description = 'Where to start.';
    },
    says: [['description-changed', 'fix', 'The description of `query.page` is reworded.']],
  },
  {
    what: 'a value added to an enum',
    edit: ({ requests }) => {
      row(requests.list, 'state').description = 'Which. (This can only be one of open,full,late)';
    },
    says: [['enum-value-added', 'feature', "`query.state` may be `'late'` now."]],
  },
  {
    what: 'a value taken from an enum',
    edit: ({ requests }) => {
      row(requests.list, 'state').description = 'Which. (This can only be one of open)';
    },
    says: [['enum-value-removed', 'breaking', "`query.state` is no longer `'full'`."]],
  },
  {
    what: 'an enum where there was none',
    edit: ({ requests }) => {
      row(requests.list, 'page').description =
        'Where to go on. (This can only be one of one,two,three)';
    },
    says: [
      [
        'enum-introduced',
        'breaking',
        "`query.page` is one of `'one' | 'two' | 'three'`, it was any `string`.",
      ],
    ],
  },
  {
    what: 'an enum dropped',
    edit: ({ requests }) => {
      row(requests.list, 'state').description = 'Which.';
    },
    says: [
      [
        'enum-dropped',
        'feature',
        "`query.state` may be any `string`, it was one of `'open' | 'full'`.",
      ],
    ],
  },
  {
    what: 'the meaning of a number reworded, and so its name',
    edit: ({ requests }) => {
      row(requests.list, 'boat').description =
        'Kind of the boat:<br>`1` - A car ferry.<br>`2` - A catamaran.';
    },
    says: [
      [
        'value-meaning-changed',
        'silent',
        'A value of `query.boat` is described otherwise: `1: A car ferry.`, it was `1: A ferry.`.',
      ],
      ['description-changed', 'fix', 'The description of `query.boat` is reworded.'],
      [
        'enum-member-renamed',
        'breaking',
        'A value in the enum `ListSailingsBoat` has another name: `CarFerry`, it was `Ferry (1)`.',
      ],
    ],
  },
  {
    what: 'the meaning of a number reworded, not its name',
    edit: ({ requests }) => {
      row(requests.list, 'boat').description =
        'Kind of the boat:<br>`1` - A ferry, mostly.<br>`2` - A catamaran.';
    },
    says: [
      [
        'value-meaning-changed',
        'silent',
        'A value of `query.boat` is described otherwise: `1: A ferry, mostly.`, it was `1: A ferry.`.',
      ],
      ['description-changed', 'fix', 'The description of `query.boat` is reworded.'],
    ],
  },
  {
    what: 'two meanings that changed places',
    edit: ({ requests }) => {
      row(requests.list, 'boat').description =
        'Kind of the boat:<br>`1` - A catamaran.<br>`2` - A ferry.';
    },
    says: [
      [
        'value-meaning-changed',
        'silent',
        'A value of `query.boat` is described otherwise: `1: A catamaran.`, it was `1: A ferry.`.',
      ],
      [
        'value-meaning-changed',
        'silent',
        'A value of `query.boat` is described otherwise: `2: A ferry.`, it was `2: A catamaran.`.',
      ],
      ['description-changed', 'fix', 'The description of `query.boat` is reworded.'],
      [
        'enum-member-changed',
        'silent',
        'A name in the enum `ListSailingsBoat` stands for another value: `2`, it was `1 (Ferry)`.',
      ],
      [
        'enum-member-changed',
        'silent',
        'A name in the enum `ListSailingsBoat` stands for another value: `1`, it was `2 (Catamaran)`.',
      ],
    ],
  },
  {
    what: 'a number and its name added',
    edit: ({ requests }) => {
      row(requests.list, 'boat').description += '<br>`3` - A launch.';
    },
    says: [
      ['enum-value-added', 'feature', '`query.boat` may be `3` now.'],
      ['description-changed', 'fix', 'The description of `query.boat` is reworded.'],
    ],
  },
  {
    what: 'numbers that have no names any more',
    edit: ({ requests }) => {
      row(requests.list, 'boat').description = 'Kind of the boat. (This can only be one of 1,2)';
    },
    says: [
      [
        'value-meaning-changed',
        'silent',
        'A value of `query.boat` is described otherwise: `1: (nothing)`, it was `1: A ferry.`.',
      ],
      [
        'value-meaning-changed',
        'silent',
        'A value of `query.boat` is described otherwise: `2: (nothing)`, it was `2: A catamaran.`.',
      ],
      ['description-changed', 'fix', 'The description of `query.boat` is reworded.'],
      ['type-name-removed', 'breaking', '`ListSailingsBoat` is no longer exported.'],
    ],
  },
  {
    what: 'a new optional field',
    edit: ({ requests }) => {
      formRows(requests.book).push({ key: 'meal', value: 'x' });
    },
    says: [['field-added', 'feature', 'The optional field `body.meal` is new.']],
  },
  {
    what: 'a new required field',
    edit: ({ requests }) => {
      formRows(requests.book).push({ key: 'meal', value: 'x', description: '(Required)' });
    },
    says: [['field-added', 'breaking', 'The field `body.meal` is new, and required.']],
  },
  {
    what: 'a field that is gone',
    edit: ({ requests }) => {
      drop(formRows(requests.book), 'remark');
    },
    says: [['field-removed', 'breaking', 'The field `body.remark` is gone.']],
  },
  {
    what: 'a field that became required',
    edit: ({ requests }) => {
      row(requests.book, 'remark').description = '(Required) What else.';
    },
    says: [['field-required', 'breaking', 'The field `body.remark` is required now.']],
  },
  {
    what: 'a field that became optional',
    edit: ({ requests }) => {
      row(requests.book, 'passenger').description = 'Who sails.';
    },
    says: [['field-optional', 'feature', 'The field `body.passenger` is optional now.']],
  },
  {
    what: 'a field deep inside that is gone',
    edit: ({ requests }) => {
      row(requests.book, 'seats').value = '[{"row":1}]';
    },
    says: [['field-removed', 'breaking', 'The field `body.seats[].side` is gone.']],
  },
  {
    what: 'a field deep inside of another type',
    edit: ({ requests }) => {
      row(requests.book, 'seats').value = '[{"row":"1a","side":"a"}]';
    },
    says: [['type-changed', 'breaking', '`body.seats[].row` takes `string`, it was `number`.']],
  },
  {
    what: 'a text that became JSON',
    edit: ({ requests }) => {
      row(requests.book, 'remark').value = '{"meal":"vegan"}';
    },
    says: [
      ['type-changed', 'breaking', '`body.remark` takes `object`, it was `string`.'],
      [
        'field-encoding-changed',
        'fix',
        'The field `body.remark` is sent as `json`, it was `text`.',
      ],
    ],
  },
  {
    what: 'a text that became a file',
    edit: ({ requests }) => {
      row(requests.book, 'remark').type = 'file';
    },
    says: [
      ['type-changed', 'breaking', '`body.remark` takes `file`, it was `string`.'],
      [
        'field-encoding-changed',
        'fix',
        'The field `body.remark` is sent as `file`, it was `text`.',
      ],
    ],
  },
  {
    what: 'a form sent as another kind of form',
    edit: ({ requests }) => {
      requests.book.body = { mode: 'urlencoded', rows: formRows(requests.book) };
    },
    says: [
      [
        'body-kind-changed',
        'fix',
        'The body is sent as `application/x-www-form-urlencoded`, it was `multipart/form-data`.',
      ],
    ],
  },
  {
    what: 'a form that became JSON',
    edit: ({ requests }) => {
      requests.book.body = jsonBody({
        passenger: 'Ada',
        deck: 'upper',
        seats: [{ row: 1, side: 'a' }],
        remark: 'vegan',
      });
    },
    says: [
      [
        'body-kind-changed',
        'fix',
        'The body is sent as `application/json`, it was `multipart/form-data`.',
      ],
      ['field-optional', 'feature', 'The field `body.passenger` is optional now.'],
      ['description-changed', 'fix', 'The description of `body.passenger` is gone.'],
      [
        'enum-dropped',
        'feature',
        "`body.deck` may be any `string`, it was one of `'upper' | 'lower'`.",
      ],
      ['description-changed', 'fix', 'The description of `body.deck` is gone.'],
      ['description-changed', 'fix', 'The description of `body.seats` is gone.'],
      ['description-changed', 'fix', 'The description of `body.remark` is gone.'],
    ],
  },
  {
    what: 'a new body',
    edit: ({ requests }) => {
      requests.cancel.body = jsonBody({ reason: 'x' });
    },
    says: [
      ['body-added', 'breaking', 'It takes a body now (`application/json`), which is required.'],
    ],
  },
  {
    what: 'a new body with nothing required',
    edit: ({ requests }) => {
      requests.cancel.body = { mode: 'urlencoded', rows: [{ key: 'reason', value: 'x' }] };
    },
    says: [
      [
        'body-added',
        'feature',
        'It takes a body now (`application/x-www-form-urlencoded`), which is optional.',
      ],
    ],
  },
  {
    what: 'no body any more',
    edit: ({ requests }) => {
      requests.note.body = undefined;
    },
    says: [['body-removed', 'breaking', 'It takes no body any more (it was `application/json`).']],
  },
  {
    what: 'a body that may be left out',
    edit: ({ requests }) => {
      requests.note.body = {
        mode: 'formdata',
        rows: [
          { key: 'text', value: 'x' },
          { key: 'lines', value: '[{"at":1}]' },
          { key: 'tags', value: '["x"]' },
        ],
      };
    },
    says: [
      [
        'body-kind-changed',
        'fix',
        'The body is sent as `multipart/form-data`, it was `application/json`.',
      ],
      ['body-optional', 'feature', 'The body is optional now.'],
    ],
  },
  {
    what: 'an optional form that became JSON',
    from: ({ requests }) => {
      requests.note.body = { mode: 'urlencoded', rows: [{ key: 'text', value: 'x' }] };
    },
    edit: ({ requests }) => {
      requests.note.body = jsonBody({ text: 'x' });
    },
    says: [
      [
        'body-kind-changed',
        'fix',
        'The body is sent as `application/json`, it was `application/x-www-form-urlencoded`.',
      ],
      ['body-required', 'breaking', 'The body is required now.'],
    ],
  },
  {
    what: 'a body that is bytes',
    edit: ({ requests }) => {
      requests.note.body = { mode: 'file' };
    },
    says: [
      [
        'body-kind-changed',
        'fix',
        'The body is sent as `application/octet-stream`, it was `application/json`.',
      ],
      ['type-changed', 'breaking', '`body` takes `string | file`, it was `object`.'],
    ],
  },
  {
    what: 'a body of another media type',
    edit: ({ requests }) => {
      requests.note.body = { mode: 'raw', raw: '<note/>', language: 'xml' };
    },
    says: [
      [
        'body-kind-changed',
        'fix',
        'The body is sent as `application/xml`, it was `application/json`.',
      ],
      ['type-changed', 'breaking', '`body` takes `string`, it was `object`.'],
    ],
  },
  {
    what: 'a text of another media type',
    from: ({ requests }) => {
      requests.note.body = { mode: 'raw', raw: 'a note' };
    },
    edit: ({ requests }) => {
      requests.note.body = { mode: 'raw', raw: '<note/>', language: 'xml' };
    },
    says: [
      [
        'media-type-changed',
        'fix',
        'The media type of `body` is `application/xml`, it was `text/plain`.',
      ],
    ],
  },
  {
    what: 'a body that takes fewer types',
    from: ({ requests }) => {
      requests.note.body = jsonBody({ text: 'x', lines: [{ at: 1 }], tags: ['x', 1, null] });
    },
    edit: () => {},
    says: [
      [
        'type-narrowed',
        'breaking',
        '`body.tags[]` takes less: `string`, it was `string | number | null`.',
      ],
    ],
  },
  {
    what: 'a body of which something is known',
    from: ({ requests }) => {
      requests.note.body = jsonBody({});
    },
    edit: () => {},
    says: [
      [
        'type-narrowed',
        'breaking',
        '`body` takes less: `object`, it was `Record<string, unknown>`.',
      ],
    ],
  },
  {
    what: 'a body that takes more types',
    edit: ({ requests }) => {
      requests.note.body = jsonBody({ text: 'x', lines: [{ at: 1 }], tags: ['x', 1, null] });
    },
    says: [
      [
        'type-widened',
        'feature',
        '`body.tags[]` takes more: `string | number | null`, it was `string`.',
      ],
    ],
  },
  {
    what: 'a body of which nothing is known',
    edit: ({ requests }) => {
      requests.note.body = jsonBody({});
    },
    says: [
      ['type-widened', 'feature', '`body` takes more: `Record<string, unknown>`, it was `object`.'],
    ],
  },
  {
    what: 'JSON of another media type',
    edit: ({ requests }) => {
      requests.note.headers.push({ key: 'Content-Type', value: 'application/vnd.note+json' });
    },
    says: [
      [
        'media-type-changed',
        'fix',
        'The media type of `body` is `application/vnd.note+json`, it was `application/json`.',
      ],
    ],
  },
  {
    what: 'a part of another media type',
    from: ({ requests }) => {
      row(requests.book, 'remark').contentType = 'text/plain';
    },
    edit: ({ requests }) => {
      row(requests.book, 'remark').contentType = 'text/markdown';
    },
    says: [
      [
        'media-type-changed',
        'fix',
        'The media type of `body.remark` is `text/markdown`, it was `text/plain`.',
      ],
    ],
  },
  {
    what: 'a field in brackets',
    from: ({ requests }) => {
      requests.book.body = { mode: 'urlencoded', rows: [{ key: 'seat', value: '{"row":1}' }] };
    },
    edit: ({ requests }) => {
      requests.book.body = { mode: 'urlencoded', rows: [{ key: 'seat[row]', value: '1' }] };
    },
    says: [
      [
        'field-encoding-changed',
        'fix',
        'The field `body.seat` is sent as `brackets`, it was `json`.',
      ],
    ],
  },
  {
    what: 'a list in brackets without an index',
    from: ({ requests }) => {
      requests.book.body = { mode: 'urlencoded', rows: [{ key: 'seats[0]', value: 'a' }] };
    },
    edit: ({ requests }) => {
      requests.book.body = { mode: 'urlencoded', rows: [{ key: 'seats[]', value: 'a' }] };
    },
    says: [
      [
        'field-encoding-changed',
        'fix',
        'The field `body.seats` is sent as `brackets (no index in seats)`, it was `brackets`.',
      ],
    ],
  },
  {
    what: 'a parameter in brackets',
    from: ({ requests }) => {
      requests.list.query = [{ key: 'deck[0]', value: 'a' }];
    },
    edit: ({ requests }) => {
      requests.list.query = [{ key: 'deck[]', value: 'a' }];
    },
    says: [
      [
        'parameter-encoding-changed',
        'fix',
        'The parameter `query.deck` is sent as `brackets (no index in deck)`, it was `brackets`.',
      ],
    ],
  },
  {
    what: 'a GraphQL document that asks for more',
    from: ({ requests }) => {
      requests.note.body = graphqlBody('query Note($id: ID!) { note(id: $id) { text } }');
    },
    edit: ({ requests }) => {
      requests.note.body = graphqlBody('query Note($id: ID!) { note(id: $id) { text at } }');
    },
    says: [
      [
        'document-changed',
        'silent',
        'The GraphQL document is `query Note($id: ID!) { note(id: $id) { text at } }`, it was `query Note($id: ID!) { note(id: $id) { text } }`.',
      ],
    ],
  },
  {
    what: 'a GraphQL document set otherwise',
    from: ({ requests }) => {
      requests.note.body = graphqlBody('query Note($id: ID!) { note(id: $id) { text } }');
    },
    edit: ({ requests }) => {
      requests.note.body = graphqlBody('query Note($id: ID!) {\n  note(id: $id) { text }\n}');
    },
    says: [],
  },
  {
    what: 'a GraphQL document with a further variable',
    from: ({ requests }) => {
      requests.note.body = graphqlBody('query Note($id: ID!) { note(id: $id) { text } }');
    },
    edit: ({ requests }) => {
      requests.note.body = graphqlBody(
        'query Note($id: ID!, $in: String!) { note(id: $id, in: $in) { text } }',
      );
    },
    says: [
      ['field-added', 'breaking', 'The field `body.variables.in` is new, and required.'],
      [
        'document-changed',
        'silent',
        'The GraphQL document is `query Note($id: ID!, $in: String!) { note(id: $id, in: $in) { text } }`, it was `query Note($id: ID!) { note(id: $id) { text } }`.',
      ],
    ],
  },
  {
    what: 'a GraphQL variable that may be left out',
    from: ({ requests }) => {
      requests.note.body = graphqlBody('query Note($id: ID!) { note(id: $id) { text } }');
    },
    edit: ({ requests }) => {
      requests.note.body = graphqlBody('query Note($id: ID) { note(id: $id) { text } }');
    },
    says: [
      ['body-optional', 'feature', 'The body is optional now.'],
      ['field-optional', 'feature', 'The field `body.variables` is optional now.'],
      ['field-optional', 'feature', 'The field `body.variables.id` is optional now.'],
      [
        'type-widened',
        'feature',
        '`body.variables.id` takes more: `string | number | null`, it was `string | number`.',
      ],
      [
        'document-changed',
        'silent',
        'The GraphQL document is `query Note($id: ID) { note(id: $id) { text } }`, it was `query Note($id: ID!) { note(id: $id) { text } }`.',
      ],
    ],
  },
  {
    what: 'no GraphQL document any more',
    from: ({ requests }) => {
      requests.note.body = graphqlBody('query Note { note { text } }');
    },
    edit: ({ requests }) => {
      requests.note.body = graphqlBody('');
    },
    says: [
      ['body-required', 'breaking', 'The body is required now.'],
      ['field-required', 'breaking', 'The field `body.query` is required now.'],
      ['description-changed', 'fix', 'The description of `body.query` is gone.'],
      [
        'document-changed',
        'silent',
        'The GraphQL document is `the caller’s`, it was `query Note { note { text } }`.',
      ],
    ],
  },
  {
    what: 'GraphQL in place of JSON',
    edit: ({ requests }) => {
      requests.note.body = graphqlBody('query Note { note { text } }');
    },
    says: [
      ['body-kind-changed', 'fix', 'The body is sent as `GraphQL`, it was `application/json`.'],
      ['body-optional', 'feature', 'The body is optional now.'],
      ['field-removed', 'breaking', 'The field `body.lines` is gone.'],
      ['field-removed', 'breaking', 'The field `body.tags` is gone.'],
      ['field-removed', 'breaking', 'The field `body.text` is gone.'],
      ['field-added', 'feature', 'The optional field `body.variables` is new.'],
      ['field-added', 'feature', 'The optional field `body.query` is new.'],
    ],
  },
  {
    what: 'a body with integers that no number holds',
    from: ({ requests }) => {
      requests.note.body = { mode: 'raw', raw: '{"text":1}', language: 'json' };
    },
    edit: ({ requests }) => {
      requests.note.body = { mode: 'raw', raw: '{"text":12345678901234567890}', language: 'json' };
    },
    says: [
      ['type-widened', 'feature', '`body.text` takes more: `string | number`, it was `number`.'],
    ],
  },
];
