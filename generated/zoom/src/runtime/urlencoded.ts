import { withJsonFields } from './jsonFields.js';
import { fill } from './values.js';

/**
 * Encodes a body as `application/x-www-form-urlencoded` (WHATWG URL, 5): an array repeats its name. The content type
 * is fetch's own unless the headers give another.
 *
 * @param jsonFields names of the fields that are one value, their JSON text.
 * @returns the encoder.
 * @example
 * urlencoded('filters')
 */
export function urlencoded(...jsonFields: readonly string[]): (body: unknown) => URLSearchParams {
  return (body) => fill(new URLSearchParams(), withJsonFields(body, jsonFields));
}
