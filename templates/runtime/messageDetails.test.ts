import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  ApiError,
  isApiError,
  messageDetails,
  type Failure,
  type MessageTemplates,
  type UndocumentedFailure,
} from './index.js';
import { update, valid, type Code } from './operations.test-helper.js';
import { answering, caught } from './server.test-helper.js';

const messages = {
  '400.1010': ['User does not belong to this account: {accountId}.'],
  '404.1001': ['User {userId} is not in {accountId}.', 'User {userId} is gone.'],
  '429': ['Over the limit of "{0}" for "{1}". Go on at…'],
} as const;

function failing(body: unknown, part: Partial<ApiError> = {}): ApiError {
  return new ApiError('', {
    operation: update,
    reason: 'documented',
    status: 400,
    code: 7,
    body,
    ...part,
  });
}

/** What one template finds in a text. */
function detailsOf(
  template: string,
  message: string,
): Readonly<Record<string, string>> | undefined {
  return messageDetails(failing({ code: 7, message }), { '400.7': [template] });
}

describe('messageDetails', () => {
  test.for<readonly [string, string, Readonly<Record<string, string>> | undefined]>([
    ['User {id} is gone.', 'User 5 is gone.', { id: '5' }],
    ['User {id} is gone.', 'User 5 is gone', { id: '5' }],
    ['User {id} is gone', 'User 5 is gone.', { id: '5' }],
    ['No user: {id}', 'No user: 5.', { id: '5' }],
    ['No user:{id}.', ' No user: 5. ', { id: '5' }],
    ['No user: {id}.', 'No user: a. b..', { id: 'a. b.' }],
    ['No user: {id}.', 'No user: .', { id: '' }],
    ['No user_id {id} in list.', 'No `user_id`  5 in\n**list**.', { id: '5' }],
    ['Seen ({0}): {1}!', 'Seen(a) : b !', { 0: 'a', 1: 'b' }],
    ['v{major}.{minor}', 'v1.20', { major: '1', minor: '20' }],
    ['In {a} 5 {b}', 'In x 5 y', { a: 'x', b: 'y' }],
    ['A {x} is.', 'A Miss is.', { x: 'Miss' }],
    ['{name} is late.', 'Ada\nL. is late.', { name: 'Ada\nL.' }],
    ['Cost: {a}$ (of {b})', 'Cost: 5$ (of 7)', { a: '5', b: '7' }],
    ['{a} and {a}.', 'x and x.', { a: 'x' }],
    ['{a} and {a}.', 'x and y.', undefined],
    ['Key {__proto__}.', 'Key x.', Object.fromEntries([['__proto__', 'x']])],
    ['Café {é} là.', 'Café noir là.', { é: 'noir' }],
    ['Limit {a} of {b} is…', 'Limit 5 of 7 is over.', { a: '5', b: '7' }],
    ['Limit {a} of {b} is…', 'Limit 5 of', undefined],
    ['No such thing.', 'No such thing', {}],
    ['No such thing.', 'No such thing here.', undefined],
    ['User {id} is gone.', 'The User 5 is gone.', undefined],
    ['User {id} is gone.', 'User 5 is gone. Sorry.', undefined],
    ['User {id} is gone.', 'User5 is gone.', undefined],
  ])('%s of %s', ([template, message, details]) => {
    expect(detailsOf(template, message)).toEqual(details);
  });

  test('goes by the status and the code, and tries one message after another', async () => {
    const ask = async (status: number, body: unknown) => {
      const client = await answering(status, JSON.stringify(body));
      const result = await update(client, valid).result();
      return result.ok ? 'ok' : messageDetails(result, messages);
    };
    const belongs = 'User does not belong to this account: a1.';
    expect(await ask(400, { code: 1010, message: belongs })).toEqual({ accountId: 'a1' });
    expect(await ask(404, { code: '1010', message: belongs })).toEqual({ accountId: 'a1' });
    expect(await ask(404, { code: 1001, message: 'User 7 is gone.' })).toEqual({ userId: '7' });
    expect(
      await ask(429, { code: 5, message: 'Over the limit of "1" for "2". Go on at 5' }),
    ).toEqual({ 0: '1', 1: '2' });
    expect(await ask(400, { code: 3000, message: belongs })).toBe(undefined);
    expect(await ask(400, { code: 4711, message: belongs })).toBe(undefined);
  });

  test('reads a body of text, and finds nothing in any other', () => {
    const of = (body: unknown) => messageDetails(failing(body), { '400.7': ['No {what}.'] });
    expect(of('No wind.')).toEqual({ what: 'wind' });
    for (const body of [undefined, null, {}, [], 7, { message: 7 }, { message: null }]) {
      expect(of(body)).toBe(undefined);
    }
  });

  test('gives back whatever was filled in', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}[,:;()"']?$/);
    const value = fc.stringMatching(
      /^[A-Z\d$\\{}*_.()[\]^-][A-Z\d$\\{}*_.()[\] ^-]{0,9}[A-Z\d}*_)]$/,
    );
    const parts = fc.array(fc.tuple(word, value), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(parts, word, fc.constantFrom('.', '', ' …'), (pairs, last, end) => {
        const template = pairs.map(([literal], index) => `${literal} {v${index}}`).join(' ');
        const text = pairs.map(([literal, one]) => `${literal} ${one}`).join(' ');
        const rest = end === ' …' ? ' and so on' : end;
        expect(detailsOf(`${template} ${last}${end}`, `${text} ${last}${rest}`)).toEqual(
          Object.fromEntries(pairs.map(([, one], index) => [`v${index}`, one])),
        );
      }),
    );
  });

  test('filled with what it gives, the template is the text again', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' is ', '.') });
    fc.assert(
      fc.property(text, (message) => {
        const details = detailsOf('a{x} is {y} is b', message);
        if (details === undefined) return;
        const filled = `a${details['x']} is ${details['y']} is b`.replaceAll(/\s/g, '');
        expect([filled, `${filled}.`]).toContain(message.replaceAll(/\s/g, ''));
      }),
    );
  });

  test('takes a megabyte of near misses in its stride', () => {
    const long = `a {0} a (b) ${Array.from({ length: 12 }, (_, at) => `{v${at}} a `).join('')}z`;
    for (const template of [long, 'a {0} .', 'a {0} _']) {
      for (const piece of [' ', 'a ', 'a (', 'a (b', 'a (b) ', '_ *']) {
        const started = performance.now();
        detailsOf(template, `a a ${piece.repeat(1_000_000 / piece.length)}z`);
        expect(performance.now() - started).toBeLessThan(1_000);
      }
    }
  });
});

