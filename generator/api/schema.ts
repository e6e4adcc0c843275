/**
 * The type of a value: a subset of JSON Schema 2020-12, as plain readonly data.
 * `{}` (no `type`, no `anyOf`) accepts anything.
 * @see https://json-schema.org/draft/2020-12/json-schema-validation
 */
export type Schema =
  | UnknownSchema
  | StringSchema
  | NumberSchema
  | BooleanSchema
  | NullSchema
  | ArraySchema
  | ObjectSchema
  | AnyOfSchema;

interface Annotations {
  readonly description?: string;
}

/** The widest honest type: nothing is known of the value. */
export interface UnknownSchema extends Annotations {
  readonly type?: undefined;
  readonly anyOf?: undefined;
}

export interface StringSchema extends Annotations {
  readonly type: 'string';
  /** `binary` is a file's bytes; other values are OpenAPI's and JSON Schema's own. */
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: EnumDescriptions;
}

export interface NumberSchema extends Annotations {
  readonly type: 'number' | 'integer';
  readonly format?: string;
  readonly enum?: readonly number[];
  readonly enumDescriptions?: EnumDescriptions;
}

/** What each allowed value means, by the value written as text. */
export type EnumDescriptions = Readonly<Record<string, string>>;

export interface BooleanSchema extends Annotations {
  readonly type: 'boolean';
}

export interface NullSchema extends Annotations {
  readonly type: 'null';
}

export interface ArraySchema extends Annotations {
  readonly type: 'array';
  readonly items: Schema;
}

export interface ObjectSchema extends Annotations {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  /** Present where the keys are dynamic: the type of every value that `properties` does not name. */
  readonly additionalProperties?: Schema;
}

export interface AnyOfSchema extends Annotations {
  readonly type?: undefined;
  readonly anyOf: readonly Schema[];
}

/** A schema that says nothing. */
export const unknownSchema: UnknownSchema = {};

/** Whether a schema says nothing of what it accepts. */
export function isUnknown(schema: Schema): boolean {
  return schema.type === undefined && schema.anyOf === undefined;
}
