import type { Encoder } from './operation.js';
import { pairs } from './values.js';

/**
 * Encodes a body as `application/x-www-form-urlencoded` (WHATWG URL, 5): an array repeats its name. The content type
 * is fetch's own unless the headers give another.
 *
 * @returns the encoder.
 */
export function urlencoded(): Encoder {
  return (body) => {
    const form = new URLSearchParams();
    for (const [name, value] of pairs(body)) form.append(name, value);
    return form;
  };
}
