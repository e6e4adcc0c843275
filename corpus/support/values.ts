import { assertNever, type Schema } from '../../generator/api/index.ts';

/** How much a made value has: `full` every property, `least` only what is required. */
export type Fullness = (typeof fullnesses)[number];

export const fullnesses = ['full', 'least'] as const;

/** Text that no form, query or path may take apart. */
const text = 'é "&=+%2F\\';

/** A value that a schema accepts: the first of an enum or a choice, else a sample of its type. */
export function valueOf(schema: Schema, fullness: Fullness): unknown {
  if (schema.type === undefined) {
    return schema.anyOf === undefined ? text : valueOf(schema.anyOf[0] ?? {}, fullness);
  }
  switch (schema.type) {
    case 'string':
      return schema.enum?.[0] ?? text;
    case 'number':
    case 'integer':
      return schema.enum?.[0] ?? 7;
    case 'boolean':
      return false;
    case 'null':
      return null;
    case 'array':
      return [valueOf(schema.items, fullness)];
    case 'object': {
      const names = fullness === 'full' ? Object.keys(schema.properties) : schema.required;
      const named = names.map((name) => [name, schema.properties[name] ?? {}] as const);
      const others = schema.additionalProperties;
      const all = others === undefined ? named : [...named, ['other', others] as const];
      return Object.fromEntries(all.map(([name, one]) => [name, valueOf(one, fullness)]));
    }
    default:
      return assertNever(schema);
  }
}
