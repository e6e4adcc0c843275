import { isPassword, isRandom, secretForm, type SecretKind } from './shapes.ts';

/** A text without its secrets, and what they were. */
export interface Redacted {
  readonly text: string;
  readonly removed: readonly SecretKind[];
}

/** What stands where a secret was. */
export const mask = '***';

/** Quick to look for, before the patterns are; most texts have none of it. */
const longWord = /[A-Za-z0-9+/_=.~-]{16}/;
const secretWord = /passw|pwd|secret/i;
const curlUser = /\s-u|\s--user/;

const userInfo = /:\/\/[^\s/?#@:"'<>{}]{1,100}:[^\s/?#@"'<>{}]{1,200}@/g;
const assigned =
  /((?:passw(?:or)?d|passwd|pwd|secret)["'`*]{0,3}[ \t]{0,3}[:=][ \t]{0,3}["'`]{0,2})([^\s"'`<>,;&{}()[\]]{6,200})/gi;
const inUrl =
  /([?&][\w-]{0,30}(?:token|secret|passw(?:or)?d|pwd|key|sig|signature)=)([^\s"'`<>&#{}()[\]]{6,2000})/gi;
const inCurl = /(\s(?:-u|--user)[ \t=]{1,3}["']?[^\s:"'{}<>]{1,100}:)([^\s"'{}<>]{6,200})/g;
/** A bot's number and key, as Telegram has them. */
const botKey = /(?<!\d)\d{8,10}:AA[\w-]{30,60}/g;
/** A word: what may be a key, a token, or base 64. */
const word = /(?<![A-Za-z0-9+/_.~-])[A-Za-z0-9+/_.~-]{8,}={0,2}/g;
const spokenOf =
  /(?:token|secret|passw|passphrase|api[-_ ]?key|access[-_ ]?key|auth[-_ ]?key|private[-_ ]?key|[-_ ]key|bearer|basic|authorization|credential|signature|cookie|x-[a-z-]{0,20}key)[^\n]{0,24}$/i;

/**
 * Takes secrets out of prose: keys and tokens by their form, random words where a secret is spoken of, passwords that are
 * assigned, private keys, users and passwords in URLs, and what the collection itself uses as a credential.
 * Placeholders (`YOUR_TOKEN`, `xxxx`) and ids stay. Takes time in proportion to the text's length.
 *
 * @param text a name, a description, a message, a GraphQL document.
 * @param known the collection's own credentials.
 * @example removeSecrets('curl -H "Authorization: Bearer eyJhbGciOi…"').text // 'curl -H "Authorization: Bearer ***"'
 */
export function removeSecrets(text: string, known: ReadonlySet<string> = new Set()): Redacted {
  const removed: SecretKind[] = [];
  if (text.length < 8) return { text, removed };
  const drop = (kind: SecretKind): string => {
    removed.push(kind);
    return mask;
  };
  let plain = text;
  const dropPassword = (pattern: RegExp): void => {
    plain = plain.replaceAll(pattern, (whole, before: string, value: string) =>
      isPassword(value) ? before + drop('a password') : whole,
    );
  };
  // A key may stand among the segments of a path, or with the ending of a file behind it.
  const dropForm = (part: string): string | undefined => {
    const form = secretForm(part);
    return form === undefined ? undefined : drop(form);
  };
  const inSegment = (segment: string): string =>
    dropForm(segment) ??
    segment
      .split('.')
      .map((part) => dropForm(part) ?? part)
      .join('.');
  if (plain.includes(keyBegins)) plain = withoutPrivateKeys(plain, () => drop('a private key'));
  if (plain.includes('@')) plain = plain.replaceAll(userInfo, () => `://${drop('a password')}@`);
  if (secretWord.test(plain)) dropPassword(assigned);
  if (plain.includes('=')) dropPassword(inUrl);
  if (curlUser.test(plain)) dropPassword(inCurl);
  if (known.size > 0 || (/\d/.test(plain) && longWord.test(plain)) || /basic /i.test(plain)) {
    if (plain.includes(':AA'))
      plain = plain.replaceAll(botKey, () => drop('a key of a known form'));
    plain = plain.replaceAll(word, (found, at: number, all: string) => {
      const bare = withoutStops(found);
      const kind = kindOf(bare, all.slice(Math.max(0, at - 48), at), known);
      if (kind !== undefined) return drop(kind) + found.slice(bare.length);
      return found.split('/').map(inSegment).join('/');
    });
  }
  return { text: removed.length === 0 ? text : plain, removed };
}

const keyBegins = '-----BEGIN';
const keyEnds = '-----END';
const ofKey = /^-----BEGIN [A-Z ]{0,30}PRIVATE KEY/;

/** Blocks of PEM that hold a private key (RFC 7468); one without an end goes on to the end of the text. */
function withoutPrivateKeys(text: string, drop: () => string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf(keyBegins); at !== -1; at = text.indexOf(keyBegins, at + 1)) {
    if (!ofKey.test(text.slice(at, at + 60))) continue;
    const end = text.indexOf(keyEnds, at);
    const dashes = end === -1 ? -1 : text.indexOf('-----', end + keyEnds.length);
    pieces.push(text.slice(from, at), drop());
    from = dashes === -1 ? text.length : dashes + 5;
    at = from - 1;
  }
  return pieces.join('') + text.slice(from);
}

/** A word without the full stops behind it. */
function withoutStops(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '.') end -= 1;
  return text.slice(0, end);
}

function kindOf(bare: string, before: string, known: ReadonlySet<string>): SecretKind | undefined {
  if (known.has(bare)) return 'a credential of the collection';
  const form = secretForm(bare);
  if (form !== undefined) return form;
  if (isBasicCredential(bare, before)) return 'a password';
  const isAnchor = before.endsWith('#');
  return !isAnchor && isRandom(bare) && spokenOf.test(before) ? 'a token' : undefined;
}

/** `Basic dXNlcjpzM2NyZXQ=`: a user and a password in base 64 (RFC 7617). */
function isBasicCredential(value: string, before: string): boolean {
  if (!/\bbasic[ \t]{1,3}$/i.test(before) || !/^[A-Za-z0-9+/]{8,2000}={0,2}$/.test(value))
    return false;
  const decoded = Buffer.from(value, 'base64').toString('latin1');
  return /^[\x20-\x7E]*:[\x20-\x7E]*$/.test(decoded);
}

/** Takes secrets out of a text; the same text is looked at once. */
export type SecretRemover = (text: string) => Redacted;

/** `removeSecrets` with what it found out of each text: an API says most of its texts many times. */
export function secretRemover(known: ReadonlySet<string>): SecretRemover {
  const seen = new Map<string, Redacted>();
  return (text) => {
    let redacted = seen.get(text);
    if (redacted === undefined) {
      redacted = removeSecrets(text, known);
      seen.set(text, redacted);
    }
    return redacted;
  };
}
