/**
 * How a request proves who sends it.
 * `none`: nothing is sent. `inherit` never appears: inheritance is resolved while reading.
 */
export type SecurityRequirement =
  | { readonly type: 'none' }
  | { readonly type: 'bearer' }
  | { readonly type: 'basic' }
  | { readonly type: 'oauth2' }
  | { readonly type: 'apiKey'; readonly in: 'header' | 'query'; readonly name: string }
  /** A kind the generated runtime cannot sign by itself: the collection's own word for it. */
  | { readonly type: 'other'; readonly scheme: string };
