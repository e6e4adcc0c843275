/*
 * What the compiler must accept and refuse of a generated package. Nothing here runs: `tsc --noEmit` is the test.
 */
import { describe, expectTypeOf, test } from 'vitest';
import {
  bind,
  createClient,
  isApiError,
  NotFoundError,
  rateLimit,
  webinars,
  type ApiError,
} from '../../generated/zoom/src/index.ts';
import { messageDetails, retry } from '../../generated/zoom/src/runtime/index.ts';
import * as meetings from '../../generated/zoom/src/meetings/index.ts';
import {
  updateRegistrantStatus,
  UpdateRegistrantStatusErrorCode as Code,
  UpdateRegistrantStatusErrorMessages,
  type UpdateRegistrantStatusRequest,
  type UpdateRegistrantStatusResponse,
} from '../../generated/zoom/src/meetings/registrants/index.ts';

const zoom = createClient();
const path = { meetingId: 1 };

describe('layers', () => {
  test('know the classes of rate limits', () => {
    expectTypeOf(rateLimit).toBeCallableWith({ Medium: { perSecond: 10, perDay: 9 }, default: {} });
    // @ts-expect-error: a class that no operation has
    rateLimit({ Light: { perSecond: 10 } });
    createClient({ use: [retry({ attempts: 5 }), rateLimit({ Heavy: { perSecond: 10 } })] });
  });

  test('say when to try again', () => {
    expectTypeOf<ApiError['resumeAt']>().toEqualTypeOf<Date | undefined>();
  });
});

describe('values in messages', () => {
  test('have the names that the messages of a status have', async () => {
    const result = await updateRegistrantStatus(zoom, { path, body: { action: 'deny' } }).result();
    if (result.ok) return;
    const details = messageDetails(result, UpdateRegistrantStatusErrorMessages);
    expectTypeOf(details?.accountId).toEqualTypeOf<string | undefined>();
    if (result.reason !== 'documented' || result.status !== 404) return;
    const own = messageDetails(result, UpdateRegistrantStatusErrorMessages);
    expectTypeOf(own).toEqualTypeOf<{ readonly userId?: string } | undefined>();
  });
});

