import type { Operation } from '../api/index.ts';
import { typeNameOf } from './identifier.ts';
import type { LockedOperation } from './lock.ts';
import type { Alias } from './named.ts';

/** An operation that has its function's name. */
export interface Known {
  readonly operation: Operation;
  readonly name: string;
  readonly before: LockedOperation | undefined;
  readonly aliases: readonly Alias[];
}

/** The types that an operation exports, whatever is in it, and the enums that have their name. */
export function typesOf(known: Known): readonly string[] {
  const { operation, name, aliases } = known;
  const statuses = operation.responses.map(({ status }) => `Response${status}`);
  const bodies = operation.errorResponses.map(({ status }) => `ErrorBody${status}`);
  const own = ['Request', 'Response', 'Failure', 'ErrorBody', 'ErrorCode', 'ErrorMessages'];
  const suffixes = [...own, ...statuses, ...bodies];
  const prefixes = prefixesOf(name, aliases);
  return [
    ...prefixes.flatMap((prefix) => suffixes.map((suffix) => prefix + suffix)),
    ...lockedEnumsOf(known),
  ];
}

/** Enums that have their name. */
export function lockedEnumsOf({ name, before, aliases }: Known): readonly string[] {
  const suffixes = Object.values(before?.enums ?? {}).map(({ suffix }) => suffix);
  return prefixesOf(name, aliases).flatMap((prefix) => suffixes.map((suffix) => prefix + suffix));
}

function prefixesOf(name: string, aliases: readonly Alias[]): readonly string[] {
  return [typeNameOf(name), ...aliases.map(({ typeName }) => typeName)];
}

/** What an operation's messages are exported as. An enum that was called so before messages had a name keeps its own. */
export function messagesName(typeName: string, lockedEnums: ReadonlySet<string>): string {
  const name = `${typeName}ErrorMessages`;
  return lockedEnums.has(name) ? `${name}ByCode` : name;
}
