import type { Streaming } from './callStream.js';
import { lines } from './lines.js';

/**
 * Reads JSON values, one a line, as they come: `application/x-ndjson`, `application/jsonl` and their like.
 *
 * @see https://github.com/ndjson/ndjson-spec
 */
export const jsonLines: Streaming = { type: /(?:)/, read: valuesOf };

async function* valuesOf(
  text: AsyncIterable<string>,
  parse: (line: string) => unknown,
): AsyncGenerator<unknown> {
  for await (const line of lines(text)) {
    if (line.trim()) yield parse(line);
  }
}
