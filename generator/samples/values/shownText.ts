import { readPlaceholderType } from '../../inference/prose/placeholderType.ts';
import { loneVariable, substitute, type Variables } from '../../collection/variables.ts';
import { mask, type SecretRemover } from '../../redaction/removeSecrets.ts';
import { holdsNoSecret, isSecretName } from '../../redaction/secretRow.ts';
import { wellFormed } from '../wellFormed.ts';
import type { ShownText } from './fitted.ts';

/** Longer than this no sample can be read. */
const longestText = 10_000;

/** Shorter texts are no passwords. */
const shortestSecret = 6;

const reference = /\{\{([^{}]{1,200})\}\}/g;

/**
 * Makes what shows saved texts: variables filled in, and without secrets. There is nothing to show of a variable that has no
 * value, of a word for a type (`<string>`), of what is nothing but a secret, and of what is too long to be read.
 */
export function shownTexts(variables: Variables, withoutSecrets: SecretRemover): ShownText {
  return (text, name) => {
    if (text.length > longestText) return undefined;
    const filled = substitute(text, variables);
    if (loneVariable(filled) !== undefined || filled.length > longestText) return undefined;
    if (readPlaceholderType(filled) !== undefined) return undefined;
    // Within a text, a variable without a value is called by its name.
    const named = filled.replaceAll(reference, (_, key: string) => plainName(key));
    const plain = withoutSecretsIn(named, name, withoutSecrets);
    return plain === mask ? undefined : wellFormed(plain);
  };
}

/**
 * The same for queries and headers, where an API's own keys are sent: what their names say is a secret is not shown, as in the
 * collection item beside it. What fields of bodies are called says less: `require_password`, `authorization_name`.
 */
export function shownOutsideBodies(shown: ShownText): ShownText {
  return (text, name) =>
    isSecretName(name) && !holdsNoSecret(text) ? undefined : shown(text, name);
}

/** Variables without those that are secrets by their name, as if they had no value. */
export function openVariables(variables: Variables): Variables {
  return (name) => (isSecretName(name) ? undefined : variables(name));
}

/** `$guid`, which Postman makes up, is `guid`. */
function plainName(key: string): string {
  return key.trim().replace(/^(?:\$|vault:|_\.)/, '');
}

/** What a value is called tells whether it is a secret: it is looked at with its name. */
function withoutSecretsIn(text: string, name: string, withoutSecrets: SecretRemover): string {
  if (text.length < shortestSecret) return text;
  const before = `${name}: `;
  const plain = withoutSecrets(before + text).text;
  return plain.startsWith(before) ? plain.slice(before.length) : withoutSecrets(text).text;
}
