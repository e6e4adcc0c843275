import type { Examples } from '../examples/examples.ts';
import type { NamedApi, NamedOperation } from '../naming/named.ts';
import type { Sample } from '../reference/page.ts';
import type { Language } from './languages.ts';

/**
 * Writes samples: programs that send an operation's request and read its answer, one a language.
 *
 * @param examples what the collection has saved: its values are then the collection's own, without secrets. Without, all values
 *   are made up from the schemas, and nothing of the collection's is in a sample.
 */
export function samplerOf(
  _named: NamedApi,
  _languages: readonly Language[],
  _examples?: Examples,
): (operation: NamedOperation) => readonly Sample[] {
  return () => [];
}
