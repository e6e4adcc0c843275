import type { Diagnostic, ErrorResponse, Failure, Response } from '../../api/index.ts';
import { mergeFailures, type LocatedFailure } from '../../inference/failures.ts';
import { mineFailures } from '../../inference/prose/failures.ts';
import { assumedStatus, cutName, differentStatus, missingStatus } from './diagnostics.ts';
import { objectOf, textOf, type JsonObject } from '../../json/values.ts';
import { below } from '../../json/pointer.ts';
import { contentOf, hasContent } from './content.ts';
import { errorResponseOf } from './errorResponse.ts';
import { byStatus, type Example } from './example.ts';
import { savedResponses, type Saved } from './saved.ts';
import { responseOf } from './success.ts';
import { showsSuccess } from './unstated.ts';

export interface ReadResponses {
  readonly responses: readonly Response[];
  readonly failures: readonly Failure[];
  readonly errorResponses: readonly ErrorResponse[];
  readonly diagnostics: readonly Diagnostic[];
}

interface ReadResponse {
  readonly failures: readonly LocatedFailure[];
  readonly success?: Example;
  /** What a failure looked like. */
  readonly error?: Example;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The saved responses of a request: successes by status, every failure that their prose documents, and what failures look
 * like. Their order in the file is noise, so they are read in an order of their own.
 */
export function responsesOf(
  item: JsonObject,
  path: readonly string[],
  pointer: string,
): ReadResponses {
  const bodiless = textOf(objectOf(item['request'])['method']).trim().toUpperCase() === 'HEAD';
  const saved = savedResponses(item, pointer);
  const successful = saved.filter(({ status }) => isSuccess(status)).length;
  const read = saved.map((response) => readResponse(response, successful, path));
  const responses = byStatus(read.flatMap(({ success }) => success ?? [])).map((examples) =>
    responseOf(examples, bodiless, path),
  );
  const errors = byStatus(read.flatMap(({ error }) => error ?? [])).map((examples) =>
    errorResponseOf(examples, path),
  );
  return {
    responses: responses.map(({ response }) => response),
    failures: mergeFailures(read.flatMap(({ failures }) => failures)),
    errorResponses: errors.flatMap(({ response }) => response ?? []),
    diagnostics: [...read, ...responses, ...errors].flatMap(({ diagnostics }) => diagnostics),
  };
}

/** What one saved response documents. Where it has no status of its own, the one in its prose stands in. */
function readResponse(saved: Saved, successful: number, path: readonly string[]): ReadResponse {
  const { name, status, pointer } = saved;
  const mined = mineFailures({
    status,
    name,
    requestName: path.at(-1) ?? '',
    hasBody: hasContent(saved),
    otherSuccess: successful > (isSuccess(status) ? 1 : 0),
  });
  const failures = mined.failures.flatMap((failure) =>
    failure.status === undefined ? [] : [{ ...failure, status: failure.status, pointer }],
  );
  const differs = failures.find(({ proseStatus }) => proseStatus !== undefined)?.proseStatus;
  const content = contentOf(saved);
  const stated = status ?? failures[0]?.status;
  const assumed =
    stated === undefined && mined.success && successful === 0 && showsSuccess(name, content);
  const known = assumed ? 200 : stated;
  const at = below(pointer, 'name');
  const example: readonly Example[] =
    known === undefined ? [] : [{ saved, status: known, description: mined.description, content }];
  const succeeds = mined.success && (assumed || status !== undefined);
  return {
    failures,
    ...(succeeds && example[0] !== undefined ? { success: example[0] } : {}),
    ...(!succeeds && failures.length > 0 && example[0] !== undefined ? { error: example[0] } : {}),
    diagnostics: [
      ...(known === undefined ? [missingStatus(name, path, pointer)] : []),
      ...(assumed ? [assumedStatus(name, path, pointer)] : []),
      ...(mined.cutOff ? [cutName(known, name.length, path, at)] : []),
      ...(differs === undefined || known === undefined
        ? []
        : [differentStatus(known, differs, path, at)]),
    ],
  };
}

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}
