import type { Diagnostic, Failure, Response, Schema } from '../api/index.ts';
import { mergeFailures, type LocatedFailure } from '../inference/failures.ts';
import { mineFailures } from '../inference/prose/failures.ts';
import { inferSchema } from '../inference/schema/infer.ts';
import { cutName, differentStatus, invalidResponse, missingStatus } from './diagnostics.ts';
import { isObject, listOf, textOf, type JsonObject } from './json.ts';
import { below } from './pointer.ts';
import { parseJson } from '../inference/schema/parseJson.ts';

export interface ReadResponses {
  readonly responses: readonly Response[];
  readonly failures: readonly Failure[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Saved {
  readonly name: string;
  readonly status: number;
  readonly body: string;
  readonly contentType: string;
  readonly language: string;
  readonly pointer: string;
}

interface Success extends Saved {
  readonly description: string;
}

/**
 * The saved responses of a request: successes by status, and every failure that their prose documents. Their order in
 * the file is noise, so they are read in an order of their own.
 */
export function responsesOf(
  item: JsonObject,
  path: readonly string[],
  pointer: string,
): ReadResponses {
  const diagnostics: Diagnostic[] = [];
  const saved = savedResponses(item, path, pointer, diagnostics);
  const failures: LocatedFailure[] = [];
  const successes = new Map<number, Success[]>();
  for (const response of saved) {
    const mined = mineFailures({
      status: response.status,
      name: response.name,
      requestName: path.at(-1) ?? '',
      hasBody: hasContent(response.body),
      otherSuccess: saved.some((other) => other !== response && isSuccess(other.status)),
    });
    const { status, pointer: at } = response;
    failures.push(...mined.failures.map((failure) => ({ ...failure, status, pointer: at })));
    if (mined.success) {
      const described = { ...response, description: mined.description };
      successes.set(status, [...(successes.get(status) ?? []), described]);
    }
    if (mined.cutOff)
      diagnostics.push(cutName(status, response.name.length, path, below(at, 'name')));
    const differs = mined.failures.find(
      ({ proseStatus }) => proseStatus !== undefined,
    )?.proseStatus;
    if (differs !== undefined)
      diagnostics.push(differentStatus(status, differs, path, below(at, 'name')));
  }
  const responses = [...successes].map(([status, examples]) =>
    responseOf(status, examples, path, diagnostics),
  );
  return { responses, failures: mergeFailures(failures), diagnostics };
}

function savedResponses(
  item: JsonObject,
  path: readonly string[],
  pointer: string,
  diagnostics: Diagnostic[],
): readonly Saved[] {
  const saved: Saved[] = [];
  for (const [index, response] of listOf(item['response']).entries()) {
    if (!isObject(response)) continue;
    const at = below(pointer, 'response', index);
    const status = Number(response['code']);
    if (!Number.isInteger(status) || status < 100 || status > 599) {
      diagnostics.push(missingStatus(textOf(response['name']), path, at));
      continue;
    }
    saved.push({
      name: textOf(response['name']),
      status,
      body: textOf(response['body']),
      contentType: contentTypeOf(response['header']),
      language: textOf(response['_postman_previewlanguage']),
      pointer: at,
    });
  }
  return saved.toSorted(
    (a, b) => a.status - b.status || (a.name < b.name ? -1 : Number(a.name > b.name)),
  );
}

function responseOf(
  status: number,
  examples: readonly Success[],
  path: readonly string[],
  diagnostics: Diagnostic[],
): Response {
  const evidence = examples.map((example) => ({
    pointer: example.pointer,
    rule: 'saved-response',
  }));
  const description = examples.find((example) => example.description !== '')?.description ?? '';
  const withBody = examples.filter((example) => hasContent(example.body));
  const common = { status, description, evidence };
  if (status === 204 || status === 205) return { ...common, kind: 'none' };
  if (withBody.length === 0) {
    const saysSomething = examples.some((example) => example.body.trim().startsWith('{'));
    return saysSomething ? { ...common, kind: 'any', schema: {} } : { ...common, kind: 'none' };
  }

  const decoded = withBody.map((example) => ({ example, value: jsonOf(example.body) }));
  const values = decoded.flatMap(({ value }) => (value === undefined ? [] : [value.json]));
  if (values.length > 0) {
    return { ...common, kind: 'json', schema: inferSchema(values, { required: 'seen' }) };
  }
  const json = decoded.find(({ example }) => saysJson(example));
  if (json !== undefined) {
    diagnostics.push(invalidResponse(status, path, below(json.example.pointer, 'body')));
    return { ...common, kind: 'json', schema: {} };
  }
  const binary = withBody.some((example) => isBinary(example.contentType));
  const schema: Schema = binary ? { type: 'string', format: 'binary' } : { type: 'string' };
  return { ...common, kind: binary ? 'binary' : 'text', schema };
}

/** A body's value; JSON text inside a JSON string is read for what it holds, and so is a string that is just text. */
function jsonOf(body: string): { readonly json: unknown } | undefined {
  const value = parseJson(body);
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return { json: value };
  const inner = parseJson(value);
  return inner === undefined ? undefined : { json: inner };
}

/** Whether a body shows anything. An empty one is often written as `""` or `{}`, whatever the vendor really sends. */
function hasContent(body: string): boolean {
  return !/^(?:""|\{\s*\})?$/.test(body.trim());
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function saysJson(saved: Saved): boolean {
  return saved.language === 'json' || /[/+]json\b/i.test(saved.contentType);
}

function isBinary(contentType: string): boolean {
  return /^(?:image|audio|video|font)\/|^application\/(?:octet-stream|pdf|zip|gzip)\b/i.test(
    contentType,
  );
}

function contentTypeOf(headers: unknown): string {
  const header = listOf(headers)
    .filter(isObject)
    .find((candidate) => textOf(candidate['key']).toLowerCase() === 'content-type');
  return textOf(header?.['value']);
}
