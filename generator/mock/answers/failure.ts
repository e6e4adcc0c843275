import type { Failure, Operation } from '../../api/index.ts';
import { contentOf, hasContent } from '../../collection/response/content.ts';
import type { Saved } from '../../collection/response/saved.ts';
import { filledPlaceholders } from '../../inference/prose/placeholders.ts';
import { isObject, type JsonObject } from '../../json/values.ts';
import { jsonAnswer, type Answer } from '../message.ts';
import { madeUpValue } from '../../examples/madeUp.ts';
import { savedAnswer } from './savedAnswer.ts';
import type { PathValues } from '../routing/template.ts';

/**
 * A documented failure: its code, and its message with the request's own values in it. Where a body was saved, that is what
 * it looks like; else `{ code, message }`.
 *
 * @param path what stands in the parameters of the request's path.
 */
export function failureAnswer(
  operation: Operation,
  failure: Failure,
  path: PathValues,
  saved: readonly Saved[],
): Answer {
  const { status, code, evidence } = failure;
  const documented = operation.errorResponses.find((one) => one.status === status);
  const places = new Set(evidence.map(({ pointer }) => pointer));
  const own = saved.find((one) => places.has(one.pointer) && hasContent(one));
  const answer =
    own && savedAnswer(operation, own, status, documented?.schema ?? {}, documented?.headers ?? []);
  const shown = own === undefined ? undefined : jsonObjectIn(own);
  if (answer !== undefined && (code === undefined || String(shown?.['code']) === String(code)))
    return answer;
  const made = documented?.schema === undefined ? {} : madeUpValue(documented.schema);
  const body = {
    ...(shown ?? (isObject(made) ? made : {})),
    ...(code === undefined ? {} : { code }),
    message: messageOf(failure, path),
  };
  const { 'content-type': _, ...headers } = answer?.headers ?? {};
  return { ...jsonAnswer(status, body, headers), operation };
}

function jsonObjectIn(saved: Saved): JsonObject | undefined {
  const content = contentOf(saved);
  const value = content.kind === 'json' ? content.values[0] : undefined;
  if (!isObject(value)) return undefined;
  return JSON.parse(
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one)),
  );
}

/** `Meeting {meetingId} is not found` → `Meeting 85746065 is not found`: a value is put in as it is, and never read again. */
function messageOf({ message, status }: Failure, path: PathValues): string {
  const values = new Map([...path].map(([name, value]) => [plainName(name), value]));
  const text = message === '' ? `Failed with ${status}` : message;
  return filledPlaceholders(text, (name) => values.get(plainName(name)) ?? plausible(name));
}

/** `meeting_id`, `MeetingId` and `meetingId` are one. */
function plainName(name: string): string {
  return name.replaceAll(/[^\dA-Za-z]/g, '').toLowerCase();
}

function plausible(name: string): string {
  if (/e-?mail/i.test(name)) return 'ada@example.com';
  return /^\d+$|id$|number|count|limit|min|max/i.test(name) ? '1' : name;
}
