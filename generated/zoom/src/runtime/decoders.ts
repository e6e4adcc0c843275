/*
 * How the body of a success is read where it is not JSON; an operation imports the one it needs. Any function from a
 * Response to a Promise will do.
 */

/**
 * Reads a body as text.
 *
 * @param response whose body has not been read.
 * @returns its text, decoded as UTF-8.
 */
export function asText(response: Response): Promise<string> {
  return response.text();
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
