import { failure, success, type Diagnostic, type Problem, type Result } from '../api/index.ts';
import { isObject, listOf, objectOf, textOf, type JsonObject } from '../json/values.ts';
import { tooLarge } from '../source/problems.ts';
import {
  isFolder,
  largestSource,
  type DocumentSource,
  type FolderSource,
  type Source,
} from '../source/source.ts';
import { strayExamples } from './diagnostics.ts';
import { parseEnvironments } from './environment.ts';
import { deepestFolder, deepestValue, longestSearched } from './limits.ts';
import { nestsDeeperThan } from './nesting.ts';
import {
  notACollection,
  notJson,
  partOfV3,
  tooDeep,
  valuesTooDeep,
  withoutRequests,
} from './problems.ts';
import type { RawCollection } from './rawCollection.ts';
import { decodeText } from './text.ts';
import { documentOf as documentOfV1, isV1 } from './v1/document.ts';
import { documentOf as documentOfV3 } from './v3/document.ts';
import { exportedTree, isExported } from './v3/exported.ts';
import { treeOf } from './v3/files.ts';
import { unwrapped } from './wrapped.ts';

/** A v2.x document on its way. */
interface Parsed {
  readonly document: JsonObject;
  readonly pointer: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly places?: ReadonlyMap<string, string>;
}

/**
 * Bytes → a collection as a v2.x document, or the reason why they are none. Read are v1, v2.0, v2.1 and v3: as exported, as
 * Postman's API wraps them, and, v3, as a folder of YAML.
 *
 * @param environments exported environments or globals; values of later ones win.
 * @see https://schema.postman.com (the formats)
 */
export function parseCollection(
  source: Source,
  environments: readonly Source[] = [],
): Result<RawCollection> {
  const parsed = isFolder(source) ? parseFolder(source) : parseDocument(source);
  if (!parsed.ok) return parsed;
  const environment = parseEnvironments(environments);
  if (!environment.ok) return environment;
  return success({ sourceName: source.name, ...parsed.value, environment: environment.value });
}

function parseFolder({ name, files }: FolderSource): Result<Parsed> {
  const texts = files.map(({ path, bytes }) => ({ path, text: decodeText(bytes) }));
  const tree = treeOf(texts, name);
  if (!tree.ok) return tree;
  const { root, stray } = tree.value;
  const [first] = stray;
  const { document, places, diagnostics } = documentOfV3(root);
  if (listOf(document['item']).length === 0) return failure(emptied(name, diagnostics));
  return success({
    document,
    pointer: '',
    places,
    diagnostics: [
      ...diagnostics,
      ...(first === undefined ? [] : [strayExamples(stray.length, first)]),
    ],
  });
}

function parseDocument(source: DocumentSource): Result<Parsed> {
  const { name, bytes } = source;
  if (bytes.length > largestSource) return failure(tooLarge(name, bytes.length));
  if (bytes.length > longestSearched && nestsDeeperThan(bytes, deepestValue)) {
    return failure(valuesTooDeep(name));
  }
  const text = decodeText(bytes);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const isPart =
      /\.(?:request|example)\.ya?ml$/i.test(name) || /^\$kind:/m.test(text.slice(0, 2000));
    return failure(isPart ? partOfV3(name) : notJson(name, text));
  }
  const inner = unwrapped(document);
  const collection = objectOf(inner.document);
  if (isV1(collection)) return parseV1(name, collection, inner.pointer);
  if (isExported(collection)) return parseExported(name, collection, inner.pointer);
  const problem = whyNot(name, inner.document);
  if (problem !== undefined) return failure(problem);
  return success({ document: collection, pointer: inner.pointer, diagnostics: [] });
}

function parseV1(name: string, collection: JsonObject, pointer: string): Result<Parsed> {
  const converted = documentOfV1(collection, deepestFolder, pointer);
  if (converted === undefined) return failure(tooDeep(name));
  if (listOf(converted.document['item']).length === 0) {
    return failure(withoutRequests(name, 'it is empty'));
  }
  return success({ ...converted, pointer: '' });
}

function parseExported(name: string, collection: JsonObject, pointer: string): Result<Parsed> {
  const tree = exportedTree(collection, deepestFolder, pointer);
  if (tree === undefined) return failure(tooDeep(name));
  const { document, places, diagnostics } = documentOfV3(tree);
  if (listOf(document['item']).length === 0) return failure(emptied(name, diagnostics));
  return success({ document, diagnostics, places, pointer: '' });
}

/** Nothing is left of a collection: it was empty, or none of its requests is one of HTTP. */
function emptied(name: string, diagnostics: readonly Diagnostic[]): Problem {
  const isLeft = diagnostics.some(({ code }) => code === 'request-kind');
  return withoutRequests(name, isLeft ? 'all are of other protocols' : 'it is empty');
}

function whyNot(name: string, document: unknown): Problem | undefined {
  const exportHint = 'Export the collection from Postman as “Collection v2.1” and name that file.';
  const not = (what: string, hint: string): Problem => notACollection(name, what, hint);
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
  if (Array.isArray(document['values']) && !('item' in document)) {
    return not(
      'it is an environment',
      'Name the collection’s own file; this one with --environment.',
    );
  }
  if (!Array.isArray(document['item'])) {
    return not('it has no list “item” at its top', exportHint);
  }
  if (listOf(document['item']).length === 0) return withoutRequests(name, 'it is empty');
  return undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
