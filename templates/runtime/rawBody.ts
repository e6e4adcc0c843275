import { contentType } from './contentType.js';
import type { Encoder } from './operation.js';

/** A stream of bytes: what the web's `ReadableStream` and that of `node:stream/web`, two types, have in common. */
export type ByteStream = Pick<ReadableStream<Uint8Array>, 'cancel' | 'getReader' | 'locked'>;

/**
 * A body that is sent byte for byte. Node makes one of a file with `await openAsBlob(path)`, which may be sent again, or with
 * `Readable.toWeb(createReadStream(path))`, which is sent once. Not every browser sends a stream: Safari and Firefox do not.
 */
export type BinaryBody = Blob | ArrayBuffer | ArrayBufferView | ByteStream | string;

/**
 * Sends a body as its text.
 *
 * @param mediaType of the body, unless the headers give another.
 * @returns the encoder.
 */
export function text(mediaType: string): Encoder {
  return (body, headers) => {
    contentType(headers, mediaType);
    return String(body);
  };
}

/**
 * Sends a body as its bytes; see {@link BinaryBody}.
 *
 * @param mediaType of the body, unless the headers give another.
 * @returns the encoder; it throws a TypeError for what has no bytes of its own.
 */
export function binary(mediaType: string): Encoder {
  return (body, headers) => {
    contentType(headers, mediaType);
    if (
      body instanceof Blob ||
      body instanceof ArrayBuffer ||
      body instanceof ReadableStream ||
      typeof body === 'string'
    )
      return body;
    if (ArrayBuffer.isView(body))
      return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice();
    throw new TypeError(
      'a binary body is a Blob, an ArrayBuffer, a view of one, a ReadableStream, or a string',
    );
  };
}
