import { isObject, textOf } from '../json/values.ts';

/** Looks a variable's value up; undefined where no scope defines it or it has no value. */
export type Variables = (name: string) => string | undefined;

/**
 * Variables by scope, the innermost first. A variable of type `secret` has no value here: what it holds never leaves
 * the collection.
 * @see https://learning.postman.com/docs/sending-requests/variables/variables/ (scopes)
 */
export function variablesOf(scopes: readonly (readonly unknown[])[]): Variables {
  const values = new Map<string, string>();
  for (const scope of scopes.toReversed()) {
    for (const variable of scope) {
      if (!isObject(variable) || variable['disabled'] === true) continue;
      const name = textOf(variable['key'] ?? variable['id']);
      const value = variable['type'] === 'secret' ? '' : textOf(variable['value']);
      if (name !== '') values.set(name, value);
    }
  }
  return (name) => {
    // Insomnia writes `_.name` where Postman writes the name alone.
    const value = values.get(name) ?? values.get(name.replace(/^_\./, ''));
    return value === '' ? undefined : value;
  };
}

const reference = /\{\{([^{}]{1,200})\}\}/g;

/** The text with every known variable filled in, variables within values included, up to ten deep. */
export function substitute(text: string, variables: Variables): string {
  let filled = text;
  for (let round = 0; round < 10 && filled.includes('{{'); round += 1) {
    const next = filled.replaceAll(
      reference,
      (whole, name: string) => variables(name.trim()) ?? whole,
    );
    if (next === filled || next.length > 10_000) break;
    filled = next;
  }
  return filled;
}

/** The name of the variable that a text is as a whole; undefined where there is more or less in it. */
export function loneVariable(text: string): string | undefined {
  return /^\s*\{\{([^{}]{1,200})\}\}\s*$/.exec(text)?.[1]?.trim();
}

/** The names of the variables in a text. */
export function variablesIn(text: string): readonly string[] {
  return [...text.matchAll(reference)].map((match) => (match[1] ?? '').trim());
}
