import { unknownSchema, type JsonBody, type Schema } from '../../api/index.ts';
import { inferSchema } from '../../inference/schema/infer.ts';
import { anyValue, readJson } from '../../inference/schema/readJson.ts';
import { invalidBody, mendedBody } from './diagnostics.ts';
import { objectOf, textOf } from '../../json/values.ts';
import { essence, isJsonType, mediaTypeOf } from '../mediaType.ts';
import { below } from '../../json/pointer.ts';
import { loneVariable } from '../variables.ts';
import { fieldsBody } from './form.ts';
import { rowsOfText } from './rawForm.ts';
import { examplesOf, type BodyExample, type BodySource, type ReadBody } from './source.ts';

/** What the header, or else the editor's language, says that a text is. */
type Claim = 'json' | 'other' | 'nothing';

/** The rule by which nothing is known of a body: it is a variable without a value. */
export const variableRule = 'variable-body';

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html'],
  ['javascript', 'application/javascript'],
  ['xml', 'application/xml'],
]);

/** A text: JSON where it says so or where it is an object or a list; a form where it says so; else sent as it is given. */
export function rawBody(source: BodySource): ReadBody {
  const text = textOf(source.body['raw']);
  if (text.trim() === '') return { diagnostics: [] };
  const language = textOf(objectOf(objectOf(source.body['options'])['raw'])['language']);
  const claim = claimOf(source.contentType, language);
  const form = claim === 'other' ? formOfText(source) : undefined;
  if (form !== undefined) return form;
  if (isJson(text, claim, source)) return jsonBody(source, claim === 'json');
  return {
    body: {
      kind: 'text',
      required: true,
      mediaType: mediaTypeOf(source.contentType) || (mediaTypes.get(language) ?? 'text/plain'),
      schema: { type: 'string' },
      evidence: [{ pointer: below(source.pointer, 'raw'), rule: 'raw-body' }],
    },
    diagnostics: [],
  };
}

function claimOf(contentType: string, language: string): Claim {
  if (essence(contentType) !== '') return isJsonType(contentType) ? 'json' : 'other';
  if (language === 'json') return 'json';
  return mediaTypes.has(language) ? 'other' : 'nothing';
}

/**
 * Without a word of it only what cannot be anything else is JSON: code may begin with a brace too. A lone variable is
 * filled in by a script, and scripts make JSON.
 */
function isJson(text: string, claim: Claim, { variables }: BodySource): boolean {
  if (claim === 'json') return true;
  const variable = loneVariable(text);
  if (variable !== undefined && variables(variable) === undefined) return claim === 'nothing';
  const read = readJson(text, variables);
  return typeof read?.value === 'object' && read.value !== null && !read.mended;
}

/** @param claimed whether the body says that it is JSON: only then a text is mended. */
function jsonBody(source: BodySource, claimed: boolean): ReadBody {
  const pointer = below(source.pointer, 'raw');
  const texts = examplesOf(source).map((example) => jsonOf(example, source));
  const read = texts.filter(({ json }) => json !== undefined && (claimed || !json.mended));
  const schema = inferSchema(
    read.map(({ json }) => json?.value),
    source.rules,
  );
  const isVariable = schema === unknownSchema && read.some(({ json }) => json?.value === anyValue);
  const mended = read.find(({ json }) => json?.mended);
  return {
    body: jsonBodyOf(source, schema, pointer, isVariable ? variableRule : 'raw-body'),
    diagnostics: [
      ...(mended === undefined ? [] : [mendedBody(source.path, below(mended.pointer, 'raw'))]),
      ...(read.length === 0 ? [invalidBody(source.path, pointer)] : []),
    ],
  };
}

function jsonOf({ body, pointer }: BodyExample, { variables }: BodySource) {
  return { pointer, json: readJson(textOf(body['raw']), variables) };
}

function jsonBodyOf(
  { contentType }: BodySource,
  schema: Schema,
  pointer: string,
  rule: string,
): JsonBody {
  const mediaType = mediaTypeOf(contentType) || 'application/json';
  return { kind: 'json', required: true, mediaType, schema, evidence: [{ pointer, rule }] };
}

/** A form written out as text, as a form. */
function formOfText(source: BodySource): ReadBody | undefined {
  const type = essence(source.contentType).toLowerCase();
  const examples = examplesOf(source).map(({ body }) => rowsOfText(textOf(body['raw']), type));
  const [own] = examples;
  if (own === undefined || own.length === 0) return undefined;
  const kind = type === 'multipart/form-data' ? 'multipart' : 'urlencoded';
  return fieldsBody(source, kind, examples, () => below(source.pointer, 'raw'));
}
