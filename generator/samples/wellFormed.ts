/** A text that UTF-8 can hold: half of a character that takes two units becomes U+FFFD. */
export function wellFormed(text: string): string {
  return /[\uD800-\uDFFF]/.test(text) ? text.replaceAll(/\p{Surrogate}/gu, '\uFFFD') : text;
}
