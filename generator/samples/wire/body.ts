import { assertNever, type FormBody, type GraphqlBody, type RequestBody } from '../../api/index.ts';
import { objectOf, textOf } from '../../json/values.ts';
import { json } from '../literals/json.ts';
import { isFile } from '../values/sampleFile.ts';
import type { BodyView, PartView } from '../view.ts';
import { pairsOf, type Pair } from './pairs.ts';
import { percentEncoded } from './percent.ts';

/** A body as it goes over the wire. */
export function bodyView(body: RequestBody, value: unknown): BodyView {
  switch (body.kind) {
    case 'multipart':
      return { multipart: multipartView(pairsIn(body, value).map(partView)) };
    case 'urlencoded':
      return { urlencoded: urlencodedView(pairsIn(body, value)) };
    case 'json':
      return jsonView(body.mediaType, value);
    case 'graphql':
      return jsonView('application/json', graphqlRequest(body, value));
    case 'text':
      return { text: { mediaType: body.mediaType, text: textOf(value), isJson: false } };
    case 'binary':
      return {
        file: { mediaType: body.mediaType, filename: isFile(value) ? value.filename : 'file.bin' },
      };
    default:
      return assertNever(body);
  }
}

function pairsIn({ fields }: FormBody, value: unknown): readonly Pair[] {
  return pairsOf(fields, new Map(Object.entries(objectOf(value))));
}

function multipartView(parts: readonly PartView[]): NonNullable<BodyView['multipart']> {
  return {
    parts,
    hasTypedFields: parts.some(
      ({ text, mediaType }) => text !== undefined && mediaType !== undefined,
    ),
    hasRepeatedNames: new Set(parts.map(({ name }) => name)).size < parts.length,
  };
}

function partView({ name, value, member }: Pair): PartView {
  const mediaType = 'mediaType' in member ? textOf(member.mediaType) : '';
  return {
    name,
    ...(typeof value === 'string' ? { text: value } : { filename: value.filename }),
    ...(mediaType === '' ? {} : { mediaType }),
  };
}

function urlencodedView(pairs: readonly Pair[]): NonNullable<BodyView['urlencoded']> {
  const fields = pairs.map(({ name, value }) => ({
    name,
    value: typeof value === 'string' ? value : value.filename,
  }));
  const text = fields.map(({ name, value }) => `${percentEncoded(name)}=${percentEncoded(value)}`);
  return { fields, text: text.join('&') };
}

function jsonView(mediaType: string, value: unknown): BodyView {
  return { text: { mediaType, text: json(value), isJson: true, value } };
}

/** The document with its variables; those that stand in its own text are filled in, as the client does it. */
function graphqlRequest({ document }: GraphqlBody, value: unknown): unknown {
  const { query, variables, ...others } = objectOf(value);
  if (document === undefined || query !== undefined) {
    return { query: query ?? '', ...others, ...(variables === undefined ? {} : { variables }) };
  }
  const rest = new Map(Object.entries(objectOf(variables)));
  const lines = document.text.replaceAll(/\r\n?/g, '\n');
  const text = document.isTemplate
    ? lines.replaceAll(/\{\{([^{}]+)\}\}/g, (_, written: string) => {
        const name = written.trim();
        rest.delete(name);
        return JSON.stringify(textOf(objectOf(variables)[name])).slice(1, -1);
      })
    : lines;
  return {
    query: text,
    ...others,
    ...(variables === undefined ? {} : { variables: Object.fromEntries(rest) }),
  };
}
