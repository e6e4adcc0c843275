/** Something a person should know about the input: what, where, and what to do about it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'warning' | 'info';
  readonly message: string;
  readonly place: Place;
  /** What the reader can do about it, or what was done instead. */
  readonly hint: string;
}

/** A place in the input: the names on the way to it, and the exact JSON Pointer (RFC 6901). */
export interface Place {
  readonly path: readonly string[];
  readonly pointer: string;
}

/** The names on the way to a place, as messages write them. */
export function namesText(path: readonly string[]): string {
  return path.join(' / ');
}

export type DiagnosticCode =
  | 'auth-unsupported'
  | 'base-url-unknown'
  | 'body-invalid-json'
  | 'body-is-variable'
  | 'body-mended'
  | 'body-unsendable'
  | 'body-unsupported'
  | 'correction-impossible'
  | 'correction-name-taken'
  | 'correction-needless'
  | 'correction-unmatched'
  | 'folder-without-requests'
  | 'graphql-document-unknown'
  | 'header-unnamed'
  | 'item-unreadable'
  | 'method-unusual'
  | 'name-cut-off'
  | 'query-unnamed'
  | 'request-kind'
  | 'response-invalid-json'
  | 'response-mended'
  | 'response-status-assumed'
  | 'response-unknown'
  | 'response-unread'
  | 'response-without-status'
  | 'secret-removed'
  | 'server-differs'
  | 'status-differs'
  | 'text-field-unreadable'
  | 'url-missing'
  | 'url-secret';
