import type {
  ArraySchema,
  EnumDescriptions,
  NumberSchema,
  ObjectSchema,
  Schema,
} from '../api/index.ts';

/** Types between which a program can tell: what `typeof`, `Array.isArray` and `=== null` tell apart. */
export type Family = 'string' | 'number' | 'boolean' | 'null' | 'file' | 'array' | 'object';

/** A schema, taken apart by what a value of it can be. `unknown`: anything. */
export type Families = 'unknown' | KnownFamilies;

export interface KnownFamilies {
  readonly string?: Values<string>;
  readonly number?: Values<number>;
  readonly boolean?: true;
  readonly null?: true;
  readonly file?: true;
  /** Its texts may be integers that no number can hold. */
  readonly long?: true;
  readonly arrays: readonly ArraySchema[];
  readonly objects: readonly ObjectSchema[];
}

/** Texts or numbers: any, or those of an enum. */
export interface Values<Value extends string | number> {
  readonly enum?: readonly Value[];
  readonly meanings: EnumDescriptions;
}

/** Takes a schema apart; unions inside unions are one. Enums of the same type are one enum, and end where one is open. */
export function familiesOf(schema: Schema): Families {
  const leaves = leavesOf(schema);
  if (leaves === 'unknown') return 'unknown';
  const strings = leaves.filter((leaf) => leaf.type === 'string');
  const texts = strings.filter(({ format }) => format !== 'binary');
  const numbers = leaves.filter(isNumeric);
  return {
    ...(texts.length === 0 ? {} : { string: valuesOf<string>(texts) }),
    ...(numbers.length === 0 ? {} : { number: valuesOf<number>(numbers) }),
    ...(leaves.some(({ type }) => type === 'boolean') ? { boolean: true } : {}),
    ...(leaves.some(({ type }) => type === 'null') ? { null: true } : {}),
    ...(strings.length > texts.length ? { file: true } : {}),
    ...(texts.some(({ format }) => format === 'int64') ? { long: true } : {}),
    arrays: leaves.filter((leaf) => leaf.type === 'array'),
    objects: leaves.filter((leaf) => leaf.type === 'object'),
  };
}

type Leaf = Exclude<Schema, { readonly type?: undefined }>;

function leavesOf(schema: Schema): 'unknown' | readonly Leaf[] {
  if (schema.type !== undefined) return [schema];
  if (schema.anyOf === undefined) return 'unknown';
  const leaves: Leaf[] = [];
  for (const choice of schema.anyOf) {
    const found = leavesOf(choice);
    if (found === 'unknown') return 'unknown';
    leaves.push(...found);
  }
  return leaves;
}

function isNumeric(leaf: Leaf): leaf is NumberSchema {
  return leaf.type === 'number' || leaf.type === 'integer';
}

function valuesOf<Value extends string | number>(
  schemas: readonly {
    readonly enum?: readonly Value[];
    readonly enumDescriptions?: EnumDescriptions;
  }[],
): Values<Value> {
  const enums = schemas.map((schema) => schema.enum);
  const meanings = Object.fromEntries(
    schemas.flatMap(({ enumDescriptions }) => Object.entries(enumDescriptions ?? {})),
  );
  return enums.includes(undefined)
    ? { meanings: {} }
    : { enum: [...new Set(enums.flatMap((values) => values ?? []))], meanings };
}

/** Which families a value can be of, in an order of their own. */
export function namesOf(families: KnownFamilies): readonly Family[] {
  const { arrays, objects } = families;
  const simple = (['string', 'number', 'boolean', 'file'] as const).filter(
    (name) => families[name] !== undefined,
  );
  return [
    ...simple,
    ...(arrays.length === 0 ? [] : ['array' as const]),
    ...(objects.length === 0 ? [] : ['object' as const]),
    ...(families.null === undefined ? [] : ['null' as const]),
  ];
}

/** An object whose keys are dynamic, or of which nothing is known: what the emitter writes as a record. */
export function isRecord({ properties }: ObjectSchema): boolean {
  return Object.keys(properties).length === 0;
}