describe('a request', () => {
  test('needs its required groups and fields', () => {
    const update = expectTypeOf(updateRegistrantStatus);
    update.toBeCallableWith(zoom, { path, body: { action: 'deny' } });
    // @ts-expect-error: no request
    updateRegistrantStatus(zoom);
    // @ts-expect-error: no path
    updateRegistrantStatus(zoom, { body: { action: 'deny' } });
    // @ts-expect-error: no body
    updateRegistrantStatus(zoom, { path });
    // @ts-expect-error: no action
    updateRegistrantStatus(zoom, { path, body: {} });
    // @ts-expect-error: an action that is undefined
    updateRegistrantStatus(zoom, { path, body: { action: undefined } });
    // @ts-expect-error: no client
    updateRegistrantStatus({ path, body: { action: 'deny' } });
  });

  test('may leave out what is optional, or give undefined for it', () => {
    const register = expectTypeOf(meetings.performBatchRegistration);
    register.toBeCallableWith(zoom, { path });
    register.toBeCallableWith(zoom, { path, body: {} });
    register.toBeCallableWith(zoom, { path, body: { auto_approve: undefined } });
    expectTypeOf(updateRegistrantStatus).toBeCallableWith(zoom, {
      path,
      query: { occurrence_id: undefined },
      body: { action: 'deny', registrants: undefined },
    });
  });

  test('has only the values of an enum', () => {
    type Action = UpdateRegistrantStatusRequest['body']['action'];
    expectTypeOf<Action>().toEqualTypeOf<'approve' | 'cancel' | 'deny'>();
    // @ts-expect-error: no such action
    updateRegistrantStatus(zoom, { path, body: { action: 'refuse' } });
    const action: string = 'deny';
    // @ts-expect-error: any string at all
    updateRegistrantStatus(zoom, { path, body: { action } });
  });

  test('has only the fields, parameters and groups that there are', () => {
    expectTypeOf<keyof UpdateRegistrantStatusRequest>().toEqualTypeOf<'path' | 'query' | 'body'>();
    // @ts-expect-error: not a field of the body
    updateRegistrantStatus(zoom, { path, body: { action: 'deny', because: 'no' } });
    // @ts-expect-error: not a field of a registrant
    updateRegistrantStatus(zoom, { path, body: { action: 'deny', registrants: [{ name: '' }] } });
    // @ts-expect-error: not a query parameter
    updateRegistrantStatus(zoom, { path, query: { page: 1 }, body: { action: 'deny' } });
    // @ts-expect-error: not a group
    updateRegistrantStatus(zoom, { path, params: {}, body: { action: 'deny' } });
    // @ts-expect-error: it has no query
    meetings.performBatchRegistration(zoom, { path, query: {} });
    // @ts-expect-error: a webinar's parameter
    updateRegistrantStatus(zoom, { path: { webinarId: 1 }, body: { action: 'deny' } });
  });

  test('types every value', () => {
    type Request = UpdateRegistrantStatusRequest;
    expectTypeOf<Request['path']['meetingId']>().toEqualTypeOf<string | number>();
    expectTypeOf<NonNullable<Request['query']>['occurrence_id']>().toEqualTypeOf<
      string | undefined
    >();
    // @ts-expect-error: null is no path value
    updateRegistrantStatus(zoom, { path: { meetingId: null }, body: { action: 'deny' } });
    // @ts-expect-error: text is no boolean
    meetings.performBatchRegistration(zoom, { path, body: { auto_approve: 'true' } });
    // @ts-expect-error: JSON fields take the value, not its text
    updateRegistrantStatus(zoom, { path, body: { action: 'deny', registrants: '[]' } });
  });

  test('takes readonly lists', () => {
    const registrants: readonly { readonly email: string }[] = [{ email: 'ada@example.com' }];
    expectTypeOf(updateRegistrantStatus).toBeCallableWith(zoom, {
      path,
      body: { action: 'deny', registrants },
    });
  });
});

describe('an answer', () => {
  test('is void, or what the saved response has', async () => {
    expectTypeOf<UpdateRegistrantStatusResponse>().toEqualTypeOf<void>();
    expectTypeOf(
      await updateRegistrantStatus(zoom, { path, body: { action: 'deny' } }),
    ).toEqualTypeOf<void>();
    const added = await meetings.performBatchRegistration(zoom, { path });
    expectTypeOf(added.registrants?.[0]?.join_url).toEqualTypeOf<string | undefined>();
    expectTypeOf(added).toEqualTypeOf<meetings.PerformBatchRegistrationResponse>();
    expectTypeOf(added).not.toBeAny();
    // @ts-expect-error: a list's element may be missing
    void added.registrants[0].join_url;
    // @ts-expect-error: not in the response
    void added.total;
  });

  test('comes with its status and headers', async () => {
    const call = meetings.performBatchRegistration(zoom, { path });
    const { data, status, headers } = await call.withResponse();
    expectTypeOf(data).toEqualTypeOf<meetings.PerformBatchRegistrationResponse>();
    expectTypeOf(status).toEqualTypeOf<200>();
    expectTypeOf(headers).toEqualTypeOf<Headers>();
    expectTypeOf(call.response()).resolves.toEqualTypeOf<Response>();
  });
});

