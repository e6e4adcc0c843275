/** How a request proves who sends it; what it inherits from folders and collection is settled while reading. */
export type SecurityScheme =
  /** The collection says that nothing is sent. */
  | { readonly type: 'none' }
  /** The collection says nothing of it: whatever the client is given is sent. */
  | { readonly type: 'unspecified' }
  | { readonly type: 'bearer' }
  | { readonly type: 'basic' }
  | { readonly type: 'oauth2' }
  | { readonly type: 'apiKey'; readonly in: 'header' | 'query'; readonly name: string }
  /** A kind the generated runtime cannot sign by itself: the collection's own word for it. */
  | { readonly type: 'other'; readonly scheme: string };
