import { Url, type UrlDefinition } from 'postman-collection';
import { isObject, type Json } from '../../tests/noise/scramble.ts';

/** What Postman itself sends a request to, as its own library writes it. */
export interface PostmanUrl {
  /** The path as written, variables and all. */
  readonly path: string;
  /** The server, and the path, with the variables filled in that have a value. */
  readonly server: string;
  readonly filledPath: string;
  /** The enabled pairs of its query, values filled in. */
  readonly query: readonly (readonly [string, string])[];
  /** A text of this URL with its variables filled in. */
  readonly fill: (text: string) => string;
}

/** The URL of the request at a JSON Pointer, with the variables of the collection, its folders and the item itself. */
export function postmanUrl(document: Json, pointer: string): PostmanUrl {
  const { request, variables } = requestAt(document, pointer);
  const definition = isObject(request) ? request['url'] : request;
  // A copy: the library changes what it is given.
  const copy: string | UrlDefinition = JSON.parse(JSON.stringify(definition ?? ''));
  const url = new Url(copy);
  const fill = (text: string): string => filledIn(text, variables);
  const ofPath = new Map<string, string>(
    url.variables.map((variable) => [`:${variable.key}`, String(variable.value ?? '')]),
  );
  return {
    path: `/${(url.path ?? []).map(String).join('/')}`,
    server: fill(url.getRemote()),
    filledPath: fill(url.getPath()),
    query: url.query
      .all()
      .flatMap(({ key, value, disabled }) =>
        disabled ? [] : [[String(key ?? ''), fill(value === null ? '' : String(value))] as const],
      ),
    fill: (text) => fill(ofPath.get(text) || text),
  };
}

/** Values by name: an inner scope's over an outer one's, as long as it has one. */
function filledIn(text: string, variables: ReadonlyMap<string, string>): string {
  let filled = text;
  for (let round = 0; round < 10; round += 1) {
    filled = filled.replaceAll(
      /\{\{([^{}]+)\}\}/g,
      (whole, name: string) => variables.get(name.trim()) || whole,
    );
  }
  return filled;
}

function requestAt(document: Json, pointer: string) {
  const variables = new Map<string, string>();
  let at: unknown = document;
  const learn = (): void => {
    const list = isObject(at) && Array.isArray(at['variable']) ? at['variable'] : [];
    for (const row of list.filter(isObject)) {
      const name = String(row['key'] ?? row['id']);
      if (row['disabled'] !== true && typeof row['value'] === 'string')
        variables.set(name, row['value']);
    }
  };
  learn();
  for (const step of pointer.split('/').slice(1)) {
    at = isObject(at) || Array.isArray(at) ? Reflect.get(at, step) : undefined;
    learn();
  }
  // In a v1 collection the place is the request itself.
  return { request: isObject(at) ? (at['request'] ?? at) : undefined, variables };
}
