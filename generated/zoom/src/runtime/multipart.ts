import type { Encoder } from './operation.js';
import { text } from './values.js';

/** How a field of a form is written: as text, as JSON in one part, or as a file. */
export type FieldEncoding = 'text' | 'json' | 'file';

/**
 * Encodes a body as `multipart/form-data` (RFC 7578): an array repeats its name, one part a value; a `json` field is one
 * part, its JSON text; a File keeps its file name.
 *
 * Only fetch knows the boundary, so the content type is left to it, and one given among the headers is dropped.
 *
 * @param encodings of the fields that are not text.
 * @returns the encoder.
 * @example
 * multipart({ registrants: 'json', photo: 'file' })
 */
export function multipart(encodings: { readonly [field: string]: FieldEncoding } = {}): Encoder {
  return (body, headers) => {
    headers.delete('content-type');
    const form = new FormData();
    for (const [name, field] of Object.entries<unknown>(Object(body))) {
      for (const value of [encodings[name] === 'json' ? JSON.stringify(field) : field].flat()) {
        if (value instanceof Blob) form.append(name, value);
        else if (value !== undefined && value !== null) form.append(name, text(value));
      }
    }
    return form;
  };
}
