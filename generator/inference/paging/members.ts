import type { ArraySchema, ObjectSchema, Schema } from '../../api/index.ts';

/** The way to a member of an answer: `['meta', 'next_cursor']`. */
export type Way = readonly string[];

/** A member of an answer that is in no list. */
export interface Member {
  readonly way: Way;
  /** Its name in lower case, without what separates words. */
  readonly name: string;
  readonly schema: Schema;
}

/** The list that an answer is there for. */
export interface List {
  readonly way: Way;
  readonly schema: ArraySchema;
}

/** Objects deeper than this say nothing of pages. */
const deepest = 3;

/** Names that vendors give to the list of an answer. */
const lists =
  /^(?:items|data|results?|records|values|entries|rows|list|elements|content|objects|hits|response)$/;

/** The members of an answer, outer ones first; lists are not gone into. */
export function membersOf(schema: Schema, way: Way = []): readonly Member[] {
  const object = objectIn(schema);
  if (object === undefined || way.length === deepest) return [];
  const own = Object.entries(object.properties).map(([key, value]) => ({
    way: [...way, key],
    name: plainName(key),
    schema: value,
  }));
  return [...own, ...own.flatMap((member) => membersOf(member.schema, member.way))];
}

/** `next_page-Token` → `nextpagetoken`. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}

/**
 * The list in an answer: the answer itself, its only list of objects, or the one whose name is that of what the path ends
 * with or a usual one; of the outermost members that have any.
 */
export function listIn(schema: Schema, path: string): List | undefined {
  const whole = arrayIn(schema);
  if (whole !== undefined) return { way: [], schema: whole };
  const all = membersOf(schema).flatMap(({ way, name, schema: inner }) => {
    const array = arrayIn(inner);
    return array === undefined ? [] : [{ way, name, schema: array }];
  });
  const depth = Math.min(...all.map(({ way }) => way.length));
  const outermost = all.filter(({ way }) => way.length === depth);
  const [alone, ...others] = outermost.filter((one) => objectIn(one.schema.items) !== undefined);
  if (alone !== undefined && others.length === 0) return alone;
  const noun = plainName(path.split('/').findLast((part) => !/^(?:\{.*\})?$/.test(part)) ?? '');
  return (
    outermost.find(({ name }) => name === noun) ?? outermost.find(({ name }) => lists.test(name))
  );
}

/** The object that a value is where it is not null. */
export function objectIn(schema: Schema): ObjectSchema | undefined {
  const [only, ...others] = kindsOf(schema);
  return only?.type === 'object' && others.length === 0 ? only : undefined;
}

function arrayIn(schema: Schema): ArraySchema | undefined {
  const [only, ...others] = kindsOf(schema);
  return only?.type === 'array' && others.length === 0 ? only : undefined;
}

/** What a value may be besides null. */
export function kindsOf(schema: Schema): readonly Schema[] {
  const kinds = schema.type === undefined && schema.anyOf !== undefined ? schema.anyOf : [schema];
  return kinds.filter(({ type }) => type !== 'null');
}
