import type { Field, Parameter } from '../api/index.ts';

/** How a field or a parameter is sent, in a few words. */
export function encodingWords({
  encoding = 'text',
  emptyBrackets = [],
}: Pick<Field | Parameter, 'encoding' | 'emptyBrackets'>): string {
  return emptyBrackets.length === 0
    ? encoding
    : `${encoding} (no index in ${emptyBrackets.join(', ')})`;
}
