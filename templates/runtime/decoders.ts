import type { Reading } from './operation.js';

/*
 * How the body of a success is read; an operation imports the ones it needs. Any function of the same form will do.
 */

/**
 * Reads a body as JSON; what is none fails the call with the reason `decode` and the beginning of the text.
 *
 * @param response whose body has not been read.
 * @param reading is told.
 * @param parse makes the value.
 * @returns the value; undefined for an empty body.
 */
export async function asJsonValue(
  response: Response,
  reading: Reading,
  parse: (text: string) => unknown,
): Promise<unknown> {
  const text = await response.text();
  reading.reason = 'decode';
  reading.body = text.slice(0, 1000);
  return text ? parse(text) : undefined;
}

/**
 * Reads a body as JSON where it is JSON, else as text.
 *
 * @param response whose body has not been read.
 * @param _reading is not told: this cannot fail.
 * @param parse makes the value.
 * @returns the value, or the text; undefined for an empty body.
 */
export async function asJsonOrText(
  response: Response,
  _reading: Reading,
  parse: (text: string) => unknown,
): Promise<unknown> {
  const text = await response.text();
  try {
    return parse(text);
  } catch {
    return text || undefined;
  }
}

/**
 * Takes a body off the connection: there is no data, whatever it says.
 *
 * @param response whose body has not been read.
 * @param reading gets the text, in case it is a failure's.
 */
export async function asNothing(response: Response, reading: Reading): Promise<void> {
  reading.body = await response.text();
}

/**
 * Reads a body as text.
 *
 * @param response whose body has not been read.
 * @returns its text, decoded by the charset of its content type; as UTF-8 where it names none that is known.
 */
export async function asText(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  const [, charset] = /;\s*charset="?([^\s";]+)/i.exec(type) ?? [];
  return decoderOf(charset).decode(await response.arrayBuffer());
}

function decoderOf(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/**
 * Reads a body as bytes.
 *
 * @param response whose body has not been read.
 * @returns its bytes, with its media type.
 */
export function asBlob(response: Response): Promise<Blob> {
  return response.blob();
}
