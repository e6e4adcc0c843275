import type { Sketch } from '../sketch.ts';
import { reword, type EditCase } from './case.ts';

/** What an Api and its operations are. */
export const operationCases: readonly EditCase[] = [
  { what: 'nothing', edit: () => {}, says: [] },
  {
    what: 'the collection renamed',
    edit: (sketch) => {
      sketch.name = 'Ferries and more';
    },
    says: [
      ['api-renamed', 'fix', 'The collection is called `Ferries and more`, it was `Ferries`.'],
    ],
  },
  {
    what: 'the collection described otherwise',
    edit: (sketch) => {
      sketch.description = 'Boats that cross the sound.';
    },
    says: [['description-changed', 'fix', 'Its description is reworded.']],
  },
  {
    what: 'another base URL',
    edit: (sketch) => {
      sketch.baseUrl = 'https://ferries.example/v2';
    },
    says: [
      [
        'base-url-changed',
        'silent',
        'The base URL is `https://ferries.example/v2`, it was `https://ferries.example/v1`.',
      ],
    ],
  },
  {
    what: 'no base URL any more',
    edit: (sketch) => {
      sketch.baseUrl = undefined;
    },
    says: [
      [
        'base-url-removed',
        'breaking',
        'There is no default base URL any more (it was `https://ferries.example/v1`): every client has to be given one.',
      ],
    ],
  },
  {
    what: 'a base URL where there was none',
    from: (sketch) => {
      sketch.baseUrl = undefined;
    },
    edit: () => {},
    says: [
      [
        'base-url-added',
        'feature',
        'A client needs no base URL any more: the default is `https://ferries.example/v1`.',
      ],
    ],
  },
  {
    what: 'a base URL of its own',
    edit: ({ requests }) => {
      requests.book.url = 'https://seats.example/sailings/:sailingId/seats';
    },
    says: [
      [
        'base-url-changed',
        'silent',
        'The base URL is `https://seats.example`, it was `https://ferries.example/v1`.',
      ],
    ],
  },
  {
    what: 'a new request',
    edit: ({ requests }) => {
      requests['track'] = {
        ...requests.cancel,
        id: 'r9',
        name: 'Track a boat',
        method: 'GET',
        url: '{{baseUrl}}/boats/:boatId',
        folder: ['boats'],
      };
    },
    says: [['operation-added', 'feature', '`boats.trackBoat` is new.']],
  },
  {
    what: 'a request that is gone',
    edit: ({ requests }) => {
      Reflect.deleteProperty(requests, 'cancel');
    },
    says: [['operation-removed', 'breaking', '`bookings.cancelBooking` is gone.']],
  },
  {
    what: 'a request renamed',
    edit: ({ requests }) => {
      requests.book.name = 'Reserve seats';
    },
    says: [
      [
        'operation-renamed',
        'breaking',
        'The function has another name: `sailings.reserveSeats`, it was `sailings.bookSeats`.',
      ],
      ['title-changed', 'fix', 'The collection calls it `Reserve seats`, it was `Book seats`.'],
    ],
  },
  {
    what: 'a title reworded that gives the same function',
    edit: ({ requests }) => {
      requests.cancel.name = 'Cancel booking';
    },
    says: [
      [
        'title-changed',
        'fix',
        'The collection calls it `Cancel booking`, it was `Cancel a booking`.',
      ],
    ],
  },
  {
    what: 'a request moved to another folder',
    edit: ({ requests }) => {
      requests.note.folder = ['notes'];
    },
    says: [
      [
        'operation-moved',
        'breaking',
        'The function is in another module: `notes.writeNote`, it was `bookings.writeNote`.',
      ],
    ],
  },
  {
    what: 'an unrelated neighbour that takes half of the name',
    edit: ({ requests }) => {
      requests['other'] = {
        ...requests.cancel,
        id: 'r9',
        name: 'Write a note',
        method: 'PUT',
        url: '{{baseUrl}}/boats/:boatId/remark',
      };
    },
    says: [
      ['operation-added', 'feature', '`bookings.writeNoteBoatsRemark` is new.'],
      [
        'operation-renamed',
        'breaking',
        'The function has another name: `bookings.writeNoteBookingsNote`, it was `bookings.writeNote`.',
      ],
    ],
  },
  {
    what: 'a name that another request got',
    edit: nameGivenToAnother,
    says: [
      [
        'operation-replaced',
        'breaking',
        'The name `bookings.cancelBooking` stands for another operation: `POST /refunds/forms`. Calls of it may still compile.',
      ],
      ['operation-added', 'feature', '`bookings.cancelBooking` is new.'],
    ],
  },
  {
    what: 'another path',
    edit: ({ requests }) => {
      requests.note.url = '{{baseUrl}}/v2/bookings/:bookingId/note';
    },
    says: [
      [
        'path-changed',
        'fix',
        'It is sent to `/v2/bookings/{bookingId}/note`, it was `/bookings/{bookingId}/note`.',
      ],
    ],
  },
  {
    what: 'another method',
    edit: ({ requests }) => {
      requests.note.method = 'PATCH';
    },
    says: [['method-changed', 'fix', 'It is sent as `PATCH`, it was `PUT`.']],
  },
  {
    what: 'other path, method and name under the same Postman id',
    edit: ({ requests }) => {
      requests.cancel.name = 'Give seats back';
      requests.cancel.method = 'POST';
      requests.cancel.url = '{{baseUrl}}/cancellations';
    },
    says: [
      [
        'operation-renamed',
        'breaking',
        'The function has another name: `bookings.giveSeatsBack`, it was `bookings.cancelBooking`.',
      ],
      ['method-changed', 'fix', 'It is sent as `POST`, it was `DELETE`.'],
      ['path-changed', 'fix', 'It is sent to `/cancellations`, it was `/bookings/{bookingId}`.'],
      [
        'title-changed',
        'fix',
        'The collection calls it `Give seats back`, it was `Cancel a booking`.',
      ],
      ['parameter-removed', 'breaking', 'The parameter `path.bookingId` is gone.'],
    ],
  },
  {
    what: 'a description reworded',
    edit: ({ requests }) => {
      requests.cancel.description = 'Cancels a booking for good.';
    },
    says: [['description-changed', 'fix', 'Its description is reworded.']],
  },
  {
    what: 'white space in a description',
    edit: ({ requests }) => {
      requests.cancel.description = 'Cancels  a booking.\n';
    },
    says: [],
  },
  {
    what: 'a deprecation',
    edit: ({ requests }) => {
      requests.cancel.description = '**Deprecated:** use a note.';
    },
    says: [
      ['description-changed', 'fix', 'Its description is reworded.'],
      ['deprecated', 'feature', 'The vendor marks it as deprecated.'],
    ],
  },
  {
    what: 'a deprecation taken back',
    from: ({ requests }) => {
      requests.cancel.description = '**Deprecated:** use a note.';
    },
    edit: () => {},
    says: [
      ['description-changed', 'fix', 'Its description is reworded.'],
      ['undeprecated', 'fix', 'The vendor no longer marks it as deprecated.'],
    ],
  },
  {
    what: 'a description that is gone',
    edit: ({ requests }) => {
      requests.cancel.description = '';
    },
    says: [['description-changed', 'fix', 'Its description is gone.']],
  },
  {
    what: 'another auth',
    edit: ({ requests }) => {
      requests.cancel.auth = { type: 'basic' };
    },
    says: [
      ['scheme-added', 'feature', 'Operations ask for credentials of a further kind: `basic`.'],
      ['scheme-added', 'feature', 'Operations ask for credentials of a further kind: `bearer`.'],
      ['auth-changed', 'silent', 'It asks for other credentials: `basic`, it was `bearer token`.'],
    ],
  },
  {
    what: 'another scope',
    edit: ({ requests }) => {
      requests.list.description = requests.list.description.replace('sailing:read', 'sailing:list');
    },
    says: [
      ['scope-added', 'silent', 'It names a new scope: `sailing:list`.'],
      ['scope-removed', 'fix', 'It no longer names the scope `sailing:read`.'],
    ],
  },
  {
    what: 'another rate limit',
    edit: ({ requests }) => {
      requests.list.description = requests.list.description.replace('Light', 'Heavy');
    },
    says: [
      [
        'rate-limit-class-removed',
        'breaking',
        'No operation has a rate limit of the class `Light` any more, and `rateLimit` takes none.',
      ],
      [
        'rate-limit-class-added',
        'feature',
        'Operations have rate limits of a further class: `Heavy`.',
      ],
      ['rate-limit-changed', 'silent', 'Its rate limit is `Heavy`, it was `Light`.'],
    ],
  },
  {
    what: 'another prerequisite',
    edit: ({ requests }) => {
      requests.list.description = requests.list.description.replace('A harbour.', 'A pier.');
    },
    says: [
      ['description-changed', 'fix', 'Its description is reworded.'],
      ['prerequisite-added', 'silent', 'It has a new prerequisite: `A pier.`.'],
      ['prerequisite-removed', 'fix', 'A prerequisite is gone: `A harbour.`.'],
    ],
  },
  {
    what: 'a further kind of credentials',
    from: ({ requests }) => {
      requests.cancel.auth = { type: 'basic' };
    },
    edit: ({ requests }) => {
      requests.cancel.auth = { type: 'basic' };
      requests.note.auth = apiKey('X-Key');
    },
    says: [
      ['scheme-added', 'feature', 'Operations ask for credentials of a further kind: `X-Key`.'],
      [
        'auth-changed',
        'silent',
        'It asks for other credentials: `API key in the header X-Key`, it was `bearer token`.',
      ],
    ],
  },
  {
    what: 'a kind of credentials by another name',
    from: ({ requests }) => {
      requests.cancel.auth = apiKey('X-Key');
    },
    edit: ({ requests }) => {
      requests.cancel.auth = apiKey('X-Token');
    },
    says: [
      [
        'scheme-removed',
        'breaking',
        'No operation asks for credentials of the kind `X-Key` any more, and `byScheme` takes none.',
      ],
      ['scheme-added', 'feature', 'Operations ask for credentials of a further kind: `X-Token`.'],
      [
        'auth-changed',
        'silent',
        'It asks for other credentials: `API key in the header X-Token`, it was `API key in the header X-Key`.',
      ],
    ],
  },
  {
    what: 'credentials of one kind again',
    from: ({ requests }) => {
      requests.cancel.auth = { type: 'basic' };
    },
    edit: () => {},
    says: [
      [
        'schemes-ended',
        'breaking',
        'All operations ask for the same credentials now (they were `basic, bearer`): `byScheme` and `Scheme` are no longer exported.',
      ],
      ['auth-changed', 'silent', 'It asks for other credentials: `bearer token`, it was `basic`.'],
    ],
  },
  {
    what: 'a token got elsewhere',
    from: (sketch) => {
      sketch.auth = oauth2('https://ferries.example/token');
    },
    edit: (sketch) => {
      sketch.auth = oauth2('https://ferries.example/v2/token');
    },
    says: [
      [
        'oauth2-changed',
        'silent',
        'Its OAuth 2 token is got or sent otherwise: `token URL https://ferries.example/v2/token`, it was `token URL https://ferries.example/token`.',
      ],
      [
        'oauth2-changed',
        'silent',
        'Its OAuth 2 token is got or sent otherwise: `token URL https://ferries.example/v2/token`, it was `token URL https://ferries.example/token`.',
      ],
      [
        'oauth2-changed',
        'silent',
        'Its OAuth 2 token is got or sent otherwise: `token URL https://ferries.example/v2/token`, it was `token URL https://ferries.example/token`.',
      ],
      [
        'oauth2-changed',
        'silent',
        'Its OAuth 2 token is got or sent otherwise: `token URL https://ferries.example/v2/token`, it was `token URL https://ferries.example/token`.',
      ],
    ],
  },
  {
    what: 'another media type asked for',
    edit: ({ requests }) => {
      requests.list.headers.push({ key: 'Accept', value: 'application/vnd.ferries+json' });
    },
    says: [
      ['accept-changed', 'fix', 'It accepts `application/vnd.ferries+json`, it was `anything`.'],
    ],
  },
  {
    what: 'a request renamed, its former name kept with all types',
    from: ({ requests }) => {
      requests.list.responses[5] = { code: 429, name: 'Slow', body: { error: 'slow' } };
    },
    edit: ({ requests }) => {
      requests.list.responses[5] = { code: 429, name: 'Slow', body: { error: 'slow' } };
      requests.list.name = 'Search sailings';
    },
    over: {},
    says: [
      [
        'operation-renamed',
        'feature',
        'The function has another name: `sailings.searchSailings`. The former one, `sailings.listSailings`, is deprecated.',
      ],
      [
        'title-changed',
        'fix',
        'The collection calls it `Search sailings`, it was `List sailings`.',
      ],
    ],
  },
  {
    what: 'a request renamed, its former name kept, whose field is gone',
    edit: ({ requests }) => {
      requests.book.name = 'Reserve seats';
      requests.book.body = { mode: 'formdata', rows: [] };
    },
    over: {},
    says: [
      [
        'operation-renamed',
        'feature',
        'The function has another name: `sailings.reserveSeats`. The former one, `sailings.bookSeats`, is deprecated.',
      ],
      ['title-changed', 'fix', 'The collection calls it `Reserve seats`, it was `Book seats`.'],
      ['body-removed', 'breaking', 'It takes no body any more (it was `multipart/form-data`).'],
    ],
  },
  {
    what: 'a former name that is over',
    from: ({ requests }) => {
      requests.book.name = 'Reserve seats';
    },
    edit: ({ requests }) => {
      requests.book.name = 'Reserve seats';
    },
    over: { earlier: () => {}, version: '2.0.0' },
    says: [
      ['alias-removed', 'breaking', 'The function’s former name is gone: `sailings.bookSeats`.'],
    ],
  },
  {
    what: 'a former name that is the name again',
    from: ({ requests }) => {
      requests.book.name = 'Reserve seats';
    },
    edit: () => {},
    over: { earlier: () => {} },
    says: [
      [
        'operation-renamed',
        'feature',
        'The function has another name: `sailings.bookSeats`. The former one, `sailings.reserveSeats`, is deprecated.',
      ],
      ['title-changed', 'fix', 'The collection calls it `Book seats`, it was `Reserve seats`.'],
    ],
  },
  {
    what: 'a folder and a message reworded, all names kept',
    edit: ({ requests }) => {
      requests.cancel.folder = ['reservations'];
      requests.note.folder = ['reservations'];
      reword(requests.list, 'Nothing sails from there.', 'No boat sails from there.');
    },
    over: {},
    says: [
      [
        'message-reworded',
        'fix',
        'The message of `failure.404.1002` is reworded: `No boat sails from there.`, it was `Nothing sails from there.`.',
      ],
    ],
  },
  {
    what: 'a request under another address and name that comes in the place of one',
    edit: nameGivenToAnother,
    over: {},
    says: [
      ['operation-removed', 'breaking', '`bookings.cancelBooking` is gone.'],
      ['operation-added', 'feature', '`bookings.cancelBookingPost` is new.'],
    ],
  },
];

function nameGivenToAnother({ requests }: Sketch): void {
  Reflect.deleteProperty(requests, 'cancel');
  requests['refund'] = {
    ...requests.note,
    id: 'r9',
    name: 'Cancel a booking',
    method: 'POST',
    url: '{{baseUrl}}/refunds/forms',
    body: { mode: 'raw', raw: '{"reason":"x","iban":"x"}', language: 'json' },
  };
}

function apiKey(name: string): unknown {
  return {
    type: 'apikey',
    apikey: [
      { key: 'key', value: name },
      { key: 'in', value: 'header' },
    ],
  };
}

function oauth2(tokenUrl: string): unknown {
  return {
    type: 'oauth2',
    oauth2: [
      { key: 'grant_type', value: 'client_credentials' },
      { key: 'accessTokenUrl', value: tokenUrl },
      { key: 'addTokenTo', value: 'header' },
    ],
  };
}
