import { wellFormed } from '../wellFormed.ts';

/**
 * A text with everything encoded but unreserved characters (RFC 3986, section 2.3), as a piece of a path, a query or a form:
 * a space is `%20`.
 */
export function percentEncoded(text: string): string {
  return encodeURIComponent(wellFormed(text)).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
