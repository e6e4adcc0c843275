import { contentType } from './contentType.js';
import type { Encoder } from './operation.js';

/**
 * Encodes a body as JSON (RFC 8259).
 *
 * @param mediaType of the body, unless the headers give another.
 * @returns the encoder.
 */
export function json(mediaType = 'application/json'): Encoder {
  return (body, headers) => {
    contentType(headers, mediaType);
    return JSON.stringify(body);
  };
}
