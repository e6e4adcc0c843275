import { assertNever, type Schema } from '../api/index.ts';

/** A value of each format, from the ranges that are kept for documentation (RFC 2606, 3849, 5737, 9562). */
const byFormat: Readonly<Record<string, string>> = {
  binary: 'bytes',
  byte: 'Ynl0ZXM=',
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  duration: 'PT1H',
  email: 'ada@example.com',
  hostname: 'api.example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  time: '12:00:00Z',
  uri: 'https://example.com/',
  uuid: 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6',
};

/** The same by what a text is called, where its schema says no more. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/e-?mail(?:[-_ ]?address)?$/i, 'ada@example.com'],
  [/(?:^|[-_ ])ur[il]$|[a-z]Ur[il]$|UR[IL]$/, 'https://example.com/'],
];

function textCalled(name: string): string {
  return byName.find(([called]) => called.test(name))?.[1] ?? name;
}

/**
 * A value that a schema accepts, the same every time: every property, one element of each list, the first of a choice.
 *
 * @param name what the value is called: a text of which nothing else is known is that.
 * @param bytes stands for a file's bytes, by what the file is called.
 * @example madeUpValue({ type: 'object', properties: { email: { type: 'string' } }, required: [] }) // { email: 'ada@example.com' }
 */
export function madeUpValue(
  schema: Schema,
  name = 'text',
  bytes: (name: string) => unknown = () => byFormat['binary'],
): unknown {
  if (schema.type === undefined) {
    return schema.anyOf === undefined
      ? textCalled(name)
      : madeUpValue(schema.anyOf[0] ?? {}, name, bytes);
  }
  switch (schema.type) {
    case 'string':
      if (schema.format === 'binary') return bytes(name);
      // The text of an integer that may be too long for a number: on the wire it is one, and this one is short.
      if (schema.format === 'int64' && schema.enum === undefined) return 1;
      return schema.enum?.[0] ?? byFormat[schema.format ?? ''] ?? textCalled(name);
    case 'integer':
    case 'number':
      return schema.enum?.[0] ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'array':
      return [madeUpValue(schema.items, name, bytes)];
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties).map(([key, one]) => [key, madeUpValue(one, key, bytes)]),
      );
    default:
      return assertNever(schema);
  }
}
