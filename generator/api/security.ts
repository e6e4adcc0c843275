/** How a request proves who sends it; what it inherits from folders and collection is settled while reading. */
export type SecurityScheme =
  /** The collection says that nothing is sent. */
  | { readonly type: 'none' }
  /** The collection says nothing of it: whatever the client is given is sent. */
  | { readonly type: 'unspecified' }
  | { readonly type: 'bearer' }
  | { readonly type: 'basic' }
  | OAuth2Scheme
  | ApiKeyScheme
  /** A kind the generated runtime cannot sign by itself: the collection's own word for it. */
  | { readonly type: 'other'; readonly scheme: string };

export interface ApiKeyScheme {
  readonly type: 'apiKey';
  readonly in: 'header' | 'query';
  readonly name: string;
  /** The word before the key, where the collection has one: `Token` in `Authorization: Token …`. */
  readonly prefix?: string;
}

/**
 * What the collection says of getting and sending an OAuth 2 token: never an id, a secret or a token.
 * @see https://www.rfc-editor.org/rfc/rfc6749 (grants, endpoints, scopes)
 */
export interface OAuth2Scheme {
  readonly type: 'oauth2';
  readonly grant?: 'authorizationCode' | 'clientCredentials' | 'implicit' | 'password';
  /** Proof Key for Code Exchange (RFC 7636) goes with the grant. */
  readonly pkce?: true;
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly scopes?: readonly string[];
  /** The token is sent as the query parameter `access_token`; absent: in the header `Authorization`. */
  readonly in?: 'query';
  /** The word before the token in the header, where it is not `Bearer`. */
  readonly prefix?: string;
}
