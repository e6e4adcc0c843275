import { isObject } from '../../json/values.ts';
import { compactJson } from '../literals/json.ts';
import { isFile, type SampleFile } from '../values/sampleFile.ts';
import type { Member, NamedValues } from '../values/requestValues.ts';

/** One name with its value as it goes over the wire, in a query or a form. */
export interface Pair {
  readonly name: string;
  readonly value: string | SampleFile;
  /** The member that it is of. */
  readonly member: Member;
}

/** What becomes of values on the wire, as the generated client sends them: lists repeat their name, `a[b][0]` is taken apart. */
export function pairsOf(
  members: readonly (Member & { readonly emptyBrackets?: readonly string[] })[],
  values: NamedValues,
): readonly Pair[] {
  const empty = new Set(members.flatMap(({ emptyBrackets = [] }) => emptyBrackets));
  return members.flatMap((member): readonly Pair[] => {
    const { name, encoding } = member;
    if (!values.has(name)) return [];
    const value = values.get(name);
    switch (encoding) {
      case 'json':
        return [{ name, value: compactJson(value), member }];
      case 'brackets':
        return leavesOf(value, name, name, empty).map((leaf) => ({ ...leaf, member }));
      default: {
        const all: readonly unknown[] = Array.isArray(value) ? value : [value];
        return all.map((one) => ({ name, value: leafText(one), member }));
      }
    }
  });
}

/** Every leaf under the way to it; `way` is that less the indexes. */
function leavesOf(
  value: unknown,
  name: string,
  way: string,
  empty: ReadonlySet<string>,
): readonly Omit<Pair, 'member'>[] {
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, index) =>
      leavesOf(one, `${name}[${empty.has(way) ? '' : index}]`, `${way}[]`, empty),
    );
  }
  if (isObject(value) && !isFile(value)) {
    return Object.entries(value).flatMap(([key, one]) =>
      leavesOf(one, `${name}[${key}]`, `${way}[${key}]`, empty),
    );
  }
  return value === null ? [] : [{ name, value: leafText(value) }];
}

function leafText(value: unknown): string | SampleFile {
  if (isFile(value)) return value;
  return typeof value === 'object' && value !== null ? compactJson(value) : String(value);
}
