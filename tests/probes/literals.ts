import { assertNever, type ObjectSchema, type Schema } from '../../generator/api/index.ts';
import { propertyName, stringLiteral } from '../../generator/emit/text.ts';

/** A text and a number that no enum allows. */
const anyText = stringLiteral('made-up text');
const anyNumber = '8675309.5';

/**
 * Expressions that a schema's type takes, so that each thing it allows is in one of them: every value of an enum, every
 * choice of a union, every property there and every optional one missing, at every depth.
 */
export function literalsOf(schema: Schema): readonly string[] {
  if (schema.type === undefined) {
    return schema.anyOf === undefined ? ['anything'] : schema.anyOf.flatMap(literalsOf);
  }
  switch (schema.type) {
    case 'string':
      if (schema.format === 'binary') return ['new Blob([])'];
      return schema.enum?.map(stringLiteral) ?? [anyText];
    case 'number':
    case 'integer':
      return schema.enum?.map(String) ?? [anyNumber];
    case 'boolean':
      return ['true', 'false'];
    case 'null':
      return ['null'];
    case 'array':
      return [`[${literalsOf(schema.items).join(', ')}]`, '[]'];
    case 'object':
      return objectLiterals(schema);
    default:
      return assertNever(schema);
  }
}

/** First with what is required alone, then with everything, as often as it takes to show all of it. */
function objectLiterals({ properties, required, additionalProperties }: ObjectSchema) {
  const names = Object.keys(properties);
  if (names.length === 0) {
    const values = literalsOf(additionalProperties ?? {});
    return ['{}', ...values.map((value) => `{ 'a made-up key': ${value} }`)];
  }
  const all = names.map((name) => ({
    name,
    required: required.includes(name),
    literals: literalsOf(properties[name] ?? {}),
  }));
  const most = Math.max(...all.map(({ literals }) => literals.length));
  const least = all.filter((member) => member.required);
  return [
    objectLiteral(least, 0),
    ...Array.from({ length: most }, (_, index) => objectLiteral(all, index)),
  ];
}

function objectLiteral(
  members: readonly { readonly name: string; readonly literals: readonly string[] }[],
  index: number,
): string {
  const texts = members.map(
    ({ name, literals }) => `${propertyName(name)}: ${literals[index % literals.length] ?? ''}`,
  );
  return texts.length === 0 ? '{}' : `{ ${texts.join(', ')} }`;
}
