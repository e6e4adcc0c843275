import { createRequire } from 'node:module';
import type * as JsoncParser from 'jsonc-parser';
import { failure, success, type Problem, type Result } from '../api/index.ts';
import { isObject, listOf, objectOf, textOf, type JsonObject } from './json.ts';
import { nestsDeeperThan } from './nesting.ts';
import type { Source } from './source.ts';

/** A collection as it stands in its file: known to be one, not yet understood. */
export interface RawCollection {
  readonly sourceName: string;
  readonly document: JsonObject;
  /** JSON Pointer of the collection within the file: `` or `/collection` as Postman's API wraps it. */
  readonly pointer: string;
}

/** The largest file that is read, in bytes: a string cannot be much longer. */
const largest = 400 * 2 ** 20;

/**
 * Bytes → a collection, v2.0 or v2.1, or the reason why they are none.
 * @see https://schema.postman.com (the formats)
 */
export function parseCollection(source: Source): Result<RawCollection> {
  if (source.bytes.length > largest) return failure(tooLarge(source));
  if (source.bytes.length > longestSearched && nestsDeeperThan(source.bytes, mostNested)) {
    return failure(nestedTooDeep(source.name));
  }
  const text = new TextDecoder().decode(source.bytes);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return failure(notJson(source.name, text));
  }
  const wrapped = isObject(document) && isObject(document['collection']);
  const collection = wrapped ? objectOf(document)['collection'] : document;
  const problem = whyNotACollection(source.name, collection);
  if (problem !== undefined) return failure(problem);
  return success({
    sourceName: source.name,
    document: objectOf(collection),
    pointer: wrapped ? '/collection' : '',
  });
}

function tooLarge({ name, bytes }: Source): Problem {
  return {
    code: 'input-unreadable',
    message: `${name} is too large: ${Math.round(bytes.length / 2 ** 20)} MB, of at most ${largest / 2 ** 20}.`,
    place: name,
    hint: 'Remove saved responses that are no examples, or split the collection.',
  };
}

function whyNotACollection(name: string, document: unknown): Problem | undefined {
  const not = (what: string, hint: string): Problem => ({
    code: 'input-not-a-collection',
    message: `${name} is not a Postman collection: ${what}.`,
    place: name,
    hint,
  });
  const exportHint = 'Export the collection from Postman as “Collection v2.1” and name that file.';
  if (!isObject(document)) {
    return not(`it holds ${kindOf(document)}, where a collection is an object`, exportHint);
  }
  if ('openapi' in document || 'swagger' in document) {
    const version = textOf(document['openapi'] ?? document['swagger']);
    return not(
      `it is an OpenAPI description (${version})`,
      'Import it into Postman and export the collection, or use an OpenAPI generator.',
    );
  }
  if ('requests' in document && !('item' in document)) {
    return not(
      'it is in the old v1 format',
      'Import it into Postman and export it as “Collection v2.1”.',
    );
  }
  if (Array.isArray(document['values']) && !('item' in document)) {
    return not('it is an environment', 'Name the collection’s own file.');
  }
  if (!Array.isArray(document['item'])) {
    return not('it has no list “item” at its top', exportHint);
  }
  if (listOf(document['item']).length === 0) return withoutRequests(name, 'it is empty');
  return undefined;
}

/** The problem of a collection in which there is nothing to generate from. */
export function withoutRequests(name: string, why: string): Problem {
  return {
    code: 'input-without-requests',
    message: `${name} holds no request: ${why}.`,
    place: `${name}#/item`,
    hint: 'Add a request to the collection in Postman and export it again.',
  };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

/** More levels than this take more memory than the text itself. */
const mostNested = 1_000_000;

function nestedTooDeep(name: string): Problem {
  return {
    code: 'input-too-deep',
    message: `${name} nests its values more than ${mostNested} deep.`,
    place: name,
    hint: 'No collection made by people does; check where the file comes from.',
  };
}

/** In a longer text the place is not looked for: that takes many times the memory of the text. */
const longestSearched = 20_000_000;

function notJson(name: string, text: string): Problem {
  const isEmpty = text.trim() === '';
  const at = isEmpty || text.length > longestSearched ? undefined : positionIn(text);
  const place = at === undefined ? name : `${name}:${at.line}:${at.column}`;
  const position = at === undefined ? 'it does not parse' : `line ${at.line}, column ${at.column}`;
  const what = isEmpty ? 'the file is empty' : position;
  return {
    code: 'input-not-json',
    message: `${name} is not JSON: ${what}.`,
    place,
    hint: /^\s*(?:openapi|swagger)\s*:/m.test(text.slice(0, 2000))
      ? 'It looks like an OpenAPI description in YAML; a Postman collection is needed.'
      : 'Export the collection from Postman again; the file may be cut off or edited by hand.',
  };
}

/** Where the text stops being JSON. V8's own message does not always say; the parser is loaded only here. */
function positionIn(text: string): { line: number; column: number } {
  const { parse } = createRequire(import.meta.url)('jsonc-parser') as typeof JsoncParser;
  const errors: JsoncParser.ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true });
  } catch {
    // Nested beyond what the parser can follow: the place stays the end of the text.
  }
  const before = text.slice(0, errors[0]?.offset ?? text.length).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
