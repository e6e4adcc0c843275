/**
 * Gives headers a content type unless they have one.
 *
 * @param headers are changed.
 * @param mediaType what the body is.
 */
export function contentType(headers: Headers, mediaType: string): void {
  if (!headers.has('content-type')) headers.set('content-type', mediaType);
}
