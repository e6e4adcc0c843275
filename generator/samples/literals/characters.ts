const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Whether nobody would see all of it in a program: controls, marks that turn the direction of text (CVE-2021-42574), line separators. */
export function isHidden(text: string): boolean {
  return hidden.test(text);
}

/** A character's number, in hexadecimal digits. */
export function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
}
