/** Why a command could not do its work, as a value: a code, a sentence, the place, and what to do next. */
export interface Problem {
  readonly code: ProblemCode;
  /** One sentence for a person, naming the file. */
  readonly message: string;
  /** Where: a file, with line and column or a JSON Pointer where there is one. */
  readonly place: string;
  readonly hint: string;
  /** The files in question, where there are several. */
  readonly files?: readonly string[];
}

export type ProblemCode =
  | 'address-unavailable'
  | 'input-not-found'
  | 'input-not-allowed'
  | 'input-unreachable'
  | 'input-unreadable'
  | 'input-not-json'
  | 'input-not-yaml'
  | 'input-not-a-collection'
  | 'input-ambiguous'
  | 'input-without-requests'
  | 'input-too-deep'
  | 'config-invalid'
  | 'config-not-found'
  | 'config-unreadable'
  | 'environment-invalid'
  | 'lock-of-another-api'
  | 'manifest-damaged'
  | 'manifest-missing'
  | 'operation-not-found'
  | 'output-blocked'
  | 'output-busy'
  | 'output-edited'
  | 'output-not-ours'
  | 'output-unwritable'
  | 'internal'
  | 'template-elsewhere'
  | 'template-invalid'
  | 'template-not-found'
  | 'text-not-utf8'
  | 'usage';

/** A value, or the reason why there is none. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

/** A value, as a result. */
export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** A problem, as a result. */
export function failure(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
