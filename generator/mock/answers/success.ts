import type { Operation, Response } from '../../api/index.ts';
import { hasContent } from '../../collection/response/content.ts';
import type { Saved } from '../../collection/response/saved.ts';
import { isBodiless, mediaTypes, type Answer } from '../message.ts';
import { madeUpAnswer } from '../../examples/madeUpAnswer.ts';
import { savedAnswer } from './savedAnswer.ts';

/** A documented success: the first saved response of it that has a body, else one made from its schema. */
export function successAnswer(
  operation: Operation,
  response: Response,
  saved: readonly Saved[],
): Answer {
  const places = new Set(response.evidence.map(({ pointer }) => pointer));
  const own = saved.filter(({ pointer }) => places.has(pointer));
  const example = own.find(hasContent) ?? own[0];
  const { status, schema = {}, headers, kind } = response;
  const made = isBodiless(status) ? '' : madeUpAnswer(kind, schema);
  if (example !== undefined && (hasContent(example) || made === '')) {
    return savedAnswer(operation, example, status, schema, headers);
  }
  return {
    status,
    headers: made === '' ? {} : { 'content-type': mediaTypes[kind] },
    body: made,
    operation,
  };
}
