/**
 * A text as the content of an element, never of an attribute: quotes stay, of which code is full
 * (https://html.spec.whatwg.org/multipage/parsing.html#escapingString).
 */
export function codeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
