/** A union that was broken into a member a line, each member whole on its line. */
const broken = /(?<=[=:])\n( +)\| ([^\n]+(?:\n\1\| [^\n]+)+;)$/gm;

/**
 * Puts a union that fits on one line on that line, as Prettier does since 3.9 and oxfmt 0.79 does not.
 *
 * @param code TypeScript in oxfmt's style.
 * @param width the line length, in characters.
 * @example
 * joinUnions('type A =\n  | Long\n  | Longer;', 100) // 'type A =\n  Long | Longer;'
 */
export function joinUnions(code: string, width: number): string {
  return code.replaceAll(broken, (whole, indent: string, members: string) => {
    const line = indent + members.split(`\n${indent}| `).join(' | ');
    return line.length <= width && !/\/[/*]|[{(<[]$/m.test(members) ? `\n${line}` : whole;
  });
}
