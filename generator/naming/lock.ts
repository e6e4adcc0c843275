/** The names that a package gave, as its manifest keeps them: what later runs go by. */
export interface Lock {
  /** Version of the package that has these names. */
  readonly version: string;
  /** By operation id. */
  readonly operations: Readonly<Record<string, LockedOperation>>;
}

export interface LockedOperation {
  /** Module path and function: `meetings.registrants.updateRegistrantStatus`. */
  readonly name: string;
  /** The request's name in the collection, by which a renaming is known; absent where it has none of its own. */
  readonly request?: string;
  /** Members of the error enum by code, also of codes that are documented no more: they may come back. */
  readonly errors?: LockedMembers;
  /** Enums of numbers, by the value they are of: `query type`. */
  readonly enums?: Readonly<Record<string, LockedEnum>>;
  /** Former names of the function, with the version that has them no more. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** The operation is gone; from this version on another one may have its name. */
  readonly freed?: string;
}

export interface LockedEnum {
  /** The enum's name, less the prefix that all types of the operation share. */
  readonly suffix: string;
  readonly members: LockedMembers;
}

/** Names of enum members, by code or value. */
export type LockedMembers = Readonly<Record<string, string>>;

/** The key of a code or value: the text `1010` is another one than the number. */
export function memberKey(value: number | string): string {
  return typeof value === 'string' && /^-?\d/.test(value) ? JSON.stringify(value) : String(value);
}

/** Method and path in an operation's id. The place that it may end with (`GET /users (people/List)`) is no part of the path. */
export function addressIn(id: string): { readonly method: string; readonly path: string } {
  const [, method = '', path = ''] = /^(\S+) ((?:\{[^{}]*\}|[^\s{])*)/.exec(id) ?? [];
  return { method, path };
}

/** The module path and the function of a locked name. */
export function partsOf(name: string): {
  readonly folder: readonly string[];
  readonly own: string;
} {
  const parts = name.split('.');
  return { folder: parts.slice(0, -1), own: parts.at(-1) ?? '' };
}

/** The first number of a version (https://semver.org): what breaks callers raises it. */
function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

/** The version that may do without what this one still has: the next major one. */
export function nextMajor(version: string): string {
  return `${majorOf(version) + 1}.0.0`;
}

/** Whether what was promised until one version is over in another. */
export function isOver(until: string, version: string): boolean {
  return majorOf(version) >= majorOf(until);
}
