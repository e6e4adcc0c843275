import type { Operation } from '../api/index.ts';

/** The id that Postman gave to the request an operation was read from: exports write it as `id`, older ones as `_postman_id`. */
export function postmanIdOf({ evidence }: Operation): string | undefined {
  return evidence.find(({ rule }) => rule === 'request')?.item;
}
