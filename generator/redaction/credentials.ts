import type { RequestItem } from '../collection/folders.ts';
import { isObject, listOf, objectOf, textOf } from '../json/values.ts';
import { isPassword } from './shapes.ts';

export const secretName =
  /token|secret|passw|pwd|pass$|passphrase|api[-_ ]?key|access[-_ ]?key|auth[-_ ]?key|private[-_ ]?key|credential|authorization|[-_]key$/i;

/** The settings of an auth block that prove who sends; `value` is an API key's. */
const secretSetting = /token|secret|password|^value$|authKey|accessKey/i;

/**
 * What the collection itself uses to prove who sends: values of its variables, auth settings and headers that are named
 * so. Where prose repeats one of them, it is taken out, whatever its form.
 */
export function credentialsIn(requests: readonly RequestItem[]): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const add = (value: unknown): void => {
    // A header's value has the scheme in front of it.
    for (const word of textOf(value).slice(0, 10_000).split(/\s+/)) {
      if (word.length >= 8 && isPassword(word)) found.add(word);
    }
  };
  for (const { item, auths, variables } of requests) {
    for (const auth of auths) if (isNew(auth, seen)) settingsOf(auth).forEach(add);
    for (const scope of variables) if (isNew(scope, seen)) secretsIn(scope).forEach(add);
    secretsIn(objectOf(item['request'])['header']).forEach(add);
  }
  return found;
}

function isNew(value: unknown, seen: Set<unknown>): boolean {
  const known = seen.has(value);
  seen.add(value);
  return !known;
}

/** Settings are a list of rows in v2.1 and an object in v2.0. */
function settingsOf(auth: unknown): readonly unknown[] {
  return Object.values(objectOf(auth)).flatMap((settings) => {
    if (isObject(settings)) {
      return Object.entries(settings).flatMap(([name, value]) =>
        secretSetting.test(name) ? [value] : [],
      );
    }
    return listOf(settings)
      .map(objectOf)
      .flatMap(({ key, value }) => (secretSetting.test(textOf(key)) ? [value] : []));
  });
}

/** Values of rows that are secret by their type or by their name. */
function secretsIn(rows: unknown): readonly unknown[] {
  return listOf(rows)
    .map(objectOf)
    .flatMap(({ key, id, type, value }) =>
      type === 'secret' || secretName.test(textOf(key ?? id)) ? [value] : [],
    );
}
