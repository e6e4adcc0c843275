import { assertNever, type GraphqlBody, type Operation, type RequestBody } from '../api/index.ts';
import { bodySchema } from './bodySchema.ts';
import { encodingWords } from './encodingWords.ts';
import type { Finding } from './finding.ts';
import { memberPlace } from './place.ts';
import { schemaChanges } from './schemaChanges.ts';

/**
 * What differs between the bodies of two operations. A form and a JSON object with the same members are written alike: how
 * it is sent is the generated function's business.
 */
export function bodyChanges(before: Operation, after: Operation): readonly Finding[] {
  const [old, next] = [before.requestBody, after.requestBody];
  if (old === undefined && next === undefined) return [];
  if (old === undefined) {
    return next === undefined
      ? []
      : [
          {
            kind: 'body-added',
            level: next.required ? 'breaking' : undefined,
            place: 'body',
            after: kindWords(next),
          },
        ];
  }
  if (next === undefined) return [{ kind: 'body-removed', place: 'body', before: kindWords(old) }];
  return [
    ...kindChanges(old, next),
    ...requirementChanges(old, next),
    ...schemaChanges({
      before: bodySchema(old),
      after: bodySchema(next),
      place: 'body',
      direction: 'request',
    }),
    ...documentChanges(old, next),
    ...fieldChanges(old, next),
  ];
}

function kindChanges(old: RequestBody, next: RequestBody): readonly Finding[] {
  if (old.kind !== next.kind) {
    return [
      { kind: 'body-kind-changed', place: 'body', before: kindWords(old), after: kindWords(next) },
    ];
  }
  const [before, after] = [mediaTypeOf(old), mediaTypeOf(next)];
  return before === after ? [] : [{ kind: 'media-type-changed', place: 'body', before, after }];
}

/** A form is required where one of its fields is: then the field says it. */
function requirementChanges(old: RequestBody, next: RequestBody): readonly Finding[] {
  if (old.required === next.required || (isForm(old) && isForm(next))) return [];
  return [{ kind: next.required ? 'body-required' : 'body-optional', place: 'body' }];
}

/** What is sent in a caller's name; white space says nothing. */
function documentChanges(old: RequestBody, next: RequestBody): readonly Finding[] {
  if (old.kind !== 'graphql' || next.kind !== 'graphql') return [];
  const [before, after] = [documentWords(old), documentWords(next)];
  return before === after ? [] : [{ kind: 'document-changed', place: 'body', before, after }];
}

function documentWords({ document }: GraphqlBody): string {
  return document === undefined ? 'the caller’s' : document.text.replaceAll(/\s+/g, ' ').trim();
}

/** How the fields of a form are sent. */
function fieldChanges(old: RequestBody, next: RequestBody): readonly Finding[] {
  if (!isForm(old) || !isForm(next)) return [];
  const nexts = new Map(next.fields.map((field) => [field.name, field]));
  return old.fields.flatMap((field): readonly Finding[] => {
    const became = nexts.get(field.name);
    if (became === undefined) return [];
    const place = memberPlace('body', field.name);
    const [before, after] = [encodingWords(field), encodingWords(became)];
    const [was, is] = [field.mediaType ?? 'not given', became.mediaType ?? 'not given'];
    return [
      ...(before === after
        ? []
        : [{ kind: 'field-encoding-changed', place, before, after } as const]),
      ...(was === is
        ? []
        : [{ kind: 'media-type-changed', place, before: was, after: is } as const]),
    ];
  });
}

function isForm(body: RequestBody): body is Extract<RequestBody, { readonly fields: unknown }> {
  return body.kind === 'multipart' || body.kind === 'urlencoded';
}

function kindWords(body: RequestBody): string {
  return mediaTypeOf(body) || body.kind;
}

function mediaTypeOf(body: RequestBody): string {
  switch (body.kind) {
    case 'multipart':
      return 'multipart/form-data';
    case 'urlencoded':
      return 'application/x-www-form-urlencoded';
    case 'graphql':
      return 'GraphQL';
    case 'json':
    case 'text':
    case 'binary':
      return body.mediaType;
    default:
      return assertNever(body);
  }
}
