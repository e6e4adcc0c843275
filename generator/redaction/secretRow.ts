import { secretName } from './credentials.ts';

/** Tokens that say how far somebody has read, and numbers of tokens, prove nothing of anybody. */
const openToken = /(?:page|continuation|sync)[-_ ]?token$|tokens$/i;

/** Whether what a row or a variable of this name holds is a secret, be its form what it may. */
export function isSecretName(name: string): boolean {
  return (secretName.test(name) && !openToken.test(name)) || /cookie|signature|^sig$/i.test(name);
}

/** Whether a text is none even there: nothing, yes or no, or references to variables (`Bearer {{token}}`). */
export function holdsNoSecret(text: string): boolean {
  return /^(?:[A-Za-z]{1,20}\s)?(?:\{\{[^{}]*\}\})+$|^(?:true|false)?$/.test(text.trim());
}
