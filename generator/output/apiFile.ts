import type { Api } from '../api/index.ts';
import type { File } from '../emit/file.ts';
import { requestTitle } from '../naming/operationNames.ts';

/** Where a package keeps the Api that it was made of, for the next one to be compared with. It is not published. */
export const apiPath = 'postwright.api.jsonl';

/**
 * The Api as lines of JSON (https://jsonlines.org): the Api itself, then an operation a line, by id, so that a change at the
 * vendor is a line. Where facts were read, and what there was to say of the collection, is left out: it says nothing of the
 * API, and changes with every export; so is the name of a request that is its address, which may hold a key.
 */
export function apiFile(api: Api): File {
  const operations = api.operations.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const named = operations.map((operation) => ({ ...operation, name: requestTitle(operation) }));
  const whole: Api = { ...api, operations: [], diagnostics: [] };
  const lines = [whole, ...named].map((value) => JSON.stringify(value, withoutEvidence));
  return { path: apiPath, text: `${lines.join('\n')}\n`, format: false };
}

/** The Api of such lines, which a run of the same generator wrote; undefined where they are none. */
export function readApiFile(text: string): Api | undefined {
  try {
    const [whole, ...operations] = text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    return isApi(whole) ? { ...whole, operations: operations.filter(isOperation) } : undefined;
  } catch {
    return undefined;
  }
}

/** The hash in the manifest tells that the text is ours; this, that it is the file it should be. */
function isApi(value: unknown): value is Api {
  return hasMembers(value, ['name', 'description', 'security', 'operations', 'diagnostics']);
}

function isOperation(value: unknown): value is Api['operations'][number] {
  return hasMembers(value, ['id', 'method', 'path', 'parameters', 'responses', 'failures']);
}

function hasMembers(value: unknown, names: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && names.every((name) => name in value);
}

/** A property that happens to be named `evidence` is a schema, no list. */
function withoutEvidence(key: string, value: unknown): unknown {
  return key === 'evidence' && Array.isArray(value) ? [] : value;
}
