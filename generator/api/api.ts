import type { Diagnostic } from './diagnostic.ts';
import type { Operation } from './operation.ts';
import type { SecurityScheme } from './security.ts';

/** A whole collection as data: what every later stage reads. */
export interface Api {
  readonly name: string;
  readonly description: string;
  /** Base URL of most operations, with the collection's defaults filled in; absent where the collection gives none. */
  readonly baseUrl?: string;
  /** What the collection asks for where a request says nothing. */
  readonly security: SecurityScheme;
  readonly operations: readonly Operation[];
  /** Postman's own id of a request, by operation id: noise, but for recognising an operation whose path changed. */
  readonly postmanIds?: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}
