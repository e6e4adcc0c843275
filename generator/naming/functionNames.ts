import type { Api } from '../api/index.ts';
import type { Lock } from './lock.ts';
import { nameApi } from './nameApi.ts';
import { operationsIn } from './named.ts';

/**
 * The operations' ids by what their functions are called, with their modules: as the package has them, as it had them, and
 * as they would be called were it generated for the first time.
 */
export function functionNames(api: Api, lock: Lock | undefined): ReadonlyMap<string, string> {
  const fresh = operationsIn(nameApi(api).root);
  const kept =
    lock === undefined ? [] : operationsIn(nameApi(api, { lock, version: lock.version }).root);
  const names = [
    ...kept.map((one) => [one, one.name] as const),
    ...kept.flatMap((one) => one.aliases.map(({ name }) => [one, name] as const)),
    ...fresh.map((one) => [one, one.name] as const),
  ];
  // The first one wins: what a name stands for today.
  return new Map(
    names
      .map(([{ folder, operation }, name]) => [[...folder, name].join('.'), operation.id] as const)
      .toReversed(),
  );
}
