/** What a secret is, in a person's words. */
export type SecretKind =
  | 'a credential of the collection'
  | 'a key of a known form'
  | 'a password'
  | 'a private key'
  | 'a token';

/**
 * Keys whose makers gave them a form of their own. Each is tried on one word of bounded length, from its beginning.
 * @see https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns
 */
const knownForms: readonly RegExp[] = [
  /^(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{12,16}$/,
  /^gh[opsur]_[A-Za-z0-9]{16,}$/,
  /^github_pat_[A-Za-z0-9_]{20,}$/,
  /^glpat-[\w-]{16,}$/,
  /^xox[a-z]-[\w-]{10,}$/,
  /^xapp-[\w-]{10,}$/,
  /^(?:sk|rk)_(?:live|test)_\w{10,}$/,
  /^sk-(?:ant-|proj-)?[\w-]{20,}$/,
  /^whsec_[\w+/=-]{16,}$/,
  /^AIza[\w-]{30,}$/,
  /^ya29\.[\w-]{20,}$/,
  /^GOCSPX-[\w-]{20,}$/,
  /^SG\.[\w-]{16,}\.[\w-]{16,}$/,
  /^xkeysib-[\da-f-]{20,}$/,
  /^npm_[A-Za-z0-9]{30,}$/,
  /^pypi-[\w-]{30,}$/,
  /^shp(?:at|ca|pa|ss)_[\da-fA-F]{20,}$/,
  /^do[opr]_v1_[\da-f]{20,}$/,
  /^hf_[A-Za-z0-9]{30,}$/,
  /^PMAK-[\da-f-]{20,}$/,
  /^sq0[a-z]{3}-[\w-]{20,}$/,
  /^EAA[A-Za-z0-9]{40,}$/,
];

/** A JSON web token, whole or cut (RFC 7519): its header is the beginning of a JSON object. */
const webToken = /^eyJ[\w-]{13,}(?:\.[\w-]*){0,4}$/;

/** What documentation puts where a secret belongs. */
const placeholder =
  /x{4}|\*{3}|\.{3}|…|0{6}|1234567|abcdefg|example|your|sample|placeholder|redacted|dummy|foobar|changeme|<|\{\{/i;

/** Whether a word has the form of a secret, be it one or a placeholder of that form. */
export function hasSecretForm(word: string): boolean {
  return word.length >= 16 && (webToken.test(word) || knownForms.some((form) => form.test(word)));
}

/** What a word is that is a secret by its form alone. */
export function secretForm(word: string): SecretKind | undefined {
  if (!hasSecretForm(word)) return undefined;
  if (webToken.test(word)) return 'a token';
  return placeholder.test(word) ? undefined : 'a key of a known form';
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const longRun = /[A-Za-z0-9+/]{12,}/g;

/** Whether a word is so random that where a secret is spoken of, it is one. */
export function isRandom(word: string): boolean {
  if (word.length < 16 || word.length > 10_000 || uuid.test(word) || placeholder.test(word))
    return false;
  const runs = word.match(longRun) ?? [];
  return runs.some((run) => turns(run) >= 4 && bitsPerCharacter(run) >= 3);
}

/** Whether a text may be a password that somebody uses: no word alone, and no documentation. */
export function isPassword(word: string): boolean {
  if (word.length < 6 || placeholder.test(word) || uuid.test(word)) return false;
  return (
    /\d/.test(word) && /[A-Za-z]/.test(word) && !/^(?:oauth|sha|md|v|utf-?|base)\d/i.test(word)
  );
}

/** How often letters and digits take turns. */
function turns(word: string): number {
  let count = 0;
  let before = '';
  for (const character of word) {
    const kind = character >= '0' && character <= '9' ? '0' : 'a';
    if (before !== '' && kind !== before) count += 1;
    before = kind;
  }
  return count;
}

/** Shannon's entropy of a word's characters. */
function bitsPerCharacter(word: string): number {
  const counts = new Map<string, number>();
  for (const character of word) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / word.length) * Math.log2(count / word.length);
  return bits;
}
