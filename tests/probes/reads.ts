import type { ArraySchema, ObjectSchema, Schema } from '../../generator/api/index.ts';
import { familiesOf, isRecord, namesOf, type Family } from '../../generator/diff/families.ts';
import { propertyName, stringLiteral } from '../../generator/emit/text.ts';
import { typeText } from '../../generator/emit/typeText.ts';

/** Gives every variable a name of its own. */
export type Variable = () => string;

/**
 * Statements that read a value as a program written for its type does: into variables annotated with it, property by
 * property, each list and each choice of a union reached into.
 */
export function readsOf(
  expression: string,
  schema: Schema,
  variable: Variable,
  isOptional = false,
): readonly string[] {
  const families = familiesOf(schema);
  const type = `${responseText(schema)}${isOptional ? ' | undefined' : ''}`;
  const whole = `const ${variable()}: ${type} = ${expression};`;
  if (families === 'unknown') return [whole];
  const { arrays, objects } = families;
  const [array, object] = [arrays[0], objects[0]];
  if (arrays.length > 1 || objects.length > 1 || (array ?? object) === undefined) return [whole];
  const value = variable();
  const others = (family: Family): readonly string[] => [
    ...(isOptional ? [`${value} !== undefined`] : []),
    ...namesOf(families).flatMap((name) => (name === family ? [] : [`!(${test(name, value)})`])),
  ];
  return [
    `const ${value} = ${expression};`,
    ...(array === undefined ? [] : guarded(others('array'), elementReads(value, array, variable))),
    ...(object === undefined
      ? []
      : guarded(others('object'), objectReads(value, object, variable))),
  ];
}

function elementReads(value: string, { items }: ArraySchema, variable: Variable) {
  return [`use(${value}.length);`, ...readsOf(`one(${value})`, items, variable)];
}

function objectReads(value: string, object: ObjectSchema, variable: Variable): readonly string[] {
  if (isRecord(object)) {
    const record = `const ${variable()}: ${responseText(object)} = ${value};`;
    const values = object.additionalProperties;
    return values === undefined
      ? [record]
      : [record, ...readsOf(`oneOf(${value})`, values, variable)];
  }
  const required = new Set(object.required);
  return Object.entries(object.properties).flatMap(([name, property]) =>
    readsOf(memberOf(value, name), property, variable, !required.has(name)),
  );
}

function memberOf(value: string, name: string): string {
  const key = propertyName(name);
  return key === name ? `${value}.${name}` : `${value}[${stringLiteral(name)}]`;
}

/** Inside an `if` that leaves only one family of a union. */
function guarded(conditions: readonly string[], statements: readonly string[]): readonly string[] {
  return conditions.length === 0
    ? statements
    : [`if (${conditions.join(' && ')}) {`, ...statements, '}'];
}

function test(family: Family, value: string): string {
  switch (family) {
    case 'null':
      return `${value} === null`;
    case 'array':
      return `Array.isArray(${value})`;
    case 'object':
      return `typeof ${value} === 'object' && !Array.isArray(${value})`;
    case 'file':
      return `${value} instanceof Blob`;
    case 'string':
    case 'number':
    case 'boolean':
      return `typeof ${value} === '${family}'`;
  }
}

/** A schema's type, as a response has it. */
export function responseText(schema: Schema): string {
  return typeText(schema, { direction: 'response', enums: new Map() });
}
