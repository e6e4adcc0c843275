/** Whether a text can name a header: it is a token (RFC 9110, section 5.1). One made of variables is none. */
export function isHeaderName(name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name);
}
