import { largestSource } from './source.ts';

/** All bytes of a stream; undefined where they are more than is read of one source. What is beyond is never fetched. */
export async function boundedBytes(
  chunks: AsyncIterable<string | Uint8Array>,
): Promise<Uint8Array | undefined> {
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > largestSource) return undefined;
    read.push(bytes);
  }
  return Buffer.concat(read);
}
