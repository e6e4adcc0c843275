import { namesText, type Diagnostic } from '../api/index.ts';

/*
 * What taking secrets out has to say to a person.
 */

export function removedSecrets(
  kinds: readonly string[],
  path: readonly string[],
  pointer: string,
): Diagnostic {
  return {
    code: 'secret-removed',
    severity: 'warning',
    message: `${namesText(path) || 'The collection'} holds what looks like a secret: ${kinds.join(', ')}.`,
    place: { path, pointer },
    hint: 'It is left out of the package. Take it out of the collection, and replace it where it was valid.',
  };
}
