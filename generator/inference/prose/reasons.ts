/** Reason phrases of HTTP statuses, in lower case. */
const reasons: ReadonlySet<string> = new Set([
  'ok',
  'created',
  'accepted',
  'no content',
  'partial content',
  'multi-status',
  'multiple choices',
  'moved permanently',
  'found',
  'see other',
  'not modified',
  'temporary redirect',
  'permanent redirect',
  'bad request',
  'unauthorized',
  'payment required',
  'forbidden',
  'not found',
  'method not allowed',
  'not acceptable',
  'request timeout',
  'conflict',
  'gone',
  'length required',
  'precondition failed',
  'payload too large',
  'content too large',
  'unsupported media type',
  'unprocessable entity',
  'unprocessable content',
  'locked',
  'failed dependency',
  'too many requests',
  'internal server error',
  'not implemented',
  'bad gateway',
  'service unavailable',
  'gateway timeout',
]);

/**
 * Whether a text is only the reason phrase of an HTTP status.
 *
 * @example isReason('Bad request.') // true
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-status-codes
 */
export function isReason(text: string): boolean {
  return text.length < 40 && reasons.has(text.replace(/[.\s]{1,9}$/, '').toLowerCase());
}

/** `401 Unauthorized - …`, `Not Found: …` */
const lead =
  /^(?:[1-5]\d\d)?[\s:–—-]{0,9}([A-Za-z][A-Za-z -]{1,30}?)(?:\s{0,3}[:–—]|\s{1,3}-)\s{0,9}(?=\S)/;
/** `404 - …`, `404`, `404 Not Found` */
const number = /^([1-5]\d\d)(?![\w.])(\s{0,9}[:–—-]{0,3}\s{0,9})/;

/**
 * What a text says besides its status and the reason phrase in front of it.
 * Takes plain text and the status; returns it without them, or the reason phrase where there is nothing else.
 *
 * @example afterReason('401 Unauthorized - Invalid token', 401) // 'Invalid token'
 * @example afterReason('404 - Not found', 404) // 'Not found'
 */
export function afterReason(text: string, status: number | undefined): string {
  const match = lead.exec(text);
  if (match !== null && isReason(match[1] ?? '')) return text.slice(match[0].length);
  const leading = number.exec(text);
  if (leading === null || Number(leading[1]) !== (status ?? Number(leading[1]))) return text;
  const rest = text.slice(leading[0].length);
  return rest === '' || isReason(rest) || leading[2]?.trim() !== '' ? rest : text;
}
