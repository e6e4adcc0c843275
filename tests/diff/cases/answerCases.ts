import { sailings, type Saved } from '../sketch.ts';
import { reword, type EditCase } from './case.ts';

/** What operations answer, and how they fail. */
export const answerCases: readonly EditCase[] = [
  {
    what: 'a new field',
    edit: ({ requests }) => {
      requests.book.responses = [
        { code: 201, name: 'Created', body: { id: 'a', price: 1, pier: 'b' } },
      ];
    },
    says: [['response-field-added', 'feature', 'The answer’s field `response.201.pier` is new.']],
  },
  {
    what: 'a field that is gone',
    edit: ({ requests }) => {
      requests.book.responses = [{ code: 201, name: 'Created', body: { id: 'a' } }];
    },
    says: [
      ['response-field-removed', 'breaking', 'The answer’s field `response.201.price` is gone.'],
    ],
  },
  {
    what: 'an optional field that is gone',
    edit: ({ requests }) => {
      requests.list.responses.splice(1, 1);
    },
    says: [
      ['response-field-removed', 'breaking', 'The answer’s field `response.200.note` is gone.'],
    ],
  },
  {
    what: 'a field that may be missing',
    edit: ({ requests }) => {
      requests.book.responses.push({ code: 201, name: 'Created too', body: { id: 'a' } });
    },
    says: [
      [
        'response-field-optional',
        'breaking',
        'The answer’s field `response.201.price` may be missing now.',
      ],
    ],
  },
  {
    what: 'a field that is always there',
    edit: ({ requests }) => {
      requests.list.responses[0] = {
        code: 200,
        name: 'OK',
        body: { ...Object(sailings({})), note: 'x' },
      };
    },
    says: [
      [
        'response-field-required',
        'feature',
        'The answer’s field `response.200.note` is always there now.',
      ],
    ],
  },
  {
    what: 'a field that may be null',
    edit: ({ requests }) => {
      requests.book.responses.push({
        code: 201,
        name: 'Created too',
        body: { id: 'a', price: null },
      });
    },
    says: [
      [
        'response-type-widened',
        'breaking',
        '`response.201.price` may be `number | null`, it was `number`.',
      ],
    ],
  },
  {
    what: 'a field that is never null',
    from: ({ requests }) => {
      requests.book.responses.push({
        code: 201,
        name: 'Created too',
        body: { id: 'a', price: null },
      });
    },
    edit: () => {},
    says: [
      [
        'response-type-narrowed',
        'feature',
        '`response.201.price` is only `number`, it was `number | null`.',
      ],
    ],
  },
  {
    what: 'a list where a text could be too',
    from: ({ requests }) => {
      requests.list.responses.push({
        code: 200,
        name: 'OK, all',
        body: sailings({ stops: 'all' }),
      });
    },
    edit: () => {},
    says: [
      [
        'response-type-narrowed',
        'feature',
        '`response.200.sailings[].stops` is only `string[]`, it was `string | string[]`.',
      ],
    ],
  },
  {
    what: 'a text where a list could be too',
    from: ({ requests }) => {
      requests.list.responses.push({
        code: 200,
        name: 'OK, all',
        body: sailings({ stops: 'all' }),
      });
    },
    edit: ({ requests }) => {
      requests.list.responses[0] = { code: 200, name: 'OK', body: sailings({ stops: 'all' }) };
    },
    says: [
      [
        'response-type-narrowed',
        'breaking',
        '`response.200.sailings[].stops` is only `string`, it was `string | string[]`.',
      ],
    ],
  },
  {
    what: 'an object of which something is known',
    from: ({ requests }) => {
      requests.list.responses[0] = { code: 200, name: 'OK', body: sailings({ deck: {} }) };
    },
    edit: () => {},
    says: [
      [
        'response-type-narrowed',
        'feature',
        '`response.200.sailings[].deck` is only `object`, it was `Record<string, unknown>`.',
      ],
    ],
  },
  {
    what: 'a field deep inside that is gone',
    edit: ({ requests }) => {
      requests.list.responses[0] = {
        code: 200,
        name: 'OK',
        body: sailings({ deck: { seats: 3 } }),
      };
    },
    says: [
      [
        'response-field-removed',
        'breaking',
        'The answer’s field `response.200.sailings[].deck.name` is gone.',
      ],
    ],
  },
  {
    what: 'a field of another type',
    edit: ({ requests }) => {
      requests.list.responses[0] = {
        code: 200,
        name: 'OK',
        body: sailings({ stops: [{ name: 'x' }] }),
      };
    },
    says: [
      [
        'response-type-changed',
        'breaking',
        '`response.200.sailings[].stops[]` is `object`, it was `string`.',
      ],
    ],
  },
  {
    what: 'an object of which nothing is known any more',
    edit: ({ requests }) => {
      requests.list.responses[0] = { code: 200, name: 'OK', body: sailings({ deck: {} }) };
    },
    says: [
      [
        'response-type-widened',
        'breaking',
        '`response.200.sailings[].deck` may be `Record<string, unknown>`, it was `object`.',
      ],
    ],
  },
  {
    what: 'an object with keys like values',
    edit: ({ requests }) => {
      requests.list.responses[0] = {
        code: 200,
        name: 'OK',
        body: sailings({ deck: { '1001': 1, '1002': 2, '1003': 3 } }),
      };
    },
    says: [
      [
        'response-type-widened',
        'breaking',
        '`response.200.sailings[].deck` may be `Record<string, number>`, it was `object`.',
      ],
    ],
  },
  {
    what: 'a further status with the same data',
    edit: ({ requests }) => {
      requests.book.responses.push({ code: 200, name: 'OK', body: { id: 'a', price: 1 } });
    },
    says: [['response-status-added', 'feature', 'It may answer with status `200`.']],
  },
  {
    what: 'a further status with other data',
    edit: ({ requests }) => {
      requests.book.responses.push({ code: 202, name: 'Later' });
    },
    says: [
      [
        'response-status-added',
        'breaking',
        'It may answer with status `202`, whose data has another type.',
      ],
    ],
  },
  {
    what: 'another status',
    edit: ({ requests }) => {
      requests.book.responses = [{ code: 200, name: 'OK', body: { id: 'a', price: 1 } }];
    },
    says: [
      [
        'response-status-removed',
        'breaking',
        'An answer with status `201` is no longer documented.',
      ],
      ['response-status-added', 'feature', 'It may answer with status `200`.'],
    ],
  },
  {
    what: 'one status less, and with it the types by status',
    edit: ({ requests }) => {
      requests.note.responses = [{ code: 200, name: 'OK', body: { text: 'x' } }];
    },
    says: [
      [
        'response-status-removed',
        'breaking',
        'An answer with status `202` is no longer documented.',
      ],
      [
        'type-name-removed',
        'breaking',
        '`WriteNoteResponse200` is called `WriteNoteResponse` now.',
      ],
    ],
  },
  {
    what: 'statuses that carry the same',
    edit: ({ requests }) => {
      requests.note.responses[1] = { code: 202, name: 'Later', body: { text: 'x' } };
    },
    says: [
      ['response-kind-changed', 'breaking', '`response.202` gives `object`, it was `nothing`.'],
      [
        'type-name-removed',
        'breaking',
        '`WriteNoteResponse200` is called `WriteNoteResponse` now.',
      ],
      [
        'type-name-removed',
        'breaking',
        '`WriteNoteResponse202` is called `WriteNoteResponse` now.',
      ],
    ],
  },
  {
    what: 'no documented success any more',
    edit: ({ requests }) => {
      requests.cancel.responses = [];
    },
    says: [
      [
        'response-status-removed',
        'breaking',
        'An answer with status `204` is no longer documented.',
      ],
    ],
  },
  {
    what: 'text in place of JSON',
    edit: ({ requests }) => {
      requests.note.responses[0] = { code: 200, name: 'OK', body: 'done' };
    },
    says: [
      ['response-kind-changed', 'fix', '`response.200` gives `text`, it was `json`.'],
      ['response-type-changed', 'breaking', '`response.200` is `string`, it was `object`.'],
    ],
  },
  {
    what: 'JSON that can be anything',
    edit: ({ requests }) => {
      requests.note.responses[0] = { code: 200, name: 'OK', body: {} };
    },
    says: [
      ['response-kind-changed', 'fix', '`response.200` gives `any`, it was `json`.'],
      ['response-type-widened', 'breaking', '`response.200` may be `unknown`, it was `object`.'],
    ],
  },
  {
    what: 'a success described otherwise',
    edit: ({ requests }) => {
      reword(requests.cancel, 'Cancelled', 'The booking is cancelled.');
    },
    says: [['description-changed', 'fix', 'The description of `response.204` is reworded.']],
  },
  {
    what: 'a new failure',
    edit: ({ requests }) => {
      requests.cancel.responses.push({ code: 409, name: 'The boat has left.' });
    },
    says: [['failure-status-added', 'feature', 'It may fail with status `409`.']],
  },
  {
    what: 'a failure that is gone',
    edit: ({ requests }) => {
      requests.list.responses.splice(5, 1);
    },
    says: [
      [
        'failure-status-removed',
        'breaking',
        'A failure with status `429` is no longer documented.',
      ],
    ],
  },
  {
    what: 'the only failure gone, and so all failures',
    edit: ({ requests }) => {
      requests.list.responses.splice(2, 4);
    },
    says: [
      [
        'failure-status-removed',
        'breaking',
        'A failure with status `400` is no longer documented.',
      ],
      [
        'failure-status-removed',
        'breaking',
        'A failure with status `404` is no longer documented.',
      ],
      [
        'failure-status-removed',
        'breaking',
        'A failure with status `429` is no longer documented.',
      ],
      [
        'error-code-removed',
        'breaking',
        'The error code `300 (TheFirstDayIsOver)` is no longer documented (`failure.400.300`).',
      ],
      [
        'error-code-removed',
        'breaking',
        'The error code `1001 (HarbourDoesNotExist)` is no longer documented (`failure.404.1001`).',
      ],
      [
        'error-code-removed',
        'breaking',
        'The error code `1002 (NothingSailsFromThere)` is no longer documented (`failure.404.1002`).',
      ],
    ],
  },
  {
    what: 'a new error code',
    edit: ({ requests }) => {
      requests.list.responses.push({
        code: 404,
        name: '**Error Code:** `1003`<br>\nThe boat is lost.',
      });
    },
    says: [
      [
        'error-code-added',
        'feature',
        'It may fail with the code `1003 (TheBoatIsLost)` (`failure.404.1003`).',
      ],
    ],
  },
  {
    what: 'an error code that is gone',
    edit: ({ requests }) => {
      requests.list.responses.splice(4, 1);
    },
    says: [
      [
        'error-code-removed',
        'breaking',
        'The error code `1002 (NothingSailsFromThere)` is no longer documented (`failure.404.1002`).',
      ],
    ],
  },
  {
    what: 'an error code under another status',
    edit: ({ requests }) => {
      const [, , , , saved] = requests.list.responses;
      if (saved !== undefined) saved.code = 400;
    },
    says: [['error-code-moved', 'breaking', 'The error code `1002 (404)` comes under `400` now.']],
  },
  {
    what: 'an error code under a further status',
    edit: ({ requests }) => {
      requests.list.responses.push({
        code: 409,
        name: '**Error Code:** `1002`<br>\nNothing sails from there.',
      });
    },
    says: [
      ['failure-status-added', 'feature', 'It may fail with status `409`.'],
      [
        'error-code-added',
        'feature',
        'It may fail with the code `1002 (NothingSailsFromThere)` (`failure.409.1002`).',
      ],
    ],
  },
  {
    what: 'an error under another code',
    edit: ({ requests }) => {
      reword(requests.list, '1002', '1009');
    },
    says: [
      [
        'error-code-changed',
        'silent',
        'An error has another code: `1009`, it was `1002 (NothingSailsFromThere)`.',
      ],
    ],
  },
  {
    what: 'an error under another code and status',
    edit: ({ requests }) => {
      requests.list.responses[4] = {
        code: 400,
        name: '**Error Code:** `1009`<br>\nNothing sails from there.',
      };
    },
    says: [
      [
        'error-code-changed',
        'breaking',
        'An error has another code: `1009`, it was `1002 (NothingSailsFromThere)`.',
      ],
    ],
  },
  {
    what: 'a message reworded, and so the name of its code',
    edit: ({ requests }) => {
      reword(requests.list, 'Nothing sails from there.', 'No boat sails from there.');
    },
    says: [
      [
        'error-member-renamed',
        'breaking',
        'An error code has another name: `NoBoatSailsFromThere`, it was `NothingSailsFromThere (1002)`.',
      ],
      [
        'message-reworded',
        'fix',
        'The message of `failure.404.1002` is reworded: `No boat sails from there.`, it was `Nothing sails from there.`.',
      ],
    ],
  },
  {
    what: 'a message reworded, not the name of its code',
    edit: ({ requests }) => {
      reword(requests.list, 'Nothing sails from there.', 'Nothing sails from there. Wait.');
    },
    says: [
      [
        'message-reworded',
        'fix',
        'The message of `failure.404.1002` is reworded: `Nothing sails from there. Wait.`, it was `Nothing sails from there.`.',
      ],
    ],
  },
  {
    what: 'a message reworded that has no code',
    edit: ({ requests }) => {
      reword(requests.list, 'Too many requests were made.', 'Too many requests, wait a while.');
    },
    says: [
      [
        'message-reworded',
        'fix',
        'The message of `failure.429` is reworded: `Too many requests, wait a while.`, it was `Too many requests were made.`.',
      ],
    ],
  },
  {
    what: 'a further message',
    edit: ({ requests }) => {
      requests.list.responses.push({
        code: 429,
        name: '**HTTP Status Code:** `429`<br>\nToo many requests of this kind.',
      });
    },
    says: [
      [
        'message-added',
        'fix',
        '`failure.429` has a further message: `Too many requests of this kind.`.',
      ],
    ],
  },
  {
    what: 'a message less',
    from: ({ requests }) => {
      requests.list.responses.push({
        code: 429,
        name: '**HTTP Status Code:** `429`<br>\nToo many requests of this kind.',
      });
    },
    edit: () => {},
    says: [
      [
        'message-removed',
        'fix',
        '`failure.429` has one message less: `Too many requests of this kind.`.',
      ],
    ],
  },
  {
    what: 'a value in a message that has another name',
    edit: ({ requests }) => {
      reword(requests.list, '{harbour}', '{harbourId}');
    },
    says: [
      [
        'message-reworded',
        'fix',
        'The message of `failure.404.1001` is reworded: `Harbour {harbourId} does not exist.`, it was `Harbour {harbour} does not exist.`.',
      ],
      [
        'message-detail-removed',
        'breaking',
        'The messages of `failure.404` no longer tell `harbour`.',
      ],
      ['message-detail-added', 'feature', 'The messages of `failure.404` tell `harbourId`.'],
    ],
  },
  {
    what: 'a value in a message, the first of its status',
    edit: ({ requests }) => {
      reword(requests.list, 'Too many requests were made.', 'Too many requests were made: {0}.');
    },
    says: [
      [
        'message-reworded',
        'fix',
        'The message of `failure.429` is reworded: `Too many requests were made: {0}.`, it was `Too many requests were made.`.',
      ],
      ['message-detail-added', 'feature', 'The messages of `failure.429` tell `0`.'],
    ],
  },
  {
    what: 'a value in a message, the last of all',
    edit: ({ requests }) => {
      reword(requests.list, 'Harbour {harbour} does', 'Harbour does');
    },
    says: [
      [
        'message-reworded',
        'fix',
        'The message of `failure.404.1001` is reworded: `Harbour does not exist.`, it was `Harbour {harbour} does not exist.`.',
      ],
      [
        'message-detail-removed',
        'breaking',
        'The messages of `failure.404` no longer tell `harbour`.',
      ],
    ],
  },
  {
    what: 'a value that another message of the status tells',
    from: ({ requests }) => {
      reword(requests.list, 'Nothing sails from there.', 'Nothing sails from {harbour}.');
    },
    edit: ({ requests }) => {
      reword(requests.list, 'Nothing sails from there.', 'Nothing sails from {harbour}.');
      reword(requests.list, 'Harbour {harbour} does', 'Harbour does');
    },
    says: [
      [
        'message-reworded',
        'fix',
        'The message of `failure.404.1001` is reworded: `Harbour does not exist.`, it was `Harbour {harbour} does not exist.`.',
      ],
    ],
  },
  {
    what: 'a failure whose body is known',
    edit: ({ requests }) => {
      requests.list.responses[5] = tooMany({ error: 'slow', wait: 3 });
    },
    says: [
      [
        'response-type-narrowed',
        'feature',
        '`failure.429.body` is only `string | object`, it was `unknown`.',
      ],
    ],
  },
  {
    what: 'a failure whose body is not known any more',
    from: ({ requests }) => {
      requests.list.responses[5] = tooMany({ error: 'slow', wait: 3 });
    },
    edit: () => {},
    says: [
      [
        'response-type-widened',
        'breaking',
        '`failure.429.body` may be `unknown`, it was `string | object`.',
      ],
      ['type-name-removed', 'breaking', '`ListSailingsErrorBody` is no longer exported.'],
    ],
  },
  {
    what: 'a failure’s field that is gone',
    from: ({ requests }) => {
      requests.list.responses[5] = tooMany({ error: 'slow', wait: 3 });
    },
    edit: ({ requests }) => {
      requests.list.responses[5] = tooMany({ error: 'slow' });
    },
    says: [
      ['response-field-removed', 'breaking', 'The answer’s field `failure.429.body.wait` is gone.'],
    ],
  },
  {
    what: 'a failure’s field that is new',
    from: ({ requests }) => {
      requests.list.responses[5] = tooMany({ error: 'slow' });
    },
    edit: ({ requests }) => {
      requests.list.responses[5] = tooMany({ error: 'slow', wait: 3 });
    },
    says: [
      ['response-field-added', 'feature', 'The answer’s field `failure.429.body.wait` is new.'],
    ],
  },
  {
    what: 'failures that carry different bodies',
    from: ({ requests }) => {
      requests.list.responses[5] = tooMany({ error: 'slow' });
    },
    edit: ({ requests }) => {
      requests.list.responses[5] = tooMany({ error: 'slow' });
      requests.list.responses.push({ code: 409, name: 'Conflict', body: { clash: true } });
    },
    says: [
      ['failure-status-added', 'feature', 'It may fail with status `409`.'],
      [
        'type-name-removed',
        'breaking',
        '`ListSailingsErrorBody` is called `ListSailingsErrorBody429` now.',
      ],
    ],
  },
  {
    what: 'a failure that is gone with its body',
    from: ({ requests }) => {
      requests.list.responses[5] = tooMany({ error: 'slow' });
    },
    edit: ({ requests }) => {
      requests.list.responses.splice(5, 1);
    },
    says: [
      [
        'failure-status-removed',
        'breaking',
        'A failure with status `429` is no longer documented.',
      ],
    ],
  },
  {
    what: 'headers of an answer and of a failure',
    edit: ({ requests }) => {
      requests.book.responses = [
        { ...created, headers: { 'X-RateLimit-Remaining': '9', Location: '/seats/a' } },
      ];
      requests.list.responses[5] = { ...tooMany(undefined), headers: { 'Retry-After': '3' } };
    },
    says: [
      ['response-header-added', 'feature', '`response.201` has the header `location`.'],
      [
        'response-header-added',
        'feature',
        '`response.201` has the header `x-ratelimit-remaining`.',
      ],
      ['response-header-added', 'feature', '`failure.429` has the header `retry-after`.'],
    ],
  },
  {
    what: 'headers that are gone',
    from: ({ requests }) => {
      requests.book.responses = [{ ...created, headers: { 'X-RateLimit-Remaining': '9' } }];
      requests.list.responses[5] = { ...tooMany(undefined), headers: { 'Retry-After': '3' } };
    },
    edit: () => {},
    says: [
      [
        'response-header-removed',
        'silent',
        '`response.201` no longer has the header `x-ratelimit-remaining`.',
      ],
      [
        'response-header-removed',
        'silent',
        '`failure.429` no longer has the header `retry-after`.',
      ],
    ],
  },
  {
    what: 'another header of one status of two',
    from: ({ requests }) => {
      requests.note.responses = [
        { code: 200, name: 'OK', body: { text: 'x' }, headers: { 'X-Request-Id': 'a' } },
        { code: 202, name: 'Later', body: { text: 'x' }, headers: { 'X-Request-Id': 'a' } },
      ];
    },
    edit: ({ requests }) => {
      requests.note.responses = [
        { code: 200, name: 'OK', body: { text: 'x' }, headers: { 'X-Request-Id': 'a' } },
        { code: 202, name: 'Later', body: { text: 'x' }, headers: { Location: '/a' } },
      ];
    },
    says: [
      [
        'response-header-removed',
        'silent',
        '`response.202` no longer has the header `x-request-id`.',
      ],
      ['response-header-added', 'feature', '`response.202` has the header `location`.'],
    ],
  },
  {
    what: 'events in place of JSON',
    from: ({ requests }) => {
      requests.note.responses = [noted];
    },
    edit: ({ requests }) => {
      requests.note.responses = [events];
    },
    says: [
      ['response-kind-changed', 'breaking', '`response.200` gives `events`, it was `object`.'],
    ],
  },
  {
    what: 'JSON in place of events',
    from: ({ requests }) => {
      requests.note.responses = [events];
    },
    edit: ({ requests }) => {
      requests.note.responses = [noted];
    },
    says: [
      ['response-kind-changed', 'breaking', '`response.200` gives `object`, it was `events`.'],
    ],
  },
  {
    what: 'events, or JSON',
    from: ({ requests }) => {
      requests.note.responses = [noted];
    },
    edit: ({ requests }) => {
      requests.note.responses = [noted, events];
    },
    says: [
      [
        'response-kind-changed',
        'breaking',
        '`response.200` gives `object | events`, it was `object`.',
      ],
    ],
  },
  {
    what: 'no events any more, but JSON still',
    from: ({ requests }) => {
      requests.note.responses = [noted, events];
    },
    edit: ({ requests }) => {
      requests.note.responses = [noted];
    },
    says: [
      [
        'response-kind-changed',
        'feature',
        '`response.200` gives `object`, it was `object | events`.',
      ],
    ],
  },
  {
    what: 'no JSON any more, but events still',
    from: ({ requests }) => {
      requests.note.responses = [noted, events];
    },
    edit: ({ requests }) => {
      requests.note.responses = [events];
    },
    says: [
      [
        'response-kind-changed',
        'breaking',
        '`response.200` gives `events`, it was `object | events`.',
      ],
    ],
  },
  {
    what: 'a field less in what comes with events, or without',
    from: ({ requests }) => {
      requests.note.responses = [{ ...noted, body: { text: 'x', at: 1 } }, events];
    },
    edit: ({ requests }) => {
      requests.note.responses = [noted, events];
    },
    says: [['response-field-removed', 'breaking', 'The answer’s field `response.200.at` is gone.']],
  },
  {
    what: 'values one after another in place of one',
    from: ({ requests }) => {
      requests.note.responses = [noted];
    },
    edit: ({ requests }) => {
      requests.note.responses = [lines('{"text":"x"}')];
    },
    says: [
      [
        'response-kind-changed',
        'breaking',
        '`response.200` gives `object, one after another`, it was `object`.',
      ],
    ],
  },
  {
    what: 'a field less in values that come one after another',
    from: ({ requests }) => {
      requests.note.responses = [lines('{"text":"x","at":1}')];
    },
    edit: ({ requests }) => {
      requests.note.responses = [lines('{"text":"x"}')];
    },
    says: [
      ['response-field-removed', 'breaking', 'The answer’s field `response.200[].at` is gone.'],
    ],
  },
  {
    what: 'a further status with values one after another',
    from: ({ requests }) => {
      requests.note.responses = [lines('{"text":"x"}')];
    },
    edit: ({ requests }) => {
      requests.note.responses = [lines('{"text":"x"}'), { ...lines('{"text":"x"}'), code: 206 }];
    },
    says: [['response-status-added', 'feature', 'It may answer with status `206`.']],
  },
  {
    what: 'integers that no number holds, where texts could be before',
    from: ({ requests }) => {
      requests.book.responses = [created, { ...created, body: { id: 1, price: 1 } }];
    },
    edit: ({ requests }) => {
      requests.book.responses = [
        { ...created, body: { id: 1, price: 1 } },
        { ...created, body: '{"id":12345678901234567890,"price":1}' },
      ];
    },
    says: [
      [
        'long-integers-changed',
        'silent',
        'The texts of `response.201.id` may hold integers too large for a number.',
      ],
    ],
  },
  {
    what: 'integers that no number holds',
    from: ({ requests }) => {
      requests.book.responses = [{ ...created, body: { id: 1, price: 1 } }];
    },
    edit: ({ requests }) => {
      requests.book.responses = [{ ...created, body: '{"id":12345678901234567890,"price":1}' }];
    },
    says: [
      [
        'response-type-widened',
        'breaking',
        '`response.201.id` may be `string | number`, it was `number`.',
      ],
    ],
  },
];

const created: Saved = { code: 201, name: 'Created', body: { id: 'a', price: 1 } };
const noted: Saved = { code: 200, name: 'OK', body: { text: 'x' } };
const events: Saved = {
  code: 200,
  name: 'OK',
  body: 'data: {"text":"x"}\n\n',
  headers: { 'Content-Type': 'text/event-stream' },
};

function lines(text: string): Saved {
  return {
    code: 200,
    name: 'OK',
    body: `${text}\n${text}\n`,
    headers: { 'Content-Type': 'application/x-ndjson' },
  };
}

function tooMany(body: unknown): Saved {
  return {
    code: 429,
    name: '**HTTP Status Code:** `429`<br>\nToo many requests were made.',
    ...(body === undefined ? {} : { body }),
  };
}
