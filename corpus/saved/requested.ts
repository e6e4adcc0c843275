/** A request as a collection shows it, in whatever format: read from the raw file, without the generator's help. */
export interface Requested {
  /** Where it stands: a JSON Pointer, in a v3 folder the path of its file. */
  readonly pointer: string;
  readonly folder: readonly string[];
  readonly name: string;
  /** As written; GET where nothing is. */
  readonly method: string;
  readonly url: RequestedUrl;
  readonly headers: readonly SavedRow[];
  readonly body: RequestedBody;
  /** True where the collection has Postman send the body whatever the method is. */
  readonly insistsOnBody: boolean;
  /** The keys that the auth of the request, its folders or its collection sends, in lower case. */
  readonly authNames: ReadonlySet<string>;
  /** Saved responses with a 2xx status. */
  readonly successes: readonly { readonly status: number; readonly body: string }[];
  /** The bodies and addresses that are saved beside responses, as further examples. */
  readonly examples: readonly Pick<Requested, 'url' | 'body'>[];
}

export interface SavedRow {
  readonly key: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly file: boolean;
  /** True where it has a media type of its own. */
  readonly typed: boolean;
}

export interface RequestedUrl {
  /** Segments below the host, as written; empty where the URL has no path. */
  readonly path: readonly string[];
  readonly query: readonly SavedRow[];
  /** The names that the collection lists as path variables. */
  readonly variables: ReadonlySet<string>;
  readonly hasHost: boolean;
}

export type RequestedBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'multipart' | 'urlencoded'; readonly rows: readonly SavedRow[] }
  | { readonly kind: 'raw'; readonly text: string; readonly language: string }
  | { readonly kind: 'graphql'; readonly query: string; readonly variables: string }
  /** Empty where no file is named: the mode was chosen once, and stayed. */
  | { readonly kind: 'file'; readonly isEmpty: boolean }
  | { readonly kind: 'other'; readonly mode: string };
