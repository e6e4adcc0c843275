import type { Problem } from '../api/index.ts';
import {
  flag,
  listOf,
  numberThat,
  objectWith,
  oneOf,
  placeText,
  recordOf,
  text,
  textThat,
  type Flaw,
  type Shape,
} from '../json/shape.ts';
import { readAddress } from './address.ts';
import type { CorrectedType, Corrections, OperationCorrections } from './corrections.ts';
import { schemaOf } from './typeOf.ts';

const bodyKind = oneOf('json', 'multipart', 'urlencoded');

const webAddress = textThat('an address such as https://api.example.com/v2', (url) =>
  /^https?:\/\/[^\s/]/i.test(url),
);

const address: Shape = (value, keys = []) =>
  readAddress(String(value)) === undefined
    ? {
        keys,
        message: 'is no address of a value',
        hint: 'Addresses begin with path, query, headers, body, or response and a status: query.page_size, body.items[].id, response.200.id.',
      }
    : undefined;

const operation: Readonly<Record<keyof OperationCorrections, Shape>> = {
  body: bodyKind,
  types: recordOf(correctedType, address),
  required: recordOf(flag, address),
  name: textThat('the name of a function', (name) =>
    /^[\p{ID_Start}_]\p{ID_Continue}{0,99}$/u.test(name),
  ),
  failures: listOf(failureCorrection),
  baseUrl: webAddress,
  skip: flag,
};

/** The members of corrections: what each may be. */
export const correctionShapes: Readonly<Record<keyof Corrections, Shape>> = {
  baseUrl: webAddress,
  defaults: objectWith({ body: bodyKind }),
  operations: recordOf(objectWith(operation)),
  file: text(),
};

/** The members of a configuration that correct nothing: a whole one may be given for its corrections. */
const settings: Readonly<Record<string, Shape>> = Object.fromEntries(
  ['collection', 'environments', 'out', 'name', 'enums'].map((member) => [member, () => undefined]),
);

/** Says what is wrong with corrections, if anything is: whoever writes JavaScript has no compiler that would. */
export function checkCorrections(corrections: unknown, file: string): Problem | undefined {
  const flaw = objectWith({ ...settings, ...correctionShapes })(corrections);
  return flaw && problemOf(flaw, file);
}

/** A flaw as a problem of a file. */
export function problemOf({ keys, message, hint }: Flaw, file: string): Problem {
  const place = placeText(file, keys);
  return {
    code: 'config-invalid',
    message: `${place} ${message}.`,
    place,
    hint:
      hint ??
      'Correct it; the types of defineConfig say what can stand where. Nothing was written.',
  };
}

function correctedType(value: unknown, keys: Flaw['keys'] = []): Flaw | undefined {
  if (typeof value !== 'string') return schema(value, keys);
  return schemaOf(value as CorrectedType) === undefined
    ? {
        keys,
        message: `takes a type, not “${value.slice(0, 60)}”`,
        hint: 'Words are string, number, integer, boolean, null and unknown; string[] is a list, string | number either. Else write a schema: { type: "string", enum: ["a", "b"] }.',
      }
    : undefined;
}

const annotations = { description: text() };

function schema(value: unknown, keys: Flaw['keys'] = []): Flaw | undefined {
  const type = oneOf('string', 'number', 'integer', 'boolean', 'null', 'array', 'object');
  const any = objectWith({ ...annotations, anyOf: listOf(schema, 1) });
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type === undefined)
    return any(value, keys);
  const flaw = type(value.type, [...keys, 'type']);
  if (flaw !== undefined) return flaw;
  const named = { ...annotations, type, format: text(), enumDescriptions: recordOf(text()) };
  switch (value.type) {
    case 'string':
      return objectWith({
        ...named,
        enum: listOf(
          textThat('a text', () => true),
          1,
        ),
      })(value, keys);
    case 'number':
    case 'integer':
      return objectWith({ ...named, enum: listOf(numberThat('a number', Number.isFinite), 1) })(
        value,
        keys,
      );
    case 'array':
      return objectWith({ ...annotations, type, items: schema }, ['items'])(value, keys);
    case 'object':
      return objectWith(
        {
          ...annotations,
          type,
          properties: recordOf(schema),
          required: listOf(text()),
          additionalProperties: schema,
        },
        ['properties', 'required'],
      )(value, keys);
    default:
      return objectWith({ ...annotations, type })(value, keys);
  }
}

function failureCorrection(value: unknown, keys: Flaw['keys'] = []): Flaw | undefined {
  const isStatus = (number: number) => Number.isInteger(number) && number >= 100 && number < 600;
  const code: Shape = (one, at = []) =>
    typeof one === 'number' && Number.isSafeInteger(one)
      ? undefined
      : text('an error code')(one, at);
  const members = {
    status: numberThat('an HTTP status', isStatus),
    code,
    message: text(),
    remove: flag,
  };
  const flaw = objectWith(members, ['status'])(value, keys);
  if (flaw !== undefined) return flaw;
  const { message, remove } = Object(value) as { message?: string; remove?: boolean };
  return (message === undefined) === (remove !== true)
    ? { keys, message: 'takes either a message, or remove: true' }
    : undefined;
}
