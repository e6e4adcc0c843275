import { hasSecretForm } from '../../redaction/shapes.ts';

/** The shortest random text that cannot be taken for a word. */
const shortest = 20;

/**
 * Whether a text in a URL looks like a key or a token: it has a form that vendors give theirs, is a Telegram bot's
 * (`110201543:AAHdq…`), or is long and changes between letters, capitals and digits as no word does.
 */
export function looksLikeToken(text: string): boolean {
  if (text.length > 1000) return true;
  return (
    hasSecretForm(text) ||
    text.split(/[^\w-]/).some(hasSecretForm) ||
    /\d{6,}:[\w-]{20,}/.test(text) ||
    text.split(/[^\dA-Za-z]/).some((run) => run.length >= shortest && changesOften(run))
  );
}

/** One change in four characters; where words run together, a capital and its word are one, and digits are rare. */
function changesOften(run: string): boolean {
  if (!/\d/.test(run) || !/[A-Za-z]/.test(run)) return false;
  const changes = run.match(/(?<=[a-z])[A-Z\d]|(?<=[A-Z])\d|(?<=\d)[A-Za-z]/g) ?? [];
  return changes.length * 4 >= run.length;
}

/** Whether a host's label looks like one: a host is public, so only what is as long as a key. */
export function looksLikeTokenLabel(label: string): boolean {
  return /^[\da-z]{32,}$/i.test(label) && looksLikeToken(label);
}

/** A UUID, or an object id of 24 or more hexadecimal digits: no secret, and a sample all the same. */
export function looksLikeId(text: string): boolean {
  return /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?=[a-f]*\d)[\da-f]{24,})$/i.test(text);
}
