import type { Evidence, Field, FormBody, JsonBody, RequestBody, Schema } from '../api/index.ts';
import type { BodyKind } from './corrections.ts';
import { fieldEncoding } from './nested.ts';

/**
 * A body that is sent otherwise: the fields of a form are the properties of a JSON object, and the other way round. A text
 * field that holds JSON is that structure.
 *
 * @returns the body, or why there is none like that.
 */
export function bodyAs(
  body: RequestBody | undefined,
  kind: BodyKind,
  evidence: Evidence,
): { readonly body: RequestBody } | { readonly why: string } {
  if (body === undefined) return { why: 'the operation takes no body' };
  if (body.kind === kind) return { body };
  switch (body.kind) {
    case 'multipart':
    case 'urlencoded': {
      const file = body.fields.find(({ encoding }) => encoding === 'file');
      // Either other kind is text.
      if (file !== undefined) return { why: `its field ${file.name} is a file` };
      return { body: kind === 'json' ? jsonOf(body, evidence) : formOf(body, kind, evidence) };
    }
    case 'json':
      if (kind === 'json') return { body };
      return body.schema.type === 'object'
        ? { body: formOfJson(body, kind, evidence) }
        : { why: 'its body is no object, so it has no fields' };
    case 'graphql':
    case 'text':
    case 'binary':
      return { why: `its body is neither a form nor JSON (${body.kind})` };
  }
}

function jsonOf({ fields, required }: FormBody, evidence: Evidence): JsonBody {
  const properties = fields.map(({ name, schema, description }): [string, Schema] => [
    name,
    description === '' ? schema : { ...schema, description },
  ]);
  return {
    kind: 'json',
    required,
    mediaType: 'application/json',
    schema: {
      type: 'object',
      properties: Object.fromEntries(properties),
      required: fields.filter((field) => field.required).map(({ name }) => name),
    },
    evidence: [evidence],
  };
}

function formOf(body: FormBody, kind: FormBody['kind'], evidence: Evidence): FormBody {
  const fields = body.fields.map(({ mediaType, ...field }): Field => {
    const encoding =
      kind === 'urlencoded' && field.encoding === 'json' ? 'brackets' : field.encoding;
    const part = kind === 'multipart' && mediaType !== undefined ? { mediaType } : {};
    return { ...field, ...part, encoding, evidence: [...field.evidence, evidence] };
  });
  return { ...body, kind, fields };
}

function formOfJson(body: JsonBody, kind: FormBody['kind'], evidence: Evidence): FormBody {
  const { schema } = body;
  const properties = schema.type === 'object' ? schema.properties : {};
  const required = new Set(schema.type === 'object' ? schema.required : []);
  const fields = Object.entries(properties).map(
    ([name, { description = '', ...plain }]): Field => ({
      name,
      required: required.has(name),
      description,
      encoding: fieldEncoding(kind, plain),
      schema: plain,
      evidence: [...body.evidence, evidence],
    }),
  );
  return { kind, required: body.required, fields };
}
