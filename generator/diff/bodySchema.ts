import { assertNever, type Operation, type RequestBody, type Schema } from '../api/index.ts';

/** What a body is to who writes it, as a schema: a form is an object of its fields. */
export function bodySchema(body: RequestBody): Schema {
  switch (body.kind) {
    case 'multipart':
    case 'urlencoded':
      return objectOf(body.fields);
    case 'json':
    case 'graphql':
    case 'text':
      return body.schema;
    case 'binary':
      // The runtime's `BinaryBody`: bytes, or a text.
      return { anyOf: [{ type: 'string' }, { type: 'string', format: 'binary' }] };
    default:
      return assertNever(body);
  }
}

/** All that an operation is given, as a schema: the groups of its request. */
export function requestSchema({ parameters, requestBody: body }: Operation): Schema {
  const groups = (['path', 'query', 'header'] as const).flatMap((place) => {
    const members = parameters.filter((parameter) => parameter.in === place);
    const name = place === 'header' ? 'headers' : place;
    const required = members.some((member) => member.required);
    return members.length === 0 ? [] : [{ name, required, schema: objectOf(members) }];
  });
  const all =
    body === undefined
      ? groups
      : [...groups, { name: 'body', required: body.required, schema: bodySchema(body) }];
  return objectOf(all);
}

function objectOf(
  members: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly schema: Schema;
    readonly description?: string;
  }[],
): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      members.map(({ name, schema, description }) => [
        name,
        description === undefined ? schema : { ...schema, description },
      ]),
    ),
    required: members.filter(({ required }) => required).map(({ name }) => name),
  };
}
