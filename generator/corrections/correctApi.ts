import {
  failure,
  success,
  type Api,
  type Diagnostic,
  type Operation,
  type Problem,
  type Result,
} from '../api/index.ts';
import { nearest, placeText } from '../json/shape.ts';
import { bodyAs } from './bodyKind.ts';
import { checkCorrections } from './checkCorrections.ts';
import { correctOperation, evidenceOf, inside, plainBaseUrl } from './correctOperation.ts';
import type { BodyKind, Corrections, OperationCorrections } from './corrections.ts';
import { impossible, needless, unmatched, type CorrectionPlace } from './diagnostics.ts';
import { operationsOf, type FunctionNames } from './findOperation.ts';

/** What messages call the place of corrections that come from no file. */
const noFile = 'corrections';

/**
 * An Api as a project knows it to be. What a correction is about and is not there, and what the vendor has corrected since,
 * becomes a diagnostic; only corrections that are none are a problem, and those that may mean several operations.
 *
 * @param functions what the operations' functions are called; asked for only where a correction names one.
 */
export function correctApi(
  api: Api,
  corrections: Corrections,
  functions: () => FunctionNames,
): Result<Api> {
  const { file = noFile, operations = {}, defaults = {} } = corrections;
  const flaw = checkCorrections(corrections, file);
  if (flaw !== undefined) return failure(flaw);
  const at: CorrectionPlace = { file, keys: [] };
  const found = correctionsByOperation(api, operations, functions, inside(at, 'operations'));
  if (!found.ok) return found;

  const diagnostics: Diagnostic[] = [...found.value.diagnostics];
  const baseUrl = corrections.baseUrl && plainBaseUrl(corrections.baseUrl);
  const { body } = defaults;
  const common = { body, baseUrl: baseUrl ?? api.baseUrl };
  let byDefault = 0;
  const corrected = api.operations.flatMap((operation): readonly Operation[] => {
    const own = found.value.of.get(operation.id);
    const isOther = body !== undefined && own?.corrections.body === undefined;
    const before = isOther ? sentAs(operation, body, inside(at, 'defaults', 'body')) : operation;
    if (before !== operation) byDefault += 1;
    if (own === undefined) return [before];
    if (own.corrections.skip === true) return [];
    const one = correctOperation(before, own.corrections, common, own.at);
    diagnostics.push(...one.diagnostics);
    return [one.value];
  });
  if (body !== undefined && byDefault === 0)
    diagnostics.push(needless(inside(at, 'defaults', 'body')));
  if (baseUrl !== undefined && baseUrl === api.baseUrl)
    diagnostics.push(needless(inside(at, 'baseUrl')));
  if (corrected.length === 0)
    diagnostics.push(impossible(inside(at, 'operations'), 'every operation is skipped'));
  const all = corrected.length === 0 ? api.operations : corrected;
  // Now it is known.
  const isSettled = baseUrl !== undefined && api.baseUrl === undefined;
  const said = api.diagnostics.filter(({ code }) => !isSettled || code !== 'base-url-unknown');
  return success({
    ...withBaseUrl({ ...api, operations: all }, baseUrl),
    diagnostics: [...said, ...diagnostics],
  });
}

interface Own {
  readonly corrections: OperationCorrections;
  readonly at: CorrectionPlace;
}

/** Which corrections each operation has, by its id. */
function correctionsByOperation(
  api: Api,
  corrections: NonNullable<Corrections['operations']>,
  functions: () => FunctionNames,
  at: CorrectionPlace,
): Result<{ readonly of: ReadonlyMap<string, Own>; readonly diagnostics: readonly Diagnostic[] }> {
  const of = new Map<string, Own>();
  const diagnostics: Diagnostic[] = [];
  for (const [key, own] of Object.entries(corrections)) {
    const place = inside(at, key);
    const [operation, ...others] = operationsOf(key, api.operations, functions);
    if (operation === undefined) {
      const isAddress = /\s/.test(key.trim());
      const known = isAddress ? api.operations.map(({ id }) => id) : functions().keys();
      diagnostics.push(unmatched(place, 'operation', nearest(key, known)));
      continue;
    }
    if (others.length > 0) return failure(ambiguous(place, [operation, ...others]));
    const before = of.get(operation.id);
    if (before !== undefined) return failure(twice(place, before.at, operation));
    of.set(operation.id, { corrections: own, at: place });
  }
  return success({ of, diagnostics });
}

/** An operation whose body is sent as most are; one for which that cannot be stays as it is. */
function sentAs(operation: Operation, kind: BodyKind, at: CorrectionPlace): Operation {
  const found = bodyAs(operation.requestBody, kind, evidenceOf(at));
  return 'why' in found || found.body === operation.requestBody
    ? operation
    : { ...operation, requestBody: found.body };
}

/** The Api with another base URL, and no operation with one of its own that is the same. */
function withBaseUrl(api: Api, asked: string | undefined): Api {
  const baseUrl = asked ?? api.baseUrl;
  const operations = api.operations.map((operation) => {
    const { baseUrl: own, ...rest } = operation;
    return own === undefined || own !== baseUrl ? operation : rest;
  });
  return { ...api, ...(baseUrl === undefined ? {} : { baseUrl }), operations };
}

function ambiguous({ file, keys }: CorrectionPlace, operations: readonly Operation[]): Problem {
  const ids = operations.map(({ id }) => JSON.stringify(id)).join(', ');
  const place = placeText(file, keys);
  return {
    code: 'config-invalid',
    message: `${place} may mean ${operations.length} operations.`,
    place,
    hint: `Name one of them: ${ids}; or name its function with its module.`,
  };
}

function twice(at: CorrectionPlace, before: CorrectionPlace, { id }: Operation): Problem {
  const place = placeText(at.file, at.keys);
  return {
    code: 'config-invalid',
    message: `${place} is the same operation as ${JSON.stringify(String(before.keys.at(-1)))}: ${id}.`,
    place,
    hint: 'Write all of its corrections under one key.',
  };
}
