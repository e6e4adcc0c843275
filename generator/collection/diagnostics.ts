import { namesText, type Diagnostic } from '../api/index.ts';

/*
 * What reading a collection has to say to a person, wherever in it: a function a sentence. Each takes the names on the way
 * to the place and its JSON Pointer.
 */

export function emptyFolder(path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'folder-without-requests',
    severity: 'info',
    message: `The folder ${namesText(path)} is empty.`,
    place: { path, pointer },
    hint: 'Nothing is generated for it.',
  };
}

export function unreadableItem(path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'item-unreadable',
    severity: 'warning',
    message: `${namesText(path) || 'An item'} is neither a folder nor a request.`,
    place: { path, pointer },
    hint: 'It has no list “item” and no “request”; it is left out.',
  };
}

export function unusualMethod(
  written: string,
  path: readonly string[],
  pointer: string,
): Diagnostic {
  return {
    code: 'method-unusual',
    severity: 'warning',
    message: `${namesText(path)}: “${written.slice(0, 20)}” cannot be an HTTP method.`,
    place: { path, pointer },
    hint: 'GET is used in its place.',
  };
}

export function unnamedHeader(key: string, path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'header-unnamed',
    severity: 'warning',
    message: `${namesText(path)}: “${key.slice(0, 60)}” cannot be a header’s name.`,
    place: { path, pointer },
    hint: 'The function does not take it; a call can be given headers of its own: { headers }.',
  };
}

/** The beginning of a sentence about so many requests. */
export function requestsHave(count: number): string {
  return count === 1 ? '1 request has' : `${count} requests have`;
}
