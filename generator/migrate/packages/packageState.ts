import type { NamedApi } from '../../naming/named.ts';

/** A generated package as it stands in a folder or in a revision. */
export interface PackageState {
  readonly named: NamedApi;
  /** Its sources and its `package.json`, by path within the package. */
  readonly files: ReadonlyMap<string, string>;
}
