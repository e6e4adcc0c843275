import { createRequire } from 'node:module';
import type * as JsoncParser from 'jsonc-parser';
import type { Problem } from '../api/index.ts';
import { deepestFolder, deepestValue, longestSearched } from './limits.ts';

/*
 * Why a document is no collection: a function a sentence.
 */

export function notACollection(name: string, what: string, hint: string): Problem {
  return {
    code: 'input-not-a-collection',
    message: `${name} is not a Postman collection: ${what}.`,
    place: name,
    hint,
  };
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

export function tooDeep(name: string): Problem {
  return {
    code: 'input-too-deep',
    message: `${name} nests folders more than ${deepestFolder} deep.`,
    place: name,
    hint: 'No collection made by people does; check where the file comes from.',
  };
}

export function valuesTooDeep(name: string): Problem {
  return {
    code: 'input-too-deep',
    message: `${name} nests its values more than ${deepestValue} deep.`,
    place: name,
    hint: 'No collection made by people does; check where the file comes from.',
  };
}

/** A single file of a v3 collection: the folder around it is the collection. */
export function partOfV3(name: string): Problem {
  return {
    code: 'input-not-a-collection',
    message: `${name} is one file of a v3 collection, not the whole of it.`,
    place: name,
    hint: 'Name the collection’s folder: the one that holds its *.request.yaml files and folders.',
  };
}

export function notJson(name: string, text: string): Problem {
  const isEmpty = text.trim() === '';
  const at = isEmpty || text.length > longestSearched ? undefined : positionIn(text);
  const place = at === undefined ? name : `${name}:${at.line}:${at.column}`;
  const position = at === undefined ? 'it does not parse' : `line ${at.line}, column ${at.column}`;
  const what = isEmpty ? 'the file is empty' : position;
  return {
    code: 'input-not-json',
    message: `${name} is not JSON: ${what}.`,
    place,
    hint: hintFor(text),
  };
}

function hintFor(text: string): string {
  const start = text.slice(0, 2000);
  if (/^\s*(?:openapi|swagger)\s*:/m.test(start)) {
    return 'It looks like an OpenAPI description in YAML; a Postman collection is needed.';
  }
  if (/^\s*</.test(start)) return 'It looks like a web page; a Postman collection is needed.';
  return 'Export the collection from Postman again; the file may be cut off or edited by hand.';
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
