import type { Written } from './written.ts';

/** What tokens and passwords have in them, in a program's environment. */
export const secret = `t'0"k $(touch canary) \`touch canary\` [exec touch canary] #{1} %s\\`;

/** A value for each variable that the program reads. */
export function environmentOf({ view }: Written): Readonly<Record<string, string>> {
  return Object.fromEntries(view.auth.variables.map((name) => [name, `${name}:${secret}`]));
}
