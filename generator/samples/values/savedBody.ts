import { assertNever, type FormBody, type GraphqlBody, type RequestBody } from '../../api/index.ts';
import { rowsOfText } from '../../collection/body/rawForm.ts';
import { essence } from '../../collection/mediaType.ts';
import { rowsOf, type Row } from '../../collection/rows.ts';
import type { Variables } from '../../collection/variables.ts';
import { readJson } from '../../inference/schema/readJson.ts';
import { isObject, listOf, objectOf, textOf, type JsonObject } from '../../json/values.ts';
import { fitted, misfit, orMadeUp, type ShownText } from './fitted.ts';
import { madeUpBody } from './madeUpValues.ts';
import { rowValues, savedRows, type SavedRow } from './rowValues.ts';
import { fileNamed } from './sampleFile.ts';

/** What a body is read from. */
export interface SavedBodySource {
  /** As the collection has it. */
  readonly raw: JsonObject;
  /** The request's Content-Type; empty where it sets none. */
  readonly contentType: string;
  readonly variables: Variables;
  readonly withoutSecrets: (text: string) => string;
  readonly shown: ShownText;
}

/** The value of a body as the collection has saved it; undefined where an optional one is empty. */
export function savedBody(body: RequestBody, source: SavedBodySource): unknown {
  switch (body.kind) {
    case 'multipart':
    case 'urlencoded':
      return savedForm(body, source);
    case 'json':
      return savedJson(body, source);
    case 'graphql':
      return savedGraphql(body, source);
    case 'text': {
      const text = source.shown(textOf(source.raw['raw']), '');
      if (text === undefined || text === '') return madeUpBody(body);
      // Of lines as Windows ends them, XML reads a line feed (https://www.w3.org/TR/xml/#sec-line-ends), and anybody can write it.
      return /\bxml\b/.test(body.mediaType) && /^(?:[^\r\n]|\r\n)*$/.test(text)
        ? text.replaceAll('\r\n', '\n')
        : text;
    }
    case 'binary': {
      const path = textOf(objectOf(source.raw['file'])['src']);
      return path === '' ? madeUpBody(body) : fileNamed(path);
    }
    default:
      return assertNever(body);
  }
}

function savedForm(body: FormBody, source: SavedBodySource): unknown {
  const values = rowValues(body.fields, rowsIn(source), source.shown);
  return values.size === 0 ? undefined : Object.fromEntries(values);
}

/** The rows of a form, be it a list or a text. */
function rowsIn({ raw, contentType }: SavedBodySource): readonly SavedRow[] {
  const mode = textOf(raw['mode']);
  if (mode === 'raw') {
    return savedRows(rowsOfText(textOf(raw['raw']), essence(contentType).toLowerCase()));
  }
  const list = raw[mode];
  const filesOf = ({ index }: Row): readonly string[] => {
    const { src } = objectOf(listOf(list)[index]);
    return typeof src === 'string' ? [src] : listOf(src).map(textOf);
  };
  return savedRows(rowsOf(list), filesOf);
}

function savedJson(body: Extract<RequestBody, { kind: 'json' }>, source: SavedBodySource): unknown {
  const fit = fitted(jsonIn(source), body.schema, 'text', source.shown);
  return fit === misfit ? madeUpBody(body) : fit;
}

/** Longer than this a body is no sample that anybody reads. */
const longestBody = 10_000;

/** What the text of a body holds; of one that the project knows to be JSON, and the collection shows as a form, its fields. */
function jsonIn(source: SavedBodySource): unknown {
  if (textOf(source.raw['mode']) !== 'raw') {
    return Object.fromEntries(
      rowsIn(source).map(({ key, text }) => [key, readJson(text)?.value ?? text]),
    );
  }
  const text = textOf(source.raw['raw']);
  return text.length > longestBody
    ? misfit
    : readJson(source.withoutSecrets(text), source.variables)?.value;
}

function savedGraphql({ schema }: GraphqlBody, source: SavedBodySource): unknown {
  const saved = objectOf(source.raw['graphql']);
  const written = saved['variables'];
  const variables =
    typeof written === 'string'
      ? readJson(source.withoutSecrets(written), source.variables)?.value
      : written;
  const members = Object.entries(schema.properties).flatMap(
    ([name, one]): readonly [string, unknown][] => {
      const isNeeded = schema.required.includes(name);
      switch (name) {
        case 'variables': {
          const given = isObject(variables) ? variables : {};
          return Object.keys(given).length === 0 && !isNeeded
            ? []
            : [[name, orMadeUp({ ...inText(one, source), ...given }, one, name, source.shown)]];
        }
        case 'operationName':
          return isNeeded ? [[name, orMadeUp(saved[name], one, name, source.shown)]] : [];
        default:
          return isNeeded ? [[name, '{ __typename }']] : [];
      }
    },
  );
  return Object.fromEntries(members);
}

/** The values of `{{variables}}` in the document's own text. */
function inText(
  schema: GraphqlBody['schema']['properties'][string] | undefined,
  { variables }: SavedBodySource,
): JsonObject {
  const names = schema?.type === 'object' ? Object.keys(schema.properties) : [];
  return Object.fromEntries(
    names.flatMap((name): readonly [string, unknown][] => {
      const value = variables(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
