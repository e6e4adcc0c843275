import type { Api, Failure, NumberSchema, Operation } from '../api/index.ts';
import type { Lock } from './lock.ts';

/** The Api with every identifier settled: nothing later makes up a name. */
export interface NamedApi {
  readonly api: Api;
  readonly packageName: string;
  readonly version: string;
  readonly root: NamedFolder;
  /** The names as later runs are to find them. */
  readonly lock: Lock;
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
  /** What its messages with values are exported as, where it has such. */
  readonly messagesName: string;
  /** Enums of numbers that are named by their meaning. */
  readonly valueEnums: readonly ValueEnum[];
  /** Former names, under which all that it exports is there too. */
  readonly aliases: readonly Alias[];
}

export interface Alias {
  readonly name: string;
  readonly typeName: string;
  /** The version that has it no more. */
  readonly until: string;
}

export interface ErrorMember {
  readonly name: string;
  readonly code: number | string;
  /** What is documented under the code, by status. */
  readonly failures: readonly Failure[];
}

export interface ValueEnum {
  /** Begins with the prefix of the operation's types. */
  readonly name: string;
  /** What it is of, by place and name: `query type`. */
  readonly key: string;
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
