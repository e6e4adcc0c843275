import type { ArraySchema, ObjectSchema, Operation, Response, Schema } from '../api/index.ts';
import { dataText } from '../emit/responseTypes.ts';
import { singleQuoted } from '../emit/text.ts';
import { elementName } from './elementName.ts';
import type { FieldReader, ListReader, ObjectReader } from './view.ts';

/** How a sample reads what a success carries. */
export interface Reading {
  readonly reader: ObjectReader | ListReader;
  readonly readerStatus?: number;
}

/** More is not read: a sample shows how, and stays short. */
const most = { fields: 12, fieldsOfObject: 5, objects: 2, lists: 2, depth: 3 };

/** How the JSON of the first documented success is read; undefined where there is none, or nothing is known of it. */
export function readingOf({ responses }: Operation): Reading | undefined {
  const response = responses.find(({ kind, schema }) => kind === 'json' && schema !== undefined);
  if (response?.schema === undefined) return undefined;
  const whole: Reached = { from: 'data', way: [], expression: 'data', mayBeAbsent: false };
  const reader = readerOf(response.schema, whole, {
    left: { fields: most.fields },
    depth: 0,
    taken: new Set(['data']),
  });
  if (reader === undefined) return undefined;
  return {
    reader,
    ...(isAlone(response, responses) ? {} : { readerStatus: response.status }),
  };
}

function isAlone(response: Response, responses: readonly Response[]): boolean {
  if (responses.length === 1) return true;
  const own = dataText(response);
  return responses.every((other) => other === response || dataText(other) === own);
}

interface Reached {
  readonly from: string;
  readonly way: readonly string[];
  readonly expression: string;
  readonly mayBeAbsent: boolean;
}

interface Around {
  /** What may still be read, of the whole answer. */
  readonly left: { fields: number };
  readonly depth: number;
  /** Names of variables that are in use in the whole program: in SQL a name is declared once. */
  readonly taken: Set<string>;
}

function readerOf(
  schema: Schema,
  at: Reached,
  around: Around,
): ObjectReader | ListReader | undefined {
  const { inside, isNullable } = withoutNull(schema);
  const reached = { ...at, mayBeAbsent: at.mayBeAbsent || isNullable };
  if (around.depth > most.depth) return undefined;
  if (inside.type === 'object') return objectReader(inside, reached, around);
  return inside.type === 'array' ? listReader(inside, reached, around) : undefined;
}

/** Undefined where it has no member to read. */
function objectReader(schema: ObjectSchema, at: Reached, around: Around): ObjectReader | undefined {
  const fields: FieldReader[] = [];
  const objects: ObjectReader['objects'][number][] = [];
  const lists: ObjectReader['lists'][number][] = [];
  const structures: [string, Schema][] = [];
  for (const [name, member] of Object.entries(schema.properties)) {
    const { inside } = withoutNull(member);
    if (inside.type === 'object' || inside.type === 'array') {
      structures.push([name, member]);
    } else if (fields.length < most.fieldsOfObject && around.left.fields > 0) {
      around.left.fields -= 1;
      const { from, way, expression } = memberOf(at, schema, name);
      fields.push({ from, way, expression, name, type: plainType(inside) });
    }
  }
  for (const [name, member] of structures) {
    if (around.left.fields === 0) break;
    const value = readerOf(member, memberOf(at, schema, name), {
      ...around,
      depth: around.depth + 1,
    });
    if (value?.kind === 'object' && objects.length < most.objects) objects.push({ name, value });
    if (value?.kind === 'list' && lists.length < most.lists) lists.push({ name, value });
  }
  return fields.length + objects.length + lists.length === 0
    ? undefined
    : { kind: 'object', fields, objects, lists };
}

function listReader(schema: ArraySchema, at: Reached, around: Around): ListReader | undefined {
  const { from, way, expression, mayBeAbsent } = at;
  const element = elementName(way.at(-1) ?? '', around.taken);
  around.taken.add(element);
  const { inside, isNullable } = withoutNull(schema.items);
  const list = {
    kind: 'list' as const,
    from,
    way,
    expression: mayBeAbsent ? `${expression} ?? []` : expression,
    element,
  };
  if (inside.type !== 'object' && inside.type !== 'array') {
    if (around.left.fields === 0) return undefined;
    around.left.fields -= 1;
    return { ...list, items: plainType(inside) };
  }
  const items =
    inside.type === 'object'
      ? objectReader(
          inside,
          { from: element, way: [], expression: element, mayBeAbsent: isNullable },
          { ...around, depth: around.depth + 1 },
        )
      : undefined;
  return around.depth + 1 > most.depth ? undefined : { ...list, items: items ?? 'unknown' };
}

function memberOf(at: Reached, { required, properties }: ObjectSchema, name: string): Reached {
  const plain = /^[A-Za-z_$][\w$]*$/.test(name);
  const access = plain ? `.${name}` : `[${singleQuoted(name)}]`;
  const absent = at.mayBeAbsent ? (plain ? '?' : '?.') : '';
  return {
    from: at.from,
    way: [...at.way, name],
    expression: at.expression + absent + access,
    mayBeAbsent:
      at.mayBeAbsent || !required.includes(name) || withoutNull(properties[name] ?? {}).isNullable,
  };
}

/** What else a schema is, where it may be null. */
function withoutNull(schema: Schema): { readonly inside: Schema; readonly isNullable: boolean } {
  if (schema.type !== undefined || schema.anyOf === undefined) {
    return { inside: schema, isNullable: false };
  }
  const others = schema.anyOf.filter(({ type }) => type !== 'null');
  const [only] = others;
  return only !== undefined && others.length === 1
    ? { inside: only, isNullable: others.length < schema.anyOf.length }
    : { inside: {}, isNullable: false };
}

function plainType({ type }: Schema): FieldReader['type'] {
  switch (type) {
    case 'string':
    case 'boolean':
      return type;
    case 'number':
    case 'integer':
      return 'number';
    default:
      return 'unknown';
  }
}
