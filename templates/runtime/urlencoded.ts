import type { Encoder, FieldEncoding } from './operation.js';
import { pairs, text } from './values.js';

/**
 * Encodes a body as `application/x-www-form-urlencoded` (WHATWG URL, 5): an array repeats its name. The content type
 * is fetch's own unless the headers give another.
 *
 * @param encodings of the fields that are not text.
 * @returns the encoder.
 */
export function urlencoded(encodings?: { readonly [field: string]: FieldEncoding }): Encoder {
  return (body) => {
    const form = new URLSearchParams();
    for (const [name, value] of pairs(body, encodings)) form.append(name, text(value));
    return form;
  };
}
