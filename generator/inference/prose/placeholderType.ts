import type { Schema } from '../../api/index.ts';

/** The words OpenAPI converters and documenters put for a value, in lower case without separators. */
const types: Readonly<Record<string, Schema>> = {
  any: {},
  array: { type: 'array', items: {} },
  bigint: { type: 'integer', format: 'int64' },
  binary: { type: 'string', format: 'binary' },
  bool: { type: 'boolean' },
  boolean: { type: 'boolean' },
  byte: { type: 'string', format: 'byte' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', format: 'date-time' },
  decimal: { type: 'number' },
  double: { type: 'number', format: 'double' },
  duration: { type: 'string', format: 'duration' },
  email: { type: 'string', format: 'email' },
  float: { type: 'number', format: 'float' },
  hostname: { type: 'string', format: 'hostname' },
  int: { type: 'integer' },
  int32: { type: 'integer', format: 'int32' },
  int64: { type: 'integer', format: 'int64' },
  integer: { type: 'integer' },
  ipv4: { type: 'string', format: 'ipv4' },
  ipv6: { type: 'string', format: 'ipv6' },
  long: { type: 'integer', format: 'int64' },
  null: { type: 'null' },
  number: { type: 'number' },
  object: { type: 'object', properties: {}, required: [], additionalProperties: {} },
  password: { type: 'string', format: 'password' },
  string: { type: 'string' },
  time: { type: 'string', format: 'time' },
  unixtime: { type: 'integer', format: 'unix-time' },
  uri: { type: 'string', format: 'uri' },
  url: { type: 'string', format: 'uri' },
  uuid: { type: 'string', format: 'uuid' },
};

/** Type names that as a whole value are no plausible content. */
const plain: ReadonlySet<string> = new Set(['string', 'integer', 'number', 'boolean']);
const angled = /^<([a-z][a-z0-9 _-]{0,30})((?:,[a-z][a-z0-9_-]{0,30}){0,4})>$/i;
const bracketed = /^(string|integer|number) ?\[([a-z][a-z0-9-]{0,30})\]$/i;
const longest = 80;

/**
 * Reads the type that a sample value stands for.
 * Takes a sample value; returns its schema where the whole value is a type's name: `<integer>`, `<string,null>`,
 * `string [date]`, `boolean`. Anything else is a value, and gives nothing.
 *
 * @example readPlaceholderType('<dateTime>') // { type: 'string', format: 'date-time' }
 */
export function readPlaceholderType(value: string): Schema | undefined {
  if (value.length > longest) return undefined;
  const text = value.trim();
  if (plain.has(text)) return types[text];
  const angle = angled.exec(text);
  if (angle !== null) return readUnion([angle[1] ?? '', ...(angle[2] ?? '').split(',').slice(1)]);
  const bracket = bracketed.exec(text);
  if (bracket === null) return undefined;
  return withFormat((bracket[1] ?? '').toLowerCase(), (bracket[2] ?? '').toLowerCase());
}

function readUnion(names: readonly string[]): Schema | undefined {
  const schemas: Schema[] = [];
  for (const name of names) {
    const key = name.toLowerCase().replace(/[ _-]/g, '');
    const schema = Object.hasOwn(types, key) ? types[key] : undefined;
    if (schema === undefined) return undefined;
    schemas.push(schema);
  }
  const [only] = schemas;
  return schemas.length === 1 ? only : { anyOf: schemas };
}

/** `integer [int64]`: a type with its format, kept where the format is one of that type. */
function withFormat(type: string, format: string): Schema | undefined {
  if (type === 'string') return { type, format };
  if (type === 'integer' || type === 'number') return { type, format };
  return undefined;
}
