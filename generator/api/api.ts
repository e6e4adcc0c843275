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
  readonly diagnostics: readonly Diagnostic[];
}
