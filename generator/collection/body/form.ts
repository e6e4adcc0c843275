import type { Field, FormBody, Schema } from '../../api/index.ts';
import { isBrokenJson } from '../../inference/schema/text.ts';
import { inferValue } from '../../inference/value.ts';
import { nestKeys } from '../brackets/nestKeys.ts';
import { unreadableField } from './diagnostics.ts';
import { mediaTypeOf } from '../mediaType.ts';
import { below } from '../../json/pointer.ts';
import { joinRows, rowsOf, type KeyExamples, type Row } from '../rows.ts';
import { examplesOf, type BodySource, type ReadBody } from './source.ts';

/** A form as Postman keeps it: a list of rows. */
export function formBody(source: BodySource, mode: 'formdata' | 'urlencoded'): ReadBody {
  const kind = mode === 'formdata' ? 'multipart' : 'urlencoded';
  const examples = examplesOf(source).map(({ body }) => rowsOf(body[mode]));
  return fieldsBody(source, kind, examples, ({ index }) =>
    below(source.pointer, mode, ...(index === undefined ? [] : [index])),
  );
}

/** The rows of all examples → the fields of a form; no body where there are none. */
export function fieldsBody(
  source: BodySource,
  kind: FormBody['kind'],
  examples: readonly (readonly Row[])[],
  pointerOf: (key: KeyExamples) => string,
): ReadBody {
  const keys = joinRows(examples);
  const diagnostics = keys
    .filter((key) => !key.file && key.texts.some(isBrokenJson))
    .map((key) => unreadableField(key.key, source.path, pointerOf(key)));
  const read = nestKeys(keys, 'form', (key): Field => fieldOf(source, key, pointerOf(key)));
  const hasBrackets = read.some(({ encoding }) => encoding === 'brackets');
  const objects = kind === 'urlencoded' || hasBrackets ? 'brackets' : 'json';
  const fields = read.map((field): Field =>
    isObjectText(field) ? { ...field, encoding: objects } : field,
  );
  if (fields.length === 0) return { diagnostics };
  return { body: { kind, required: fields.some(({ required }) => required), fields }, diagnostics };
}

function fieldOf({ rules }: BodySource, key: KeyExamples, pointer: string): Field {
  const { file, description, texts } = key;
  const facts = inferValue(
    { name: key.key, description, texts: file ? [] : texts, pointer },
    rules,
  );
  const schema: Schema = file ? { type: 'string', format: 'binary' } : facts.schema;
  const mediaType = file ? '' : mediaTypeOf(key.contentType);
  return {
    name: key.key,
    required: rules.required === 'never' ? facts.markedRequired : key.always,
    description: facts.description,
    encoding: file ? 'file' : facts.encoding,
    ...(mediaType === '' ? {} : { mediaType }),
    schema: key.repeated ? { type: 'array', items: schema } : schema,
    evidence: facts.evidence,
  };
}

/** Where the collection says `<object>` in place of a value: no object is a text by itself. */
function isObjectText({ encoding, schema }: Field): boolean {
  return encoding === 'text' && schema.type === 'object';
}
