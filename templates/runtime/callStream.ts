import { call } from './call.js';
import type { Client } from './client.js';
import { asJsonValue } from './decoders.js';
import { ApiError } from './errors.js';
import type { CallOptions, Decoder, Operation, RequestGroups } from './operation.js';
import type { Call, Reason, Success } from './result.js';

/** How data that comes bit by bit is read: `eventStream`, `jsonLines`, or any of this form. */
export interface Streaming {
  /** The content types that it reads. */
  readonly type: RegExp;
  /** Makes values of the body's text, which comes in pieces; what it throws as a SyntaxError is reason `decode`. */
  readonly read: (
    text: AsyncIterable<string>,
    parse: (text: string) => unknown,
  ) => AsyncIterable<unknown>;
}

/** What a generated function knows about an operation whose data may be still to come when the call ends. */
export interface StreamOperation extends Operation {
  /** Reads a success of its content type; another is read as `success` says, or fails as reason `decode`. */
  readonly stream: Streaming;
}

/**
 * Sends a request like `call`, and gives data that is still to come: an AsyncIterable, to be read once.
 *
 * The timeout is the time until the answer begins. From then on the caller's signal ends it, and so does leaving the loop;
 * data that nobody reads keeps its connection. What breaks off throws an {@link ApiError}: the reason is `network`, or
 * `aborted` or `timeout` by the caller's signal, or `decode`.
 *
 * @param client to send it with.
 * @param operation the generated function.
 * @param groups the request.
 * @param options of this call.
 * @param description what the generated function knows.
 * @returns the call under way.
 * @example
 * for await (const { data } of await streamChat(client, { body })) console.log(data);
 */
export function callStream<S extends Success<number, unknown>, F>(
  client: Client,
  operation: object,
  groups: RequestGroups = {},
  options: CallOptions = {},
  { stream, parse = JSON.parse, ...description }: StreamOperation,
): Call<S, F> {
  const { method, path } = description;
  const success: { [status: number]: Decoder | undefined } = { ...description.success };
  // Of the exchange itself, which outlasts the call where data is still to come.
  const controller = new AbortController();
  let streaming = false;
  let refused = false;

  async function* values(request: Request, response: Response): AsyncGenerator<unknown> {
    try {
      yield* stream.read(textOf(response, controller.signal), parse);
    } catch (cause) {
      const { status, headers } = response;
      const reason = reasonOf(controller.signal, cause);
      const details = { operation, reason, status, headers, request, response, cause };
      throw new ApiError(`${method} ${path}: ${reason}`, details);
    } finally {
      controller.abort();
    }
  }

  const open = async (request: Request): Promise<Response> => {
    const { signal } = request;
    const end = (): void => {
      if (!streaming) controller.abort(signal.reason);
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
    const response = await (client.fetch ?? fetch)(
      new Request(request, { signal: controller.signal }),
    );
    const { ok, status, headers } = response;
    // Nothing of an earlier attempt.
    success[status] = description.success[status];
    refused = false;
    if (ok && response.body && stream.type.test(headers.get('content-type') ?? '')) {
      success[status] = async () => {
        streaming = true;
        follow(controller, options.signal);
        return values(request, response);
      };
    } else if (ok && !success[status]) {
      refused = true;
      success[status] = asJsonValue;
    }
    return response;
  };

  return call({ ...client, fetch: open }, operation, groups, options, {
    ...description,
    success,
    parse: (text) => {
      if (refused) throw new SyntaxError('The answer is no stream.');
      return parse(text);
    },
  });
}

/** Ends the exchange with the caller's signal, and frees the signal of it when the exchange is over. */
function follow(controller: AbortController, signal: AbortSignal | undefined): void {
  const end = (): void => controller.abort(signal?.reason);
  signal?.addEventListener('abort', end);
  // Not by the option `signal`: see call.ts.
  controller.signal.addEventListener('abort', () => signal?.removeEventListener('abort', end));
}

async function* textOf({ body }: Response, signal: AbortSignal): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  // A body that knows no signal ends with it all the same.
  signal.addEventListener('abort', () => void reader?.cancel().catch(() => {}));
  for (;;) {
    const piece = await reader?.read();
    signal.throwIfAborted();
    if (!piece || piece.done) return;
    yield piece.value;
  }
}

function reasonOf(signal: AbortSignal, cause: unknown): Reason {
  if (signal.aborted) return signal.reason?.name === 'TimeoutError' ? 'timeout' : 'aborted';
  return cause instanceof SyntaxError ? 'decode' : 'network';
}
