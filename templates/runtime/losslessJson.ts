/** What tells where strings begin and end, and numbers: an escape, a quote, a run of what numbers are made of. */
const token = /\\.|"|-?\d[\d.eE+-]*/g;

/**
 * Reads JSON as `JSON.parse` does, but for integers that no number can hold exactly (RFC 8259, section 6): those come as
 * strings of their digits.
 *
 * @param text JSON.
 * @returns its value.
 * @throws SyntaxError where it is none.
 * @example
 * losslessJson('{"id":12345678901234567890,"n":1}'); // { id: '12345678901234567890', n: 1 }
 */
export function losslessJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (!/\d{16}/.test(text)) return value;
  let inString = false;
  const quoted = text.replace(token, (found) => {
    if (found === '"') inString = !inString;
    return inString || !isTooLong(found) ? found : `"${found}"`;
  });
  return JSON.parse(quoted);
}

function isTooLong(number: string): boolean {
  return /^-?\d{16,}$/.test(number) && !Number.isSafeInteger(Number(number));
}
