import { STATUS_CODES } from 'node:http';

const byReason: ReadonlyMap<string, number> = new Map(
  Object.entries(STATUS_CODES).map(([status, reason]) => [
    (reason ?? '').toLowerCase(),
    Number(status),
  ]),
);

/** `404`, `404 Not Found`, or just the reason: a status as text. */
export function statusOfText(text: string): number | undefined {
  const [start = ''] = text
    .trim()
    .slice(0, 100)
    .split(/\s*[-–—:(,]\s|\s*$/, 1);
  const [, digits = '', reason = ''] =
    /^(?:HTTP(?:\/[\d.]{1,3})?\s+|status\s+)?(\d{3})?(?:\s+|$)(.*)$/i.exec(start) ?? [];
  const status = Number(digits);
  if (digits === '') return byReason.get(start.toLowerCase());
  const named = reason === '' || byReason.has(reason.toLowerCase());
  return named && status >= 100 && status <= 599 ? status : undefined;
}

/**
 * The status of a saved response: its code, else what its status text or its name says. Postman leaves the code out where
 * nobody filled it in, and writes 0 where there was no answer.
 *
 * @see https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html (Response)
 */
export function statusOf(code: string, reason: string, name: string): number | undefined {
  const [, digits = ''] = /^\s*(\d{3})(?:\.0+)?(?:\s|$)/.exec(code) ?? [];
  const status = Number(digits);
  if (status >= 100 && status <= 599) return status;
  return statusOfText(reason) ?? ownStatus(statusOfText(name));
}

/** `Found` or `Processing` as a name is a word; a redirect saved without its code would be nothing to learn from. */
function ownStatus(status: number | undefined): number | undefined {
  return status !== undefined && status >= 200 && Math.floor(status / 100) !== 3
    ? status
    : undefined;
}
