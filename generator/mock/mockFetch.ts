import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from '../api/index.ts';
import { beginningOf } from './requestBody.ts';
import { disturbanceOf, type Disturbances } from './disturbance.ts';
import type { Examples } from '../examples/examples.ts';
import { withFault, type Sent } from './faultAnswer.ts';
import { isBodiless } from './message.ts';
import { mockOf, respond } from './respond.ts';

/** What a mock is made of besides its Api. */
export interface MockOptions extends Disturbances {
  /** The collection's saved responses, from `readExamples`; without them bodies are made from the Api's schemas. */
  readonly examples?: Examples | undefined;
}

/**
 * A `fetch` that answers as an API is documented, without a network: for tests of code that uses a generated client.
 *
 * @param api the Api, as `explain` gives it.
 * @returns a function for `createClient({ fetch })`. A request's header `Prefer: status=404, code=1001` asks it for a documented
 *   failure. It rejects as `fetch` does: when the request is aborted, and for faults that break the connection.
 * @example
 * const zoom = createClient({ fetch: mockFetch(api) });
 * await deleteMeeting(zoom, { path: { meetingId: 1 } }, { headers: { Prefer: 'status=404, code=3001' } });
 */
export function mockFetch(
  api: Api,
  options: MockOptions = {},
): (request: Request) => Promise<Response> {
  const mock = mockOf(api, options.examples);
  let count = 0;
  return async (request) => {
    const { method, url, headers, signal } = request;
    signal.throwIfAborted();
    const disturbance = disturbanceOf(options, count++);
    const { delay } = disturbance;
    const body = request.body === null ? '' : await beginningOf(chunksOf(request.body));
    const given = { method, url: new URL(url), headers, body: body ?? '' };
    const sent = withFault(respond(mock, given), disturbance.fault);
    if (delay > 0) await wait(delay, undefined, { signal }).catch(() => undefined);
    signal.throwIfAborted();
    if (sent.fault === 'reset')
      throw new TypeError('fetch failed', { cause: new Error('a fault: reset') });
    return responseOf(sent);
  };
}

function responseOf({ answer, fault }: Sent): Response {
  const { status, headers, body } = answer;
  const content = fault === 'cut' ? cutOff(body) : body;
  return new Response(isBodiless(status) ? null : content, { status, headers });
}

/** A body that breaks off in its middle. */
function cutOff(body: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(body);
  let isSent = false;
  return new ReadableStream({
    pull(controller) {
      if (isSent)
        controller.error(new TypeError('terminated', { cause: new Error('a fault: cut') }));
      else controller.enqueue(bytes.subarray(0, Math.ceil(bytes.length / 2)));
      isSent = true;
    },
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
