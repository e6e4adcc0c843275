import type { Schema } from '../../api/index.ts';
import { keyPathOf } from '../../collection/brackets/keyPath.ts';
import type { Row } from '../../collection/rows.ts';
import { readJson } from '../../inference/schema/readJson.ts';
import { fitted, misfit, orMadeUp, type ShownText } from './fitted.ts';
import { madeUp } from './madeUpValues.ts';
import type { Member, NamedValues } from './requestValues.ts';
import { fileNamed } from './sampleFile.ts';

/** One enabled line of a list, with its text, or the paths of its files. */
export interface SavedRow {
  readonly key: string;
  readonly text: string;
  readonly files?: readonly string[];
}

/** The rows that are sent and say something: an empty text is the place for one. */
export function savedRows(
  rows: readonly Row[],
  filesOf: (row: Row) => readonly string[] = () => [],
): readonly SavedRow[] {
  return rows
    .filter(({ disabled, type, value }) => !disabled && (type === 'file' || value !== ''))
    .map((row) => ({
      key: row.key,
      text: row.value,
      ...(row.type === 'file' ? { files: filesOf(row) } : {}),
    }));
}

/**
 * The values of members by the rows that a list has of them: what is required has a value in any case, what is optional has one
 * where the list shows it.
 */
export function rowValues(
  members: readonly Member[],
  rows: readonly SavedRow[],
  shown: ShownText,
): NamedValues {
  const names = new Set(members.map(({ name }) => name));
  return new Map(
    members.flatMap((member): readonly [string, unknown][] => {
      const { name, schema, required } = member;
      const found = foundValue(member, rows, names, shown);
      if (found === undefined) return required ? [[name, madeUp(schema, name)]] : [];
      return [[name, found === misfit ? madeUp(schema, name) : found]];
    }),
  );
}

/** Undefined where no row is the member's. */
function foundValue(
  { name, schema, encoding }: Member,
  rows: readonly SavedRow[],
  names: ReadonlySet<string>,
  shown: ShownText,
): unknown {
  if (encoding === 'brackets') {
    const inside = rows.flatMap((row) => {
      const { head, steps } = keyPathOf(row.key);
      const isInside = head === name && steps.length > 0 && !names.has(row.key);
      return isInside ? [{ row, steps }] : [];
    });
    return inside.length === 0
      ? undefined
      : fitted(structureOf(inside, schema), schema, name, shown);
  }
  const own = rows.filter(({ key }) => key === name);
  const [first] = own;
  if (first === undefined) return undefined;
  if (schema.type === 'array' && encoding !== 'json') {
    const { items } = schema;
    return own
      .flatMap((row) => (row.files === undefined ? [leafOf(row, items)] : filesIn(row, name)))
      .map((one) => orMadeUp(one, items, name, shown));
  }
  if (first.files !== undefined) return fitted(filesIn(first, name)[0], schema, name, shown);
  return fitted(
    encoding === 'json' ? jsonOf(first.text) : leafOf(first, schema),
    schema,
    name,
    shown,
  );
}

function jsonOf(text: string): unknown {
  return readJson(text)?.value;
}

/** A file for each path; one where no path was saved. */
function filesIn({ files = [] }: SavedRow, name: string): readonly unknown[] {
  const paths = files.filter((path) => path !== '');
  return paths.length === 0 ? [fileNamed(`${name}.bin`)] : paths.map(fileNamed);
}

/** A row's text; of an id that may be a number, the number. */
function leafOf({ text, files }: SavedRow, schema: Schema): unknown {
  if (files !== undefined) return files[0] === undefined ? undefined : fileNamed(files[0]);
  const isChoice =
    schema.type === undefined && schema.anyOf?.some(({ type }) => type === 'number') === true;
  const isCanonical = /^(?:0|-?[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text));
  return isChoice && isCanonical ? Number(text) : text;
}

interface Inside {
  readonly row: SavedRow;
  readonly steps: readonly string[];
}

/** The lists and objects that keys in brackets are the leaves of. */
function structureOf(inside: readonly Inside[], schema: Schema): unknown {
  const leaf = inside.find(({ steps }) => steps.length === 0);
  if (leaf !== undefined) return leafOf(leaf.row, schema);
  const isList = schema.type === 'array';
  const groups = new Map<string, Inside[]>();
  for (const [index, { row, steps }] of inside.entries()) {
    const [step = '', ...rest] = steps;
    // Elements without an index are one each.
    const key = step === '' ? `[${index}]` : step;
    groups.set(key, [...(groups.get(key) ?? []), { row, steps: rest }]);
  }
  const values = [...groups].map(([key, rows]): [string, unknown] => [
    key,
    structureOf(rows, schemaBelow(schema, key)),
  ]);
  return isList ? values.map(([, value]) => value) : Object.fromEntries(values);
}

function schemaBelow(schema: Schema, key: string): Schema {
  if (schema.type === 'array') return schema.items;
  if (schema.type !== 'object') return {};
  const own = Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
  return own ?? schema.additionalProperties ?? {};
}
