import { contentType } from './contentType.js';
import type { Encoder } from './operation.js';

/**
 * Encodes a body as JSON (RFC 8259), with the content type `application/json` unless the headers give another.
 *
 * @returns the encoder.
 */
export function json(): Encoder {
  return (body, headers) => {
    contentType(headers, 'application/json');
    return JSON.stringify(body);
  };
}
