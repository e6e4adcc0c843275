import type { Diagnostic } from '../api/index.ts';

/*
 * What reading a collection has to say to a person: a function a sentence. Each takes the names on the way to the place and
 * its JSON Pointer.
 */

type Names = readonly string[];

const named = (path: Names): string => path.join(' / ');

const requests = (count: number): string =>
  count === 1 ? '1 request has' : `${count} requests have`;

export function emptyFolder(path: Names, pointer: string): Diagnostic {
  return {
    code: 'folder-without-requests',
    severity: 'info',
    message: `The folder ${named(path)} is empty.`,
    place: { path, pointer },
    hint: 'Nothing is generated for it.',
  };
}

export function unreadableItem(path: Names, pointer: string): Diagnostic {
  return {
    code: 'item-unreadable',
    severity: 'warning',
    message: `${named(path) || 'An item'} is neither a folder nor a request.`,
    place: { path, pointer },
    hint: 'It has no list “item” and no “request”; it is left out.',
  };
}

export function unusualMethod(written: string, path: Names, pointer: string): Diagnostic {
  return {
    code: 'method-unusual',
    severity: 'warning',
    message: `${named(path)}: “${written.slice(0, 20)}” cannot be an HTTP method.`,
    place: { path, pointer },
    hint: 'GET is used in its place.',
  };
}

export function removedSecrets(kinds: readonly string[], path: Names, pointer: string): Diagnostic {
  return {
    code: 'secret-removed',
    severity: 'warning',
    message: `${named(path) || 'The collection'} holds what looks like a secret: ${kinds.join(', ')}.`,
    place: { path, pointer },
    hint: 'It is left out of the package. Take it out of the collection, and replace it where it was valid.',
  };
}

export function unnamedHeader(key: string, path: Names, pointer: string): Diagnostic {
  return {
    code: 'header-unnamed',
    severity: 'warning',
    message: `${named(path)}: “${key.slice(0, 60)}” cannot be a header’s name.`,
    place: { path, pointer },
    hint: 'The function does not take it; a call can be given headers of its own: { headers }.',
  };
}

export function unsupportedBody(mode: string, path: Names, pointer: string): Diagnostic {
  return {
    code: 'body-unsupported',
    severity: 'warning',
    message: `${named(path)}: the body mode “${mode.slice(0, 60)}” is not one Postman documents.`,
    place: { path, pointer },
    hint: 'The function takes the body as bytes or text and sends it as it is.',
  };
}

export function invalidBody(path: Names, pointer: string): Diagnostic {
  return {
    code: 'body-invalid-json',
    severity: 'warning',
    message: `${named(path)}: the body says it is JSON and does not parse.`,
    place: { path, pointer },
    hint: 'The function takes any JSON value for it. Mend the example in Postman to have it typed.',
  };
}

export function mendedBody(path: Names, pointer: string): Diagnostic {
  return {
    code: 'body-mended',
    severity: 'info',
    message: `${named(path)}: the body is not quite JSON: it is cut off, or has slips.`,
    place: { path, pointer },
    hint: 'It is read as what it was most likely meant to be. Mend the example in Postman to be sure of its type.',
  };
}

export function variableBodies(count: number, path: Names, pointer: string): Diagnostic {
  return {
    code: 'body-is-variable',
    severity: 'info',
    message: `${requests(count)} a body that is one variable without a value, first ${named(path)}.`,
    place: { path, pointer },
    hint: 'Their functions take any JSON value. Give the variables values in the collection to have them typed.',
  };
}

export function unsendableBody(method: string, path: Names, pointer: string): Diagnostic {
  return {
    code: 'body-unsendable',
    severity: 'warning',
    message: `${named(path)}: ${method} requests with a body cannot be sent by fetch.`,
    place: { path, pointer },
    hint: 'The function sends none. Where the vendor needs the body, ask for another method.',
  };
}

export function unknownDocument(path: Names, pointer: string): Diagnostic {
  return {
    code: 'graphql-document-unknown',
    severity: 'info',
    message: `${named(path)}: the GraphQL document is empty, or variables are part of its structure.`,
    place: { path, pointer },
    hint: 'The function takes the document: body.query.',
  };
}

