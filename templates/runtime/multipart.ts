import type { Encoder, FieldEncoding } from './operation.js';
import { pairs, text } from './values.js';

/**
 * Encodes a body as `multipart/form-data` (RFC 7578): an array repeats its name, one part a value; a `json` field is
 * one part, its JSON text; a File keeps its file name.
 *
 * Only fetch knows the boundary, so the content type is left to it, and one given among the headers is dropped.
 *
 * @param encodings of the fields that are not text.
 * @returns the encoder.
 * @example
 * multipart({ registrants: 'json', photo: 'file' })
 */
export function multipart(encodings?: { readonly [field: string]: FieldEncoding }): Encoder {
  return (body, headers) => {
    headers.delete('content-type');
    const form = new FormData();
    for (const [name, value] of pairs(body, encodings)) {
      if (value instanceof Blob) form.append(name, value);
      else form.append(name, text(value));
    }
    return form;
  };
}
