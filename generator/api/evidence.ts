/** Where a fact was read, and by which rule it was learnt. */
export interface Evidence {
  /** JSON Pointer into the collection (RFC 6901), e.g. `/item/0/request/body/formdata/1/description`. */
  readonly pointer: string;
  /** The rule's name, e.g. `required-marker`. */
  readonly rule: string;
}