export function unreadableField(field: string, path: Names, pointer: string): Diagnostic {
  return {
    code: 'text-field-unreadable',
    severity: 'warning',
    message: `${named(path)}: the field “${field}” looks like JSON and does not parse.`,
    place: { path: [...path, field], pointer },
    hint: 'The field is typed as text. Mend the example in Postman to have its structure.',
  };
}

export function cutName(
  status: number | undefined,
  length: number,
  path: Names,
  pointer: string,
): Diagnostic {
  return {
    code: 'name-cut-off',
    severity: 'info',
    message: `${named(path)}: the collection cuts the text of a ${status ?? 'saved'} response off at ${length} characters.`,
    place: { path: [...path, String(status ?? '')], pointer },
    hint: 'What stands before the cut is used; the last message is marked as cut off.',
  };
}

export function differentStatus(
  status: number,
  prose: number,
  path: Names,
  pointer: string,
): Diagnostic {
  return {
    code: 'status-differs',
    severity: 'info',
    message: `${named(path)}: a response saved with status ${status} calls itself ${prose}.`,
    place: { path: [...path, String(status)], pointer },
    hint: 'The saved status is used, the other is kept beside it.',
  };
}

export function missingStatus(name: string, path: Names, pointer: string): Diagnostic {
  return {
    code: 'response-without-status',
    severity: 'warning',
    message: `${named(path)}: the saved response “${name.slice(0, 60)}” has no status code.`,
    place: { path, pointer },
    hint: 'Only what its prose says of errors is used. Give it a status code in Postman.',
  };
}

export function assumedStatus(name: string, path: Names, pointer: string): Diagnostic {
  return {
    code: 'response-status-assumed',
    severity: 'info',
    message: `${named(path)}: the saved response “${name.slice(0, 60)}” has no status code.`,
    place: { path, pointer },
    hint: 'It looks like a success, so it is taken for a 200. Give it a status code in Postman.',
  };
}

export function unknownResponses(count: number, path: Names, pointer: string): Diagnostic {
  return {
    code: 'response-unknown',
    severity: 'info',
    message: `${requests(count)} no saved success to learn from, first ${named(path)}.`,
    place: { path, pointer },
    hint: 'Their data is typed as unknown. Save a response beside them in Postman to have it typed.',
  };
}

export function invalidResponse(
  status: number,
  typed: boolean,
  path: Names,
  pointer: string,
): Diagnostic {
  return {
    code: 'response-invalid-json',
    severity: 'warning',
    message: `${named(path)}: a saved ${status} response says it is JSON and does not parse.`,
    place: { path: [...path, String(status)], pointer },
    hint: typed
      ? 'The others of that status tell its type. Mend the saved response in Postman to have it count.'
      : 'Its body is typed as unknown. Mend the saved response in Postman to have it typed.',
  };
}

export function mendedResponse(status: number, path: Names, pointer: string): Diagnostic {
  return {
    code: 'response-mended',
    severity: 'info',
    message: `${named(path)}: a saved ${status} response is JSON with slips, or cut off.`,
    place: { path: [...path, String(status)], pointer },
    hint: 'Its type is a good guess. Mend the saved response in Postman to be sure of it.',
  };
}

export function missingBaseUrl(pointer: string): Diagnostic {
  return {
    code: 'base-url-unknown',
    severity: 'info',
    message: 'The collection gives no base URL.',
    place: { path: [], pointer },
    hint: 'createClient asks for one. Give the variable in the URLs a value to have a default.',
  };
}

export function unknownHost(host: string, path: Names, pointer: string): Diagnostic {
  return {
    code: 'base-url-unknown',
    severity: 'warning',
    message: `The collection has no address for ${host}, first in ${named(path)}.`,
    place: { path, pointer },
    hint: 'The client’s base URL is used; a call can be given another: { baseUrl }.',
  };
}

export function otherServer(baseUrl: string, path: Names, pointer: string): Diagnostic {
  return {
    code: 'server-differs',
    severity: 'warning',
    message: `${named(path)} and what else is there goes to ${baseUrl}, with the client’s credentials.`,
    place: { path, pointer },
    hint: 'Check that the server is the vendor’s. A call can be sent elsewhere: { baseUrl }.',
  };
}
