/**
 * What a change asks of who uses the generated package (https://semver.org).
 *
 * `breaking`: a program that compiled need not compile any more. `feature`: it compiles, and there is something new to
 * use or to meet. `fix`: it compiles, and only words or addresses are others.
 */
export type Level = 'breaking' | 'feature' | 'fix';

/** The levels, the gravest first. */
export const levels: readonly Level[] = ['breaking', 'feature', 'fix'];

/** One difference between two Apis, as plain data. */
export interface Change {
  readonly kind: ChangeKind;
  readonly level: Level;
  /** True where no compiler can tell: the caller's code compiles on, and meets something else. */
  readonly silent: boolean;
  /** The operation it is in; absent for what concerns the whole Api. */
  readonly operation?: ChangedOperation;
  /** The place inside: `body.registrants[].email`, `response.200.id`, `failure.400`; empty for the operation itself. */
  readonly place: string;
  /** What it was and what it is, as short text, where that says more than the kind. */
  readonly before?: string;
  readonly after?: string;
  /** One sentence for a person. What comes from a collection stands in backticks. */
  readonly sentence: string;
}

/** An operation in the old and in the new Api; one side is absent where it was added or removed. */
export interface ChangedOperation {
  readonly before?: OperationName;
  readonly after?: OperationName;
}

/** An operation's id, and the function that it is: `meetings.registrants.updateRegistrantStatus`. */
export interface OperationName {
  readonly id: string;
  readonly function: string;
}

export type ChangeKind =
  | OperationChangeKind
  | RequestChangeKind
  | TypeChangeKind
  | AnswerChangeKind;

/** What an Api or an operation is. */
export type OperationChangeKind =
  | 'accept-changed'
  | 'alias-removed'
  | 'api-renamed'
  | 'auth-changed'
  | 'base-url-added'
  | 'base-url-changed'
  | 'base-url-removed'
  | 'deprecated'
  | 'description-changed'
  | 'method-changed'
  | 'oauth2-changed'
  | 'operation-added'
  | 'operation-moved'
  | 'operation-removed'
  | 'operation-renamed'
  | 'operation-replaced'
  | 'path-changed'
  | 'prerequisite-added'
  | 'prerequisite-removed'
  | 'rate-limit-changed'
  | 'rate-limit-class-added'
  | 'rate-limit-class-removed'
  | 'scheme-added'
  | 'scheme-removed'
  | 'schemes-ended'
  | 'scope-added'
  | 'scope-removed'
  | 'title-changed'
  | 'undeprecated';

/** What an operation takes. */
export type RequestChangeKind =
  | 'body-added'
  | 'body-kind-changed'
  | 'body-optional'
  | 'body-removed'
  | 'body-required'
  | 'document-changed'
  | 'field-added'
  | 'field-encoding-changed'
  | 'field-optional'
  | 'field-removed'
  | 'field-required'
  | 'media-type-changed'
  | 'parameter-added'
  | 'parameter-encoding-changed'
  | 'parameter-moved'
  | 'parameter-optional'
  | 'parameter-removed'
  | 'parameter-renamed'
  | 'parameter-required';

/** Types of values: what may be written in a request, and what is read in a response. */
export type TypeChangeKind =
  | 'enum-dropped'
  | 'enum-introduced'
  | 'enum-member-changed'
  | 'enum-member-renamed'
  | 'enum-value-added'
  | 'enum-value-removed'
  | 'long-integers-changed'
  | 'type-changed'
  | 'type-name-removed'
  | 'type-narrowed'
  | 'type-widened'
  | 'value-meaning-changed';

/** What an operation answers, and how it fails. */
export type AnswerChangeKind =
  | 'error-code-added'
  | 'error-code-changed'
  | 'error-code-moved'
  | 'error-code-removed'
  | 'error-member-renamed'
  | 'failure-status-added'
  | 'failure-status-removed'
  | 'message-added'
  | 'message-detail-added'
  | 'message-detail-removed'
  | 'message-removed'
  | 'message-reworded'
  | 'response-field-added'
  | 'response-field-optional'
  | 'response-field-removed'
  | 'response-field-required'
  | 'response-header-added'
  | 'response-header-removed'
  | 'response-kind-changed'
  | 'response-status-added'
  | 'response-status-removed'
  | 'response-type-changed'
  | 'response-type-narrowed'
  | 'response-type-widened';
