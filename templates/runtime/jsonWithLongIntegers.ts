import { contentType } from './contentType.js';
import type { Encoder } from './operation.js';

/**
 * Encodes a body as JSON in which some strings of digits are numbers: integers that no number can hold exactly (RFC 8259,
 * section 6).
 *
 * @param pointers where such strings stand (RFC 6901), with `*` for any key or index.
 * @param mediaType of the body, unless the headers give another.
 * @returns the encoder.
 * @example
 * jsonWithLongIntegers(['/id']) // { id: '12345678901234567890' } → {"id":12345678901234567890}
 */
export function jsonWithLongIntegers(
  pointers: readonly string[],
  mediaType = 'application/json',
): Encoder {
  const ways = pointers.map((pointer) => pointer.split('/').slice(1));
  return (body, headers) => {
    contentType(headers, mediaType);
    // No string of the caller's begins with it.
    const mark = `n${Math.random().toString(36).slice(2)}`;
    const places = new Map<unknown, readonly string[]>();
    const text = JSON.stringify(body, function (this: unknown, key, value: unknown) {
      const around = places.get(this);
      const place = around ? [...around, key.replace(/~/g, '~0').replace(/\//g, '~1')] : [];
      if (typeof value === 'object') places.set(value, place);
      const isLong = typeof value === 'string' && /^-?(?:0|[1-9]\d*)$/.test(value);
      return isLong && ways.some((way) => leadsTo(way, place)) ? mark + value : value;
    });
    return text.replace(new RegExp(`"${mark}(.*?)"`, 'g'), '$1');
  };
}

function leadsTo(way: readonly string[], place: readonly string[]): boolean {
  return way.length === place.length && way.every((step, at) => step === '*' || step === place[at]);
}
