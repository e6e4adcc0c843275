import type { Answer } from './message.ts';

/**
 * The answer to a browser that asks beforehand whether a page may send a request: any page may. Undefined where it does not.
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function preflightAnswer(method: string, headers: Headers): Answer | undefined {
  const asked = headers.get('access-control-request-method');
  if (method !== 'OPTIONS' || asked === null) return undefined;
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': asked,
      'access-control-allow-headers': headers.get('access-control-request-headers') ?? '*',
      'access-control-max-age': '600',
    },
    body: '',
  };
}

/** An answer that the page which asks for it may read, its headers included. */
export function readableByPages(answer: Answer, headers: Headers): Answer {
  const origin = headers.get('origin');
  const exposed = Object.keys(answer.headers).filter((name) => !name.startsWith('access-control-'));
  return {
    ...answer,
    headers: {
      ...answer.headers,
      // A page that sends credentials must be named.
      ...(origin === null
        ? { 'access-control-allow-origin': '*' }
        : {
            'access-control-allow-origin': origin,
            'access-control-allow-credentials': 'true',
            vary: 'Origin',
          }),
      ...(exposed.length === 0 ? {} : { 'access-control-expose-headers': exposed.join(', ') }),
    },
  };
}
