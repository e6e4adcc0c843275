import { filledPlaceholders } from './placeholders.ts';

/** What a name or its braces may leave at a cut. */
const halfName = /(?:\$\{{0,2}|\{{1,2}) ?[\w.-]{0,64} ?\}?$/;

/**
 * A documented message in the form that the client finds values by: each placeholder as `{name}`, `…` at the end where the
 * text was cut off.
 * Takes a message as written, and whether it was cut; returns nothing where no value could be told from the words around it:
 * braces that hold no name, two names side by side, no words at all.
 *
 * @example messageTemplate('User $userId is **not** in {{0}}.', false) // 'User {userId} is not in {0}.'
 */
export function messageTemplate(message: string, cutOff: boolean): string | undefined {
  const names: string[] = [];
  const marked = filledPlaceholders(withoutMarks(message), (name) => {
    names.push(name);
    return mark;
  });
  const whole = cutOff ? marked.replace(halfName, '') : marked;
  const literals = whole.split(mark);
  // A value that the cut follows has no end.
  if (cutOff) while (literals.length > 1 && !hasWords(literals.at(-1) ?? '')) literals.pop();
  const inner = literals.slice(1, -1);
  const isTold =
    literals.some(hasWords) && inner.every((text) => text !== '') && !/[{}]/.test(whole);
  if (!isTold) return undefined;
  const text = literals.map((literal, at) => (at === 0 ? literal : `{${names[at - 1]}}${literal}`));
  const flat = text.join('').replaceAll(/\s+/g, ' ').trim();
  return cutOff ? `${flat}…` : flat;
}

/** No text from a collection has it, once `withoutMarks`. */
const mark = '\0';

function withoutMarks(message: string): string {
  return message.replaceAll(/[*`\0]+/g, '');
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
