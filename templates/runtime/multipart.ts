import { withJsonFields } from './jsonFields.js';
import { fill } from './values.js';

/**
 * Encodes a body as `multipart/form-data` (RFC 7578): an array repeats its name, one part a value; a Blob is a file,
 * and a File keeps its name.
 *
 * Only fetch knows the boundary, so the content type is left to it, and one given among the headers is dropped.
 *
 * @param jsonFields names of the fields that are one part, their JSON text.
 * @returns the encoder.
 * @example
 * multipart('registrants')
 */
export function multipart(
  ...jsonFields: readonly string[]
): (body: unknown, headers: Headers) => FormData {
  return (body, headers) => {
    headers.delete('content-type');
    return fill(new FormData(), withJsonFields(body, jsonFields));
  };
}
