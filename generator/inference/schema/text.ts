import { unknownSchema, type Schema } from '../../api/index.ts';
import { readPlaceholderType } from '../prose/placeholderType.ts';
import { distinct } from './distinct.ts';
import { inferSchema, type InferenceRules } from './infer.ts';
import { parseJson } from './parseJson.ts';

/** What a text (a form field's or query parameter's value) holds, learnt from all its examples. */
export interface TextType {
  /** `json`: the text is JSON, and `schema` is of the structure in it. `text`: `schema` is of the value. */
  readonly encoding: 'text' | 'json';
  readonly schema: Schema;
  readonly rule: string;
  /** True where a text looks like JSON and is none. */
  readonly brokenJson: boolean;
}

type Kind =
  | 'empty'
  | 'boolean'
  | 'number'
  | 'json'
  | 'broken-json'
  | 'stated'
  | 'variable'
  | 'string';

/**
 * The type of a value that is written as text: JSON in every example → that structure, sent as one part of JSON;
 * `true`/`false` → boolean; a number → number (an id → string or number); a placeholder such as `<integer>` → what
 * it says; else a string. One example of another kind makes it a string.
 *
 * @param name The field's name: tells an id from a count.
 * @param values The texts of all examples; empty ones and `{{variables}}` say nothing.
 */
export function inferTextType(
  name: string,
  values: readonly string[],
  rules: InferenceRules,
): TextType {
  const kinds = new Set(values.map(kindOf));
  const brokenJson = kinds.has('broken-json');
  kinds.delete('empty');
  kinds.delete('variable');
  const [only] = kinds;
  if (kinds.size !== 1 || only === undefined) return asString('text-sample', brokenJson);
  switch (only) {
    case 'json':
      return {
        encoding: 'json',
        schema: inferSchema(values.filter(isJsonStructure).map(parseJson), rules),
        rule: 'json-text',
        brokenJson,
      };
    case 'boolean':
      return { encoding: 'text', schema: { type: 'boolean' }, rule: 'boolean-text', brokenJson };
    case 'number':
      return {
        encoding: 'text',
        schema: numberOrId(name, values),
        rule: 'number-text',
        brokenJson,
      };
    case 'stated':
      return { encoding: 'text', schema: statedType(values), rule: 'placeholder-text', brokenJson };
    case 'string':
    case 'broken-json':
    case 'empty':
    case 'variable':
      return asString('text-sample', brokenJson);
  }
}

/** Whether a text looks like JSON and is none. */
export function isBrokenJson(value: string): boolean {
  return kindOf(value) === 'broken-json';
}

function asString(rule: string, brokenJson: boolean): TextType {
  return { encoding: 'text', schema: { type: 'string' }, rule, brokenJson };
}

function kindOf(value: string): Kind {
  const text = value.trim();
  if (text === '') return 'empty';
  if (text === 'true' || text === 'false') return 'boolean';
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return 'number';
  if (/^\{\{[^{}]*\}\}$/.test(text)) return 'variable';
  if (/^[[{]/.test(text)) return isJsonStructure(text) ? 'json' : 'broken-json';
  return readPlaceholderType(text) === undefined ? 'string' : 'stated';
}

function isJsonStructure(value: string): boolean {
  return /^\s*[[{]/.test(value) && parseJson(value) !== undefined;
}

/** Beyond 15 digits a number may lose some, so that a caller may want to write them all. */
function numberOrId(name: string, values: readonly string[]): Schema {
  const isLong = values.some((value) => value.replaceAll(/\D/g, '').length > 15);
  return isIdName(name) || isVersionName(name) || isLong
    ? { anyOf: [{ type: 'string' }, { type: 'number' }] }
    : { type: 'number' };
}

/** `id`, `user_id`, `userId`, `user-ids`, `UUID`: names of identifiers, whose digits are no quantity. */
export function isIdName(name: string): boolean {
  return (
    /(?:^|[_\-.\s[])(?:uu|gu)?ids?\]?$/i.test(name) || /[a-z\d](?:Id|ID|Uuid|UUID)s?\]?$/.test(name)
  );
}

/** `version`, `api-version`, `OData-Version`, `apiVersion`: `4.0` is not 4 there. */
function isVersionName(name: string): boolean {
  return /(?:^|[_\-.\s[])versions?\]?$/i.test(name) || /[a-z\d]Versions?\]?$/.test(name);
}

function statedType(values: readonly string[]): Schema {
  const stated = values.flatMap((value) => readPlaceholderType(value.trim()) ?? []);
  return withoutNull(distinct(stated)[0] ?? unknownSchema);
}

/** Text can hold no null: what is stated to be null is left out, or is some text. */
function withoutNull(schema: Schema): Schema {
  if (schema.type === 'null') return { type: 'string' };
  if (schema.type !== undefined || schema.anyOf === undefined) return schema;
  const [only, ...others] = schema.anyOf.filter(({ type }) => type !== 'null');
  if (only === undefined) return { type: 'string' };
  return others.length === 0 ? only : { anyOf: [only, ...others] };
}
