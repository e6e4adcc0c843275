import type { Diagnostic } from '../api/index.ts';
import type { JsonObject } from '../json/values.ts';

/** A collection as a v2.x document, whatever format it came in: known to be one, not yet understood. */
export interface RawCollection {
  readonly sourceName: string;
  readonly document: JsonObject;
  /** JSON Pointer of the collection: `` or `/collection` as Postman's API wraps it. */
  readonly pointer: string;
  /**
   * Where the folders and requests of a v1 or v3 collection stand in what was read (`/requests/17`,
   * `/Users/Add a user.request.yaml`), by the place that each has in the v2.1 document; absent where it was v2.x from the
   * start. What is below a request has the names of v2.1.
   */
  readonly places?: ReadonlyMap<string, string>;
  /** What did not fit into that document; absent where it was v2.x from the start. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Variables of environments, later ones last: they win over the collection's own. */
  readonly environment?: readonly JsonObject[];
}
