import type { Api, Operation } from '../api/index.ts';
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
  return { path: apiPath, text: `${writtenOf(api).lines.join('\n')}\n`, format: false };
}

/** An Api's lines, and each operation's by its id. */
interface Written {
  readonly lines: readonly string[];
  readonly byId: ReadonlyMap<string, string>;
}

/** An Api is data and stays as it is: its lines are made once, whoever asks for them. */
const written = new WeakMap<Api, Written>();

function writtenOf(api: Api): Written {
  const known = written.get(api);
  if (known !== undefined) return known;
  const operations = api.operations.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const rows = operations.map((operation) => {
    const named = { ...operation, name: requestTitle(operation) };
    return [operation.id, JSON.stringify(named, withoutEvidence)] as const;
  });
  const whole: Api = { ...api, operations: [], diagnostics: [] };
  const lines = [JSON.stringify(whole, withoutEvidence), ...rows.map(([, line]) => line)];
  const made = { lines, byId: new Map(rows) };
  written.set(api, made);
  return made;
}

/** The Api of such lines, which a run of the same generator wrote; undefined where they are none. */
export function readApiFile(text: string): Api | undefined {
  try {
    const lines = text.trimEnd().split('\n');
    const [whole, ...rows] = lines.map((line): unknown => JSON.parse(line));
    if (!isApi(whole)) return undefined;
    const byId = new Map<string, string>();
    const operations = rows.filter((row, index): row is Operation => {
      if (!isOperation(row)) return false;
      byId.set(row.id, lines[index + 1] ?? '');
      return true;
    });
    const api = { ...whole, operations };
    written.set(api, { lines, byId });
    return api;
  } catch {
    return undefined;
  }
}

/**
 * An earlier Api with the very operations of a later one where nothing of them changed: to be told from their lines, and not
 * to be compared part by part.
 */
export function sharingOperations(earlier: Api, api: Api): Api {
  const [olds, nexts] = [writtenOf(earlier).byId, writtenOf(api).byId];
  const byId = new Map(api.operations.map((operation) => [operation.id, operation]));
  const operations = earlier.operations.map((operation) => {
    const { id } = operation;
    return (olds.get(id) === nexts.get(id) ? byId.get(id) : undefined) ?? operation;
  });
  return { ...earlier, operations };
}

/** The hash in the manifest tells that the text is ours; this, that it is the file it should be. */
function isApi(value: unknown): value is Api {
  return hasMembers(value, ['name', 'description', 'security', 'operations', 'diagnostics']);
}

function isOperation(value: unknown): value is Operation {
  return hasMembers(value, ['id', 'method', 'path', 'parameters', 'responses', 'failures']);
}

function hasMembers(value: unknown, names: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && names.every((name) => name in value);
}

/** A property that happens to be named `evidence` is a schema, no list. */
function withoutEvidence(key: string, value: unknown): unknown {
  return key === 'evidence' && Array.isArray(value) ? [] : value;
}
