import { assertNever, type Operation, type SecurityScheme } from '../api/index.ts';
import { pagingOf } from '../inference/paging/paging.ts';
import { streamOf } from './descriptor.ts';
import { hasLongIntegers } from './longIntegers.ts';

// What a caller has to know of an operation, in words: for doc comments and for the pages of the reference alike.

/** The request's name; empty where it is a URL: Postman names a request so where nobody names it, and a URL may hold a key. */
export function titleOf({ name }: Pick<Operation, 'name'>): string {
  return /:\/\/|\?.*=/.test(name) ? '' : name;
}

/** What is sent to prove who sends: ``API key in the header `X-Key` ``; undefined where the collection says nothing. */
export function authWords(security: SecurityScheme): string | undefined {
  switch (security.type) {
    case 'unspecified':
      return undefined;
    case 'none':
      return 'none is sent.';
    case 'bearer':
      return 'bearer token';
    case 'basic':
      return 'basic';
    case 'oauth2':
      return 'OAuth 2';
    case 'apiKey':
      return `API key in the ${security.in} \`${security.name}\``;
    case 'other':
      return security.scheme;
    default:
      return assertNever(security);
  }
}

/** What there is to know of the answer besides its type, a sentence each. */
export function answerNotes(operation: Operation): readonly string[] {
  return [
    ...(streamOf(operation) !== undefined
      ? ['Data comes as it is sent; leave the loop, or abort the signal, to end it.']
      : []),
    ...(pagingOf(operation) === undefined ? [] : ['Comes in pages: `paginate` goes through them.']),
    ...(hasLongIntegers(operation)
      ? ['Integers beyond ±(2^53 - 1) come as strings of their digits, so that none is lost.']
      : []),
  ];
}