test('types know the names that a status has', async () => {
  type Refused = Failure<400, Code.NotInAccount> | Failure<404, Code.NoUser> | Failure<429>;
  type Details<F extends ApiError> = ReturnType<typeof messageDetails<F, typeof messages>>;
  type One = { readonly [name in 'accountId']?: string };
  type All = { readonly [name in 'accountId' | 'userId' | '0' | '1']?: string };
  expectTypeOf<Details<Failure<400, Code.NotInAccount>>>().toEqualTypeOf<One | undefined>();
  type None = { readonly [name in never]?: string };
  expectTypeOf<Details<Failure<400, Code.CannotAccess>>>().toEqualTypeOf<None | undefined>();
  expectTypeOf<Details<UndocumentedFailure>>().toEqualTypeOf<None | undefined>();
  expectTypeOf<Details<Refused | UndocumentedFailure>>().toEqualTypeOf<All | undefined>();
  expectTypeOf<Details<ApiError>>().toEqualTypeOf<All | undefined>();
  expectTypeOf(messages).toExtend<MessageTemplates>();

  const client = await answering(404, '{"code":1001,"message":"User 7 is not in a1."}');
  const error = await caught(update(client, valid));
  if (!isApiError(error, update)) throw error;
  expectTypeOf(messageDetails(error, messages)).toEqualTypeOf<All | undefined>();
  if (error.status !== 404) throw error;
  const details = messageDetails(error, messages);
  expectTypeOf(details?.userId).toEqualTypeOf<string | undefined>();
  // @ts-expect-error: no message of a 404 has it
  expect(details?.[0]).toBe(undefined);
  expect(details).toEqual({ userId: '7', accountId: 'a1' });
});
