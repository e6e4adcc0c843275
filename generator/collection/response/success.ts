import { isUnknown, type Diagnostic, type Response, type Schema } from '../../api/index.ts';
import { inferSchema } from '../../inference/schema/infer.ts';
import type { Content } from './content.ts';
import { evidenceOf, jsonValues, readingDiagnostics, type Example } from './example.ts';
import { tellingHeaders } from './headers.ts';

/** What all the examples of one successful status come to. */
export function responseOf(
  examples: readonly Example[],
  bodiless: boolean,
  path: readonly string[],
): { readonly response: Response; readonly diagnostics: readonly Diagnostic[] } {
  const status = examples[0]?.status ?? 200;
  const none = bodiless || status === 204 || status === 205;
  const body: Body = none ? { kind: 'none' } : bodyOf(examples.map(({ content }) => content));
  return {
    response: {
      status,
      description: examples.find((example) => example.description !== '')?.description ?? '',
      ...body,
      headers: tellingHeaders(examples.map(({ saved }) => saved)),
      evidence: evidenceOf(examples),
    },
    diagnostics: none ? [] : readingDiagnostics(examples, body.kind !== 'any', path),
  };
}

type Body = Pick<Response, 'kind' | 'schema'>;

/**
 * One way to read whatever the examples show. A stream may come as JSON when it is not asked for; bytes may hold anything;
 * where JSON and text both occur, each answer tells which it is.
 */
function bodyOf(contents: readonly Content[]): Body {
  const kinds = new Set(contents.map(({ kind }) => kind));
  const values = jsonValues(contents);
  const json = schemaOf(values);
  if (kinds.has('events'))
    return values.length === 0 ? { kind: 'events' } : { kind: 'events', schema: json };
  if (kinds.has('jsonLines')) return { kind: 'jsonLines', schema: json };
  if (kinds.has('binary')) return { kind: 'binary', schema: { type: 'string', format: 'binary' } };
  if (kinds.has('json')) {
    if (kinds.has('text')) return { kind: 'any', schema: schemaOf([...values, '']) };
    return isUnknown(json) ? { kind: 'any', schema: json } : { kind: 'json', schema: json };
  }
  if (kinds.has('unknown') || kinds.has('unreadable')) return { kind: 'any', schema: {} };
  return kinds.has('text') ? { kind: 'text', schema: { type: 'string' } } : { kind: 'none' };
}

function schemaOf(values: readonly unknown[]): Schema {
  return inferSchema(values, { required: 'seen' });
}
