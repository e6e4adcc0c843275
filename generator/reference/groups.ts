import { assertNever, type Parameter, type RequestBody } from '../api/index.ts';
import type { NamedOperation } from '../naming/named.ts';
import type { ParameterGroup } from './page.ts';
import { inputRows, propertyRows } from './rows.ts';
import { typeWords } from './typeWords.ts';

/** What a request takes, place by place; a place for nothing is left out. */
export function groupsOf({ operation, valueEnums }: NamedOperation): readonly ParameterGroup[] {
  const group = (place: ParameterGroup['place'], from: Parameter['in']): ParameterGroup[] => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === from);
    if (parameters.length === 0) return [];
    const required = parameters.some((parameter) => parameter.required);
    return [{ place, required, rows: inputRows(parameters, valueEnums) }];
  };
  const body = operation.requestBody;
  return [
    ...group('path', 'path'),
    ...group('query', 'query'),
    ...group('headers', 'header'),
    ...(body === undefined ? [] : [bodyGroup(body, valueEnums)]),
  ];
}

function bodyGroup(body: RequestBody, enums: NamedOperation['valueEnums']): ParameterGroup {
  const { required } = body;
  switch (body.kind) {
    case 'multipart':
    case 'urlencoded':
      return {
        place: 'body',
        mediaType: formTypes[body.kind],
        required,
        rows: inputRows(body.fields, enums),
      };
    case 'json':
    case 'graphql':
    case 'text': {
      const type = typeWords(body.schema);
      return {
        place: 'body',
        mediaType: body.kind === 'graphql' ? 'application/json' : body.mediaType,
        required,
        rows: propertyRows(body.schema, 'request', enums),
        ...(type === 'object' ? {} : { type }),
        ...(body.kind === 'graphql' && body.document !== undefined
          ? { document: body.document.text.replaceAll(/\r\n?/g, '\n') }
          : {}),
      };
    }
    case 'binary':
      return { place: 'body', mediaType: body.mediaType, required, rows: [], type: 'file' };
    default:
      return assertNever(body);
  }
}

const formTypes = {
  multipart: 'multipart/form-data',
  urlencoded: 'application/x-www-form-urlencoded',
} as const;
