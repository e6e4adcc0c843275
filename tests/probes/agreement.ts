import type { Change } from '../../generator/diff/change.ts';
import type { NamedApi } from '../../generator/naming/named.ts';
import type { Tried } from './workspace.ts';

/** An operation that breaks by the rules and compiles, or the other way round. An empty id stands for the client. */
export interface Disagreement {
  readonly id: string;
  readonly rules: readonly string[];
  readonly compiler: readonly string[];
}

/** Where rules and compiler do not agree, of all operations of an old package. What is silent need not show. */
export function disagreements(
  before: NamedApi,
  changes: readonly Change[],
  { complaints }: Tried,
  trial: string,
): readonly Disagreement[] {
  const found = complaints.get(trial);
  const ids = ['', ...before.api.operations.map(({ id }) => id)];
  return ids.flatMap((id) => {
    const breaking = changes.filter(
      ({ level, operation }) => level === 'breaking' && idOf(operation) === id,
    );
    const compiler = found?.get(id) ?? [];
    const agree =
      breaking.some(({ silent }) => silent) || breaking.length > 0 === compiler.length > 0;
    const rules = breaking.map(({ sentence }) => sentence);
    return agree ? [] : [{ id, rules, compiler }];
  });
}

function idOf(operation: Change['operation']): string | undefined {
  return operation === undefined ? '' : operation.before?.id;
}
