/** What nobody sees in a program: controls, marks that turn the direction of text (CVE-2021-42574), line separators. */
export function isHidden(character: string): boolean {
  // Most are of ASCII, and looked up quickly.
  return !(character >= ' ' && character <= '~') && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character);
}

/** Whether a text has a character that nobody sees. */
export function hasHidden(text: string): boolean {
  return /[^ -~]/.test(text) && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text);
}

/** A character's number, in hexadecimal digits. */
export function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
}

/** Whether a text has lines that a program may show as they are: several, and but for their ends and tabs nothing that hides. */
export function showsLines(text: string): boolean {
  return /\n[^]*\n/.test(text) && !hasHidden(text.replaceAll(/[\n\t]/g, ''));
}
