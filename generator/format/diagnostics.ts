import { namesText, type Diagnostic } from '../api/index.ts';
import { below } from '../json/pointer.ts';

/*
 * What turning another format into v2.1 has to say to a person: a function a sentence. Pointers lead into the v2.1 document
 * that came of it; to what was left out, they lead to the list that it would stand in.
 */

export function notOverHttp(
  protocol: string,
  path: readonly string[],
  pointer: string,
): Diagnostic {
  return {
    code: 'request-kind',
    severity: 'warning',
    message: `${namesText(path)} is a request of ${protocol}.`,
    place: { path, pointer },
    hint: 'HTTP alone does not carry it: it is left out.',
  };
}

export function unknownKind(kind: string, path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'request-kind',
    severity: 'warning',
    message: `${namesText(path)} is of the kind “${kind.slice(0, 60)}”, which is not known.`,
    place: { path, pointer },
    hint: 'It is left out.',
  };
}

export function mcpOverHttp(path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'request-kind',
    severity: 'warning',
    message: `${namesText(path)} calls an MCP server, which is more than plain HTTP.`,
    place: { path, pointer },
    hint: 'The function posts the JSON-RPC message; it opens no session. For that, use an MCP client.',
  };
}

export function furtherAuths(
  used: string,
  count: number,
  path: readonly string[],
  pointer: string,
): Diagnostic {
  return {
    code: 'auth-unsupported',
    severity: 'info',
    message: `${namesText(path) || 'The collection'} offers ${count} kinds of auth; ${used.slice(0, 60)} is used.`,
    place: { path, pointer },
    hint: 'The first in the list counts. Another one can be given to createClient.',
  };
}

export function strayExamples(count: number, first: string): Diagnostic {
  return {
    code: 'response-unread',
    severity: 'info',
    message: `Saved responses that belong to no request: ${count}, first ${first}.`,
    place: { path: [], pointer: below('', ...first.split('/')) },
    hint: 'They stand where no request looks for them, and are not read. Move them beside their request, or delete them.',
  };
}

export function missingFromOrder(count: number, pointer: string): Diagnostic {
  return {
    code: 'item-unreadable',
    severity: 'info',
    message: `The collection lists requests or folders that are not in it: ${count}.`,
    place: { path: [], pointer },
    hint: 'They may have been deleted in Postman; nothing is generated for them.',
  };
}

export function unconvertible(path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'item-unreadable',
    severity: 'warning',
    message: `${namesText(path)} is not in the v1 format throughout.`,
    place: { path, pointer },
    hint: 'Its method and URL are used, and nothing else of it. Export it from Postman as v2.1.',
  };
}
