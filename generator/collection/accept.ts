import type { Row } from './rows.ts';

/** A media range with its parameters (RFC 9110, section 12.5.1), in characters that need no quoting. */
const mediaRange =
  /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+(?:\s*;\s*[\w!#$&^.+-]+\s*=\s*"?[\w!#$&^.+:-]+"?)*$/;

/**
 * What a request says it accepts, where it says so: a fact of the operation, no sample. One that a variable leaves open is
 * the caller's, and one that accepts anything says nothing.
 */
export function acceptOf(headers: readonly Row[]): string | undefined {
  const values = headers
    .filter(({ key, disabled }) => !disabled && key.trim().toLowerCase() === 'accept')
    .flatMap(({ value }) => (value.length > 300 ? [] : value.split(',')))
    .map((range) => range.trim())
    .filter((range) => range !== '');
  const accepted = [...new Set(values)];
  const isOpen = accepted.length === 0 || accepted.includes('*/*');
  return !isOpen && accepted.every((range) => mediaRange.test(range))
    ? accepted.join(', ')
    : undefined;
}
