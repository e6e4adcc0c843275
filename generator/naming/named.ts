import type { Api, Failure, NumberSchema, Operation } from '../api/index.ts';

/** The Api with every identifier settled: nothing later makes up a name. */
export interface NamedApi {
  readonly api: Api;
  readonly packageName: string;
  readonly root: NamedFolder;
}

/** A folder of the package: one module that exports its operations and its folders. */
export interface NamedFolder {
  readonly name: string;
  /** Module path from the package's root, itself included: `['meetings', 'registrants']`. */
  readonly path: readonly string[];
  readonly folders: readonly NamedFolder[];
  readonly operations: readonly NamedOperation[];
}

export interface NamedOperation {
  readonly operation: Operation;
  /** The function, and the file without its ending. */
  readonly name: string;
  /** Prefix of its types: `UpdateRegistrantStatus`. */
  readonly typeName: string;
  readonly folder: readonly string[];
  /** Members of the error enum; empty where no code is documented. */
  readonly errorMembers: readonly ErrorMember[];
  /** Enums of numbers that are named by their meaning. */
  readonly valueEnums: readonly ValueEnum[];
}

export interface ErrorMember {
  readonly name: string;
  readonly code: number | string;
  /** What is documented under the code, by status. */
  readonly failures: readonly Failure[];
}

export interface ValueEnum {
  readonly name: string;
  /** The parameter or form field it is of. */
  readonly field: string;
  readonly schema: NumberSchema;
  readonly members: readonly {
    readonly name: string;
    readonly value: number;
    readonly description: string;
  }[];
}

/** All operations of a folder and those below it, in the order of the package. */
export function operationsIn(folder: NamedFolder): readonly NamedOperation[] {
  return [...folder.operations, ...folder.folders.flatMap(operationsIn)];
}
