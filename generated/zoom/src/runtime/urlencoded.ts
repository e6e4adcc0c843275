import { contentType } from './contentType.js';
import { withJsonFields } from './jsonFields.js';
import { fill } from './values.js';

/**
 * Encodes a body as `application/x-www-form-urlencoded` (WHATWG URL, 5): an array repeats its name. The content type
 * is the one that goes with it unless the headers give another.
 *
 * @param jsonFields names of the fields that are one value, their JSON text.
 * @returns the encoder.
 * @example
 * urlencoded('filters')
 */
export function urlencoded(
  ...jsonFields: readonly string[]
): (body: unknown, headers: Headers) => URLSearchParams {
  return (body, headers) => {
    contentType(headers, 'application/x-www-form-urlencoded;charset=UTF-8');
    return fill(new URLSearchParams(), withJsonFields(body, jsonFields));
  };
}
