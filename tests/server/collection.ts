/** The part of a Postman collection (v2.1) that the server reads: the raw JSON, not what the generator makes of it. */
export interface Collection {
  readonly item: readonly Item[];
  readonly variable?: readonly Row[];
}

export interface Item {
  readonly name?: string;
  readonly item?: readonly Item[];
  readonly request?: SavedRequest;
  readonly response?: readonly SavedResponse[];
}

export interface SavedRequest {
  readonly method: string;
  readonly url: {
    readonly path?: readonly string[];
    readonly query?: readonly Row[];
    readonly variable?: readonly Row[];
  };
  readonly body?: { readonly mode?: string; readonly formdata?: readonly Row[] };
}

/** A key with its value: of a form, a query, the variables, the headers. */
export interface Row {
  readonly key: string;
  readonly value?: string | null;
  readonly description?: string;
}

export interface SavedResponse {
  readonly name: string;
  readonly code: number;
  readonly header?: readonly Row[] | null;
  readonly body?: string | null;
}

/** A request of the collection with what is saved beside it. */
export interface Saved {
  /** Where it stands in the collection: a JSON Pointer. */
  readonly pointer: string;
  readonly name: string;
  readonly request: SavedRequest;
  /** The path below the base URL, segment by segment; a variable begins with a colon. */
  readonly path: readonly string[];
  readonly responses: readonly SavedResponse[];
}

/** All requests of a collection, in its order. */
export function savedRequests({ item }: Collection): readonly Saved[] {
  return below(item, '');
}

/** The path of the collection's base URL: `/v2` for `https://api.zoom.us/v2`. */
export function basePath({ variable }: Collection): string {
  const base = variable?.find(({ key }) => key === 'baseUrl')?.value;
  return base ? new URL(base).pathname.replace(/\/$/, '') : '';
}

function below(items: readonly Item[], parent: string): readonly Saved[] {
  return items.flatMap(({ name = '', item, request, response = [] }, index) => {
    const pointer = `${parent}/item/${index}`;
    const own = request && {
      pointer,
      name,
      request,
      path: request.url.path ?? [],
      responses: response,
    };
    return [...(own ? [own] : []), ...below(item ?? [], pointer)];
  });
}