describe('a result', () => {
  test('narrows by ok and reason', async () => {
    const result = await updateRegistrantStatus(zoom, { path, body: { action: 'deny' } }).result();
    // @ts-expect-error: not before it is known to be a success
    void result.data;
    if (result.ok) {
      expectTypeOf(result.status).toEqualTypeOf<204>();
      expectTypeOf(result.data).toEqualTypeOf<void>();
    } else if (result.reason === 'documented') {
      expectTypeOf(result.status).toEqualTypeOf<300 | 400 | 404 | 429>();
      expectTypeOf(result.code).toEqualTypeOf<Code | undefined>();
      expectTypeOf(result.response).toEqualTypeOf<Response>();
    } else if (result.reason === 'undocumented') {
      expectTypeOf(result.status).toEqualTypeOf<number>();
      expectTypeOf(result.code).toEqualTypeOf<string | number | undefined>();
    } else {
      expectTypeOf(result.response).toEqualTypeOf<Response | undefined>();
      expectTypeOf(result).toExtend<ApiError>();
    }
  });

  test('narrows by status and by code', async () => {
    const result = await updateRegistrantStatus(zoom, { path, body: { action: 'deny' } }).result();
    if (result.ok || result.reason !== 'documented') return;
    if (result.status === 404) {
      expectTypeOf(result.code).toEqualTypeOf<Code.UserDoesNotExist | undefined>();
    }
    if (result.status === 429) expectTypeOf(result.code).toEqualTypeOf<undefined>();
    // @ts-expect-error: not a documented status
    if (result.status === 500) return;
    switch (result.code) {
      case Code.UserDoesNotExist:
        expectTypeOf(result.status).toEqualTypeOf<404>();
        break;
      case Code.UserDoesNotBelongToThisAccount:
      case Code.CannotAccessMeetingInformation:
        expectTypeOf(result.status).toEqualTypeOf<400>();
        break;
      case Code.ThisMeetingHasNotSetRegistrationAsRequired:
        expectTypeOf(result.status).toEqualTypeOf<300>();
        break;
      // @ts-expect-error: a code of the webinars' operation
      case webinars.registrants.UpdateRegistrantStatusErrorCode.WebinarNotFoundOrHasExpired:
        break;
      default:
        expectTypeOf(result.code).toEqualTypeOf<Code.YoureNotTheMeetingHost | undefined>();
    }
  });
});

describe('a caught error', () => {
  test('narrows to the failures of one operation', () => {
    const error: unknown = undefined;
    // @ts-expect-error: nothing is known of what was caught
    void error.status;
    if (isApiError(error)) {
      expectTypeOf(error.status).toEqualTypeOf<number>();
      expectTypeOf(error.code).toEqualTypeOf<string | number | undefined>();
      expectTypeOf(error.request).toEqualTypeOf<Request | undefined>();
      expectTypeOf(error.body).toEqualTypeOf<unknown>();
    }
    if (isApiError(error, updateRegistrantStatus)) {
      expectTypeOf(error.code).toEqualTypeOf<Code | undefined>();
      expectTypeOf(error.status).toEqualTypeOf<300 | 400 | 404 | 429>();
      if (error.code === Code.UserDoesNotExist) expectTypeOf(error.status).toEqualTypeOf<404>();
    }
    if (error instanceof NotFoundError) expectTypeOf(error).toExtend<ApiError>();
    // @ts-expect-error: not an operation
    isApiError(error, createClient);
  });
});

describe('error codes', () => {
  test('are numbers with names', () => {
    expectTypeOf<Code>().toExtend<number>();
    const code: number = Code.UserDoesNotExist;
    expectTypeOf(Code[code]).toEqualTypeOf<string | undefined>();
    // @ts-expect-error: not a code
    const none: Code = 17;
    return none;
  });
});

describe('bound functions', () => {
  test('lose the client and keep the rest', () => {
    const bound = bind(zoom, meetings);
    type Update = typeof bound.registrants.updateRegistrantStatus;
    expectTypeOf<Parameters<Update>[0]>().toEqualTypeOf<UpdateRegistrantStatusRequest>();
    expectTypeOf<ReturnType<Update>>().toEqualTypeOf<ReturnType<typeof updateRegistrantStatus>>();
    const codes = bound.registrants.UpdateRegistrantStatusErrorCode;
    expectTypeOf<(typeof codes)['UserDoesNotExist']>().toEqualTypeOf<Code.UserDoesNotExist>();
    // @ts-expect-error: the client is there already
    bound.registrants.updateRegistrantStatus(zoom, { path, body: { action: 'deny' } });
    // @ts-expect-error: still typed
    bound.registrants.updateRegistrantStatus({ path, body: { action: 'refuse' } });
  });
});
