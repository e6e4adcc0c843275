import {
  assertNever,
  type Field,
  type FormBody,
  type GraphqlBody,
  type JsonBody,
  type Operation,
  type Parameter,
  type RequestBody,
} from '../api/index.ts';
import { longIntegerPointers } from './longIntegers.ts';
import { propertyName, stringLiteral } from './text.ts';

/** An expression that makes an encoder, and the functions of the runtime that are in it. */
export interface EncoderText {
  readonly text: string;
  readonly imported: readonly string[];
}

/** The runtime's function that encodes a body, called with what it has to know. */
export function bodyEncoder(body: RequestBody): EncoderText {
  switch (body.kind) {
    case 'multipart':
    case 'urlencoded':
      return withPartTypes(body, withBrackets(body));
    case 'json':
      return jsonEncoder(body);
    case 'graphql':
      return graphqlEncoder(body);
    case 'text':
    case 'binary':
      return called(body.kind, [body.mediaType]);
    default:
      return assertNever(body);
  }
}

/** The request as the runtime takes it, and what is imported for that. */
export function requestArgument({ parameters, requestBody: body }: Operation): EncoderText {
  // A GraphQL document is sent even where the caller has nothing to add.
  const hasOwnBody = body?.kind === 'graphql' && !body.required;
  const request = hasOwnBody ? '{ ...request, body: request?.body ?? {} }' : 'request';
  const query = parameters.filter((parameter) => parameter.in === 'query');
  if (!query.some(isNested)) return { text: request, imported: [] };
  const style = bracketStyle(query);
  return {
    text: `bracketQuery(${request}${style === '' ? '' : `, ${style}`})`,
    imported: ['bracketQuery'],
  };
}

function called(name: string, texts: readonly string[]): EncoderText {
  return { text: `${name}(${texts.map(stringLiteral).join(', ')})`, imported: [name] };
}

function jsonEncoder({ mediaType, schema }: JsonBody): EncoderText {
  const own = mediaType === 'application/json' ? [] : [stringLiteral(mediaType)];
  const long = longIntegerPointers(schema).map(stringLiteral);
  const name = long.length === 0 ? 'json' : 'jsonWithLongIntegers';
  const pointers = long.length === 0 ? [] : [`[${long.join(', ')}]`];
  return { text: `${name}(${[...pointers, ...own].join(', ')})`, imported: [name] };
}

function withBrackets({ kind, fields }: FormBody): EncoderText {
  const json = fields.filter(({ encoding }) => encoding === 'json');
  const form = called(
    kind,
    json.map(({ name }) => name),
  );
  if (!fields.some(isNested)) return form;
  const style = bracketStyle(fields);
  return {
    text: `brackets(${form.text}${style === '' ? '' : `, ${style}`})`,
    imported: ['brackets', ...form.imported],
  };
}

function withPartTypes({ kind, fields }: FormBody, form: EncoderText): EncoderText {
  const types = fields.flatMap(({ name, mediaType }) =>
    mediaType === undefined ? [] : [`${propertyName(name)}: ${stringLiteral(mediaType)}`],
  );
  if (kind !== 'multipart' || types.length === 0) return form;
  return {
    text: `partTypes(${form.text}, { ${types.join(', ')} })`,
    imported: ['partTypes', ...form.imported],
  };
}

function isNested({ encoding }: Field | Parameter): boolean {
  return encoding === 'brackets';
}

/** What is no plain `name[key][0]`: an object literal, or nothing. */
function bracketStyle(values: readonly (Field | Parameter)[]): string {
  const whole = values.filter((value) => !isNested(value) && mayHaveInside(value));
  const members = [
    ['whole', whole.map(({ name }) => name)] as const,
    ['empty', values.flatMap(({ emptyBrackets = [] }) => emptyBrackets)] as const,
  ]
    .filter(([, names]) => names.length > 0)
    .map(([member, names]) => `${member}: [${names.map(stringLiteral).join(', ')}]`);
  return members.length === 0 ? '' : `{ ${members.join(', ')} }`;
}

/** Lists that repeat their name, and what becomes one text of JSON. */
function mayHaveInside({ encoding, schema }: Field | Parameter): boolean {
  return encoding === 'json' || schema.type === 'array';
}

/** A line of the document is an argument of its own, to be read as it stands in the collection. */
function graphqlEncoder({ document }: GraphqlBody): EncoderText {
  if (document === undefined) return called('graphql', []);
  const lines = document.text.split(/\r\n|[\n\r]/);
  if (!document.isTemplate) return called('graphql', lines);
  const bare = document.bareVariables.map(stringLiteral).join(', ');
  return {
    text: `graphqlTemplate([${bare}], ${lines.map(stringLiteral).join(', ')})`,
    imported: ['graphqlTemplate'],
  };
}
