import { looksLikeId, looksLikeToken } from './tokens.ts';

/** A value that somebody left in a path. */
export interface PathSample {
  /** What stands before it in its segment. */
  readonly before: string;
  readonly name: string;
  readonly of: 'id' | 'token';
}

/** Words before a number that is no id: `/api/2`, `/v/1`. */
const versionWords =
  /^(?:api|rest|v|ver|version|oauth|openapi|rev|revision|release|soap|ws|schema|spec|edition)$/i;

/** A year says which edition is meant, or begins a date. */
const year = /^(?:19|20)\d\d$/;

/**
 * Whether a segment is a sample of an id (`/files/3677287625`, a UUID) or of a token (`/bot110201543:AAHdq…`): nothing of
 * an API's, and a secret perhaps. A short number is one where it follows a word or a variable; one that a path begins with,
 * or that follows a word for versions, is a version, and a year is none.
 */
export function sampleIn(segments: readonly string[], index: number): PathSample | undefined {
  const segment = segments[index] ?? '';
  if (segment.includes('{') || segment.startsWith(':')) return undefined;
  const before = segments[index - 1] ?? '';
  if (/^\d+$/.test(segment)) {
    if (year.test(segment)) return undefined;
    const follows = index > 0 && /[\p{L}}]/u.test(before) && !versionWords.test(before);
    return follows || segment.length > 4 ? { before: '', name: idOf(before), of: 'id' } : undefined;
  }
  if (looksLikeId(segment)) return { before: '', name: idOf(before), of: 'id' };
  if (!looksLikeToken(segment)) return undefined;
  const [word = ''] = /^bot(?=\d{6,}:)/i.exec(segment) ?? [];
  return { before: word, name: 'token', of: 'token' };
}

/** `files` → `fileId`; `id` behind what is no word. */
function idOf(before: string): string {
  const [word] = /[A-Za-z]{2,40}$/.exec(before) ?? [];
  if (word === undefined || before.length > 200) return 'id';
  const singular = word
    .replace(/ies$/i, 'y')
    .replace(/(?<=ss|sh|ch|x)es$/i, '')
    .replace(/(?<![isu])s$/i, '');
  return `${singular.charAt(0).toLowerCase()}${singular.slice(1)}Id`;
}
