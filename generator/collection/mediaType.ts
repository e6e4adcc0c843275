/** A media type without its parameters, which are samples; empty where it is none (RFC 9110, section 8.3.1). */
export function essence(contentType: string): string {
  const type = /^\s*([\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127})\s*(?:;|$)/.exec(contentType);
  return type?.[1] ?? '';
}

/** `application/json`, `application/problem+json` and their like (RFC 6839, section 3.1). */
export function isJsonType(contentType: string): boolean {
  return /[/+]json\b/i.test(contentType);
}

/** Types whose bytes are no text. */
export function isBinaryType(contentType: string): boolean {
  return /^(?:image|audio|video|font)\/|^application\/(?:octet-stream|pdf|zip|gzip)\b/i.test(
    contentType,
  );
}
