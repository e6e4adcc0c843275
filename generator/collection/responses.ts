import type { Diagnostic, Failure, Response, Schema } from '../api/index.ts';
import { mergeFailures, type LocatedFailure } from '../inference/failures.ts';
import { mineFailures } from '../inference/prose/failures.ts';
import { inferSchema } from '../inference/schema/infer.ts';
import { parseJson } from '../inference/schema/parseJson.ts';
import { cutName, differentStatus, invalidResponse, missingStatus } from './diagnostics.ts';
import { isObject, listOf, textOf, type JsonObject } from './json.ts';
import { isBinaryType, isJsonType } from './mediaType.ts';
import { below } from './pointer.ts';
import { headerOf, rowsOf } from './rows.ts';

export interface ReadResponses {
  readonly responses: readonly Response[];
  readonly failures: readonly Failure[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Saved {
  readonly name: string;
  /** The saved status; undefined where none was saved. */
  readonly status: number | undefined;
  readonly body: string;
  readonly contentType: string;
  readonly language: string;
  readonly pointer: string;
}

interface Success extends Saved {
  readonly status: number;
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
  const saved = savedResponses(item, pointer);
  const successful = saved.filter(({ status }) => isSuccess(status)).length;
  const read = saved.map((response) => readResponse(response, successful, path));
  const successes = read.flatMap(({ success }) => success ?? []);
  const statuses = [...new Set(successes.map(({ status }) => status))].toSorted((a, b) => a - b);
  const responses = statuses.map((status) => {
    const examples = successes.filter((success) => success.status === status);
    return responseOf(status, examples, path);
  });
  return {
    responses: responses.map(({ response }) => response),
    failures: mergeFailures(read.flatMap(({ failures }) => failures)),
    diagnostics: [...read, ...responses].flatMap(({ diagnostics }) => diagnostics),
  };
}

function savedResponses(item: JsonObject, pointer: string): readonly Saved[] {
  const saved = listOf(item['response']).flatMap((response, index): readonly Saved[] => {
    if (!isObject(response)) return [];
    const status = Number(textOf(response['code']) || undefined);
    return [
      {
        name: textOf(response['name']).slice(0, longestName),
        status: Number.isInteger(status) && status >= 100 && status <= 599 ? status : undefined,
        body: textOf(response['body']),
        contentType: headerOf(rowsOf(response['header']), 'content-type'),
        language: textOf(response['_postman_previewlanguage']),
        pointer: below(pointer, 'response', index),
      },
    ];
  });
  return saved.toSorted(
    (a, b) => (a.status ?? 0) - (b.status ?? 0) || (a.name < b.name ? -1 : Number(a.name > b.name)),
  );
}

/** Names longer than this are cut: nobody reads on. */
const longestName = 100_000;

/** What one saved response documents. Where it has no status of its own, the one in its prose stands in. */
function readResponse(
  response: Saved,
  successful: number,
  path: readonly string[],
): {
  readonly failures: readonly LocatedFailure[];
  readonly success: Success | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { name, status, pointer } = response;
  const mined = mineFailures({
    status,
    name,
    requestName: path.at(-1) ?? '',
    hasBody: hasContent(response.body),
    otherSuccess: successful > (isSuccess(status) ? 1 : 0),
  });
  const failures = mined.failures.flatMap((failure) =>
    failure.status === undefined ? [] : [{ ...failure, status: failure.status, pointer }],
  );
  const differs = failures.find(({ proseStatus }) => proseStatus !== undefined)?.proseStatus;
  const known = status ?? failures[0]?.status;
  const at = below(pointer, 'name');
  return {
    failures,
    success:
      mined.success && status !== undefined
        ? { ...response, status, description: mined.description }
        : undefined,
    diagnostics: [
      ...(known === undefined ? [missingStatus(name, path, pointer)] : []),
      ...(mined.cutOff ? [cutName(known, name.length, path, at)] : []),
      ...(differs === undefined || known === undefined
        ? []
        : [differentStatus(known, differs, path, at)]),
    ],
  };
}

function responseOf(
  status: number,
  examples: readonly Success[],
  path: readonly string[],
): { readonly response: Response; readonly diagnostics: readonly Diagnostic[] } {
  const evidence = examples.map((example) => ({
    pointer: example.pointer,
    rule: 'saved-response',
  }));
  const description = examples.find((example) => example.description !== '')?.description ?? '';
  const withBody = examples.filter((example) => hasContent(example.body));
  const common = { status, description, evidence };
  if (status === 204 || status === 205) return understood({ ...common, kind: 'none' });
  if (withBody.length === 0) {
    const saysSomething = examples.some((example) => example.body.trim().startsWith('{'));
    return understood(
      saysSomething ? { ...common, kind: 'any', schema: {} } : { ...common, kind: 'none' },
    );
  }

  const decoded = withBody.map((example) => ({ example, value: jsonOf(example.body) }));
  const values = decoded.flatMap(({ value }) => (value === undefined ? [] : [value.json]));
  if (values.length > 0) {
    return understood({
      ...common,
      kind: 'json',
      schema: inferSchema(values, { required: 'seen' }),
    });
  }
  const json = decoded.find(({ example }) => saysJson(example));
  if (json !== undefined) {
    return {
      response: { ...common, kind: 'any', schema: {} },
      diagnostics: [invalidResponse(status, path, below(json.example.pointer, 'body'))],
    };
  }
  const binary = withBody.some((example) => isBinaryType(example.contentType));
  const schema: Schema = binary ? { type: 'string', format: 'binary' } : { type: 'string' };
  return understood({ ...common, kind: binary ? 'binary' : 'text', schema });
}

function understood(response: Response): {
  readonly response: Response;
  readonly diagnostics: readonly Diagnostic[];
} {
  return { response, diagnostics: [] };
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

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

function saysJson(saved: Saved): boolean {
  return saved.language === 'json' || isJsonType(saved.contentType);
}
