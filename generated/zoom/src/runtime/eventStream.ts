import type { Streaming } from './callStream.js';
import { lines } from './lines.js';

/** One event of a `text/event-stream`. */
export interface ServerSentEvent {
  /** Its type: `message` where the server names none. */
  readonly event: string;
  /** Its lines of data, joined by line feeds; often JSON, and then for the caller to parse. */
  readonly data: string;
  /** The last id that was sent, to go on from in a later call; empty where none was. */
  readonly id: string;
  /** Milliseconds to wait before connecting again, as the server last asked for. */
  readonly retry: number | undefined;
}

/**
 * Reads server-sent events: what comes as a `text/event-stream`.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export const eventStream: Streaming = { type: /^\s*text\/event-stream\b/i, read: eventsOf };

async function* eventsOf(text: AsyncIterable<string>): AsyncGenerator<ServerSentEvent> {
  let id = '';
  let retry: number | undefined;
  let event = '';
  let data: string | undefined;
  for await (const line of lines(text)) {
    // A line that begins with a colon is a comment: its field has no name.
    const [field = ''] = line.split(':', 1);
    const value = line.slice(field.length + 1).replace(/^ /, '');
    if (line === '') {
      if (data !== undefined) yield { event: event || 'message', data, id, retry };
      event = '';
      data = undefined;
    } else if (field === 'data') data = data === undefined ? value : `${data}\n${value}`;
    else if (field === 'event') event = value;
    else if (field === 'id' && !value.includes('\0')) id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) retry = Number(value);
  }
}
