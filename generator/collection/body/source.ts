import type { Diagnostic, RequestBody } from '../../api/index.ts';
import type { InferenceRules } from '../../inference/schema/infer.ts';
import { isObject, objectOf, type JsonObject } from '../../json/values.ts';
import { below } from '../../json/pointer.ts';
import type { Variables } from '../variables.ts';

/** What a body is read from. */
export interface BodySource {
  readonly method: string;
  /** The request's body as written; empty where it has none. */
  readonly body: JsonObject;
  /** The request's Content-Type header; empty where it sets none. */
  readonly contentType: string;
  /** The saved responses, with the requests that led to them. */
  readonly responses: readonly unknown[];
  readonly variables: Variables;
  /** Names on the way to the request. */
  readonly path: readonly string[];
  /** Where the body stands. */
  readonly pointer: string;
  /** Where the saved responses stand. */
  readonly responsesPointer: string;
  readonly rules: InferenceRules;
}

export interface ReadBody {
  readonly body?: RequestBody;
  readonly diagnostics: readonly Diagnostic[];
}

/** One example of a body, and where it stands. */
export interface BodyExample {
  readonly body: JsonObject;
  readonly pointer: string;
}

/** The request's own body, then those of its mode in the requests saved with the responses. */
export function examplesOf(source: BodySource): readonly BodyExample[] {
  const saved = source.responses.flatMap((response, index): readonly BodyExample[] => {
    const body = objectOf(objectOf(response)['originalRequest'])['body'];
    return isObject(body) && body['mode'] === source.body['mode']
      ? [{ body, pointer: below(source.responsesPointer, index, 'originalRequest', 'body') }]
      : [];
  });
  return [{ body: source.body, pointer: source.pointer }, ...saved];
}
