import { assertNever, type Field, type Parameter, type Schema } from '../api/index.ts';

/**
 * A type in words: `string`, `list of objects`, `integer or null`.
 *
 * @example typeWords({ type: 'array', items: { type: 'string', format: 'email' } }) // 'list of strings (email)'
 */
export function typeWords(schema: Schema): string {
  return wordsOf(schema, false);
}

/** The type of a parameter or a field, and how it is sent where that shows: `JSON text of a list of objects`. */
export function sentTypeWords({
  schema,
  encoding,
}: {
  readonly schema: Schema;
  readonly encoding?: Field['encoding'] | Parameter['encoding'];
}): string {
  const words = typeWords(schema);
  switch (encoding) {
    case 'json':
      return `JSON text of ${/^(?:any|null)/.test(words) ? words : `${/^[aeio]/.test(words) ? 'an' : 'a'} ${words}`}`;
    case 'brackets':
      return `${words}, in brackets`;
    case 'file':
      return 'file';
    case 'text':
    case undefined:
      return words;
    default:
      return assertNever(encoding);
  }
}

function wordsOf(schema: Schema, many: boolean): string {
  const noun = (word: string): string => (many ? `${word}s` : word);
  if (schema.type === undefined) return choiceWords(schema.anyOf, many);
  switch (schema.type) {
    case 'string':
      if (schema.format === 'binary') return noun('file');
      return noun('string') + formatWords(schema.format);
    case 'number':
    case 'integer':
      return noun(schema.type) + formatWords(schema.format);
    case 'boolean':
      return noun('boolean');
    case 'null':
      return 'null';
    case 'array':
      return `${noun('list')} of ${wordsOf(schema.items, true)}`;
    case 'object': {
      const others = schema.additionalProperties;
      const isMap = others !== undefined && Object.keys(schema.properties).length === 0;
      return isMap ? `${noun('object')} of ${wordsOf(others, true)} by key` : noun('object');
    }
    default:
      return assertNever(schema);
  }
}

function choiceWords(choices: readonly Schema[] | undefined, many: boolean): string {
  const words = [...new Set((choices ?? []).map((choice) => wordsOf(choice, many)))];
  const anything = many ? 'any values' : 'any value';
  return words.length === 0 || words.includes(anything) ? anything : words.join(' or ');
}

function formatWords(format: string | undefined): string {
  return format === undefined ? '' : ` (${format})`;
}
