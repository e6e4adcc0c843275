import { singleQuoted } from '../emit/text.ts';
import type { Schema } from '../api/index.ts';
import { familiesOf, isRecord, namesOf, type Families, type Values } from './families.ts';

/** More values than these are counted. */
const mostValues = 6;

/** A type in a few words: `string | number`, `object[]`, `'a' | 'b'`. */
export function typeWords(schema: Schema): string {
  return familyWords(familiesOf(schema));
}

function familyWords(families: Families): string {
  if (families === 'unknown') return 'unknown';
  const words = namesOf(families).flatMap((name): readonly string[] => {
    switch (name) {
      case 'string':
        return [valueWords('string', families.string, singleQuoted)];
      case 'number':
        return [valueWords('number', families.number, String)];
      case 'array':
        return families.arrays.map(({ items }) => {
          const element = typeWords(items);
          return element.includes(' ') ? `(${element})[]` : `${element}[]`;
        });
      case 'object':
        return families.objects.map((object) =>
          isRecord(object)
            ? `Record<string, ${typeWords(object.additionalProperties ?? {})}>`
            : 'object',
        );
      case 'boolean':
      case 'null':
      case 'file':
        return [name];
    }
  });
  return [...new Set(words)].join(' | ');
}

/** The values of an enum, or what they are values of. */
export function valueWords<Value extends string | number>(
  type: string,
  values: Values<Value> | undefined,
  literal: (value: Value) => string,
): string {
  if (values?.enum === undefined) return type;
  const shown = values.enum.slice(0, mostValues).map(literal);
  const more = values.enum.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(' | ');
}
