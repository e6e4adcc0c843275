import { isDeepStrictEqual } from 'node:util';
import {
  assertNever,
  type Field,
  type FormBody,
  type RequestBody,
  type Schema,
} from '../api/index.ts';
import type { Change } from './change.ts';
import { fieldEncoding } from './nested.ts';
import { editSpot } from './spot.ts';

/** A body with a change in it. */
export function editBody(body: RequestBody, change: Change): RequestBody | undefined {
  switch (body.kind) {
    case 'multipart':
    case 'urlencoded':
      return editForm(body, change);
    case 'graphql': {
      const edited = editValue(body, change);
      if (edited === undefined) return undefined;
      if (edited === 'as it is') return body;
      const { schema } = edited;
      return schema.type === 'object' ? { ...body, ...edited, schema } : undefined;
    }
    case 'json':
    case 'text':
    case 'binary': {
      const edited = editValue(body, change);
      if (edited === undefined) return undefined;
      return edited === 'as it is' ? body : { ...body, ...edited };
    }
    default:
      return assertNever(body);
  }
}

type Value = Pick<Exclude<RequestBody, FormBody>, 'schema' | 'required' | 'evidence'>;

function editValue(body: Value, { steps, edit, evidence }: Change): Value | 'as it is' | undefined {
  const spot = editSpot({ schema: body.schema, required: body.required }, steps, edit);
  if (spot === undefined) return undefined;
  const { schema } = spot;
  const isSame = isDeepStrictEqual(schema, body.schema);
  // A property that has to be there has to be in something.
  const needsMore = requiredIn(schema) > requiredIn(body.schema);
  const required = isSame ? (spot.required ?? body.required) : body.required || needsMore;
  if (isSame && required === body.required) return 'as it is';
  return { schema, required, evidence: [...body.evidence, evidence] };
}

function requiredIn(schema: Schema): number {
  return schema.type === 'object' ? schema.required.length : 0;
}

function editForm(body: FormBody, change: Change): FormBody | undefined {
  const [first, ...steps] = change.steps;
  if (typeof first !== 'object') return undefined;
  const index = body.fields.findIndex(({ name }) => name === first.property);
  const field = body.fields[index];
  const edited = field && editField(body.kind, field, { ...change, steps });
  if (field === undefined || edited === undefined) return undefined;
  if (edited === field) return body;
  const fields = body.fields.with(index, edited);
  return { ...body, fields, required: fields.some(({ required }) => required) };
}

function editField(
  kind: 'multipart' | 'urlencoded',
  field: Field,
  { steps, edit, evidence }: Change,
): Field | undefined {
  const spot = editSpot(field, steps, edit);
  if (spot === undefined) return undefined;
  const { schema, required = field.required } = spot;
  if (required === field.required && isDeepStrictEqual(schema, field.schema)) return field;
  const { emptyBrackets, ...plain } = field;
  const encoding = fieldEncoding(kind, schema, field.encoding);
  return {
    ...plain,
    schema,
    required,
    encoding,
    ...(encoding === 'brackets' && emptyBrackets !== undefined ? { emptyBrackets } : {}),
    evidence: [...field.evidence, evidence],
  };
}
