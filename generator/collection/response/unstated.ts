import { isFailureWording } from '../../inference/prose/failureWording.ts';
import { isObject } from '../../json/values.ts';
import type { Content } from './content.ts';

/** Names under which vendors tell of a failure. */
const errorKey =
  /^(?:errors?|error_?(?:code|message|description|type)|faults?|exception|problem)$/i;

/** Names of an answer that says no more than why. */
const reasonKey =
  /^(?:code|message|msg|status|statusCode|reason|detail|details|title|type|name|timestamp|path)$/i;

/** Whether a response without any status shows a success: data, and no word of a failure. */
export function showsSuccess(name: string, content: Content): boolean {
  if (content.kind !== 'json' && content.kind !== 'jsonLines') return false;
  const [value] = content.values;
  if (value === undefined || isFailureWording(name)) return false;
  if (!isObject(value)) return Array.isArray(value);
  const keys = Object.keys(value);
  return !keys.some((key) => errorKey.test(key)) && !keys.every((key) => reasonKey.test(key));
}
