/** Where a fact was read, and by which rule it was learnt. */
export interface Evidence {
  /**
   * JSON Pointer into the collection (RFC 6901), e.g. `/item/0/request/body/formdata/1/description`; of a v1 or v3
   * collection the request's place in its own file or folder (`/requests/17`), and below that v2.1's names. Of a correction,
   * its place in the file that it stands in: `postwright.config.ts#/operations/GET ~1users/body`.
   */
  readonly pointer: string;
  /** The rule's name, e.g. `required-marker`. */
  readonly rule: string;
  /** Postman's own id of the request, where it was read from a request that has one. */
  readonly item?: string;
}
