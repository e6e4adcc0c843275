import {
  isApiError,
  meetings,
  webinars,
  type ApiError,
  type Call,
  type CallOptions,
  type Client,
  type Success,
} from '../../generated/zoom/src/index.ts';

/** A generated operation, and what a person reads in the collection about it. */
export interface ZoomOperation {
  readonly name: string;
  readonly call: (
    client: Client,
    options?: CallOptions,
  ) => Call<Success<number, unknown>, ApiError>;
  /** What the call above must send. */
  readonly sends: {
    readonly method: string;
    readonly rawPath: string;
    readonly query: readonly (readonly [string, string])[];
    readonly texts: Readonly<Record<string, string>>;
    readonly jsons: Readonly<Record<string, unknown>>;
  };
  /** The status of its success. */
  readonly success: number;
  /** The documented error codes by status; a status without codes has an empty list. */
  readonly documents: Readonly<Record<number, readonly number[]>>;
  readonly owns: (error: unknown) => error is ApiError;
}

/** Text that forms, queries and paths must not take apart. */
export const awkward = 'é "&=+%2F\\ 日本 --';

const people = [{ id: awkward, email: 'ada@example.com' }, { email: 'a\r\nb' }] as const;
const guests = [
  { first_name: 'Ada', last_name: awkward, email: 'ada@example.com' },
  { first_name: '', last_name: 'null', email: '[]' },
] as const;

/** All operations of generated/zoom. */
export const zoomOperations: readonly ZoomOperation[] = [
  {
    name: 'meetings.registrants.updateRegistrantStatus',
    call: (client, options) =>
      meetings.registrants.updateRegistrantStatus(
        client,
        {
          path: { meetingId: 85746065 },
          query: { occurrence_id: awkward },
          body: { action: 'approve', registrants: people },
        },
        options,
      ),
    sends: {
      method: 'PUT',
      rawPath: '/v2/meetings/85746065/registrants/status',
      query: [['occurrence_id', awkward]],
      texts: { action: 'approve' },
      jsons: { registrants: people },
    },
    success: 204,
    documents: { 300: [300], 400: [1010, 3000, 3003], 404: [1001], 429: [] },
    owns: (error) => isApiError(error, meetings.registrants.updateRegistrantStatus),
  },
  {
    name: 'meetings.performBatchRegistration',
    call: (client, options) =>
      meetings.performBatchRegistration(
        client,
        { path: { meetingId: '9' }, body: { auto_approve: true, registrants: guests } },
        options,
      ),
    sends: {
      method: 'POST',
      rawPath: '/v2/meetings/9/batch_registrants',
      query: [],
      texts: { auto_approve: 'true' },
      jsons: { registrants: guests },
    },
    success: 200,
    documents: { 400: [303, 3038], 404: [404, 3001, 3043], 429: [] },
    owns: (error) => isApiError(error, meetings.performBatchRegistration),
  },
  {
    name: 'webinars.registrants.updateRegistrantStatus',
    call: (client, options) =>
      webinars.registrants.updateRegistrantStatus(
        client,
        { path: { webinarId: 2 }, body: { action: 'cancel', registrants: people } },
        options,
      ),
    sends: {
      method: 'PUT',
      rawPath: '/v2/webinars/2/registrants/status',
      query: [],
      texts: { action: 'cancel' },
      jsons: { registrants: people },
    },
    success: 204,
    documents: { 200: [], 300: [], 400: [1010, 3035], 404: [1001, 3001], 429: [] },
    owns: (error) => isApiError(error, webinars.registrants.updateRegistrantStatus),
  },
  {
    name: 'webinars.performBatchRegistration',
    call: (client, options) =>
      webinars.performBatchRegistration(
        client,
        { path: { webinarId: 0 }, body: { auto_approve: false, registrants: [] } },
        options,
      ),
    sends: {
      method: 'POST',
      rawPath: '/v2/webinars/0/batch_registrants',
      query: [],
      texts: { auto_approve: 'false' },
      jsons: { registrants: [] },
    },
    success: 200,
    documents: { 400: [200, 300], 404: [404, 3001, 3043], 429: [] },
    owns: (error) => isApiError(error, webinars.performBatchRegistration),
  },
];
