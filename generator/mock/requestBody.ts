/** A body is read this far: what tells operations apart stands at its beginning. */
const longestRead = 2 ** 20;

/** A body longer than this is refused. */
export const longestBody = 2 ** 27;

/**
 * The beginning of a body as text. The whole of it is taken in, so that its sender can finish, and no more than the beginning
 * is kept; undefined where it is longer than anybody needs.
 */
export async function beginningOf(chunks: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (length < longestRead) kept.push(chunk.subarray(0, longestRead - length));
    length += chunk.length;
    if (length > longestBody) return undefined;
  }
  return Buffer.concat(kept).toString('utf8');
}
