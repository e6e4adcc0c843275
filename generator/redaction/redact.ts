import { mask, type SecretRemover } from './removeSecrets.ts';
import type { SecretKind } from './shapes.ts';

/** Data without the secrets in its texts, and what they were. */
export interface RedactedData<Data> {
  readonly data: Data;
  readonly removed: readonly SecretKind[];
}

/** Members that hold others by names of the collection's. */
const namedByCollection: ReadonlySet<string> = new Set(['properties', 'enumDescriptions']);

/**
 * Takes the secrets out of every text of some plain data, and drops members whose very name is one: a property that an
 * example names by a token.
 *
 * @param remove takes them out of one text.
 */
export function redact<Data>(data: Data, remove: SecretRemover): RedactedData<Data> {
  const removed: SecretKind[] = [];
  const textOf = (text: string): string => {
    const redacted = remove(text);
    for (const kind of redacted.removed) removed.push(kind);
    return redacted.text;
  };
  // Nearly all data comes out as it went in, so that nothing is copied before something differs.
  const listOf = (list: readonly unknown[]): readonly unknown[] => {
    let copy: unknown[] | undefined;
    for (let index = 0; index < list.length; index += 1) {
      const plain = visit(list[index], false);
      if (plain !== list[index]) (copy ??= [...list])[index] = plain;
    }
    return copy ?? list;
  };
  const membersOf = (value: object, isNamed: boolean): object => {
    let copy: Map<string, unknown> | undefined;
    for (const name of Object.keys(value)) {
      // Evidence says where a fact was read: it stays here, and no file has it.
      if (name === 'evidence') continue;
      const member: unknown = Reflect.get(value, name);
      const kind = isNamed ? remove(name).removed[0] : undefined;
      if (kind !== undefined) {
        removed.push(kind);
        (copy ??= new Map(Object.entries(value))).delete(name);
        continue;
      }
      const plain = visit(member, !isNamed && namedByCollection.has(name));
      if (plain === member) continue;
      copy ??= new Map(Object.entries(value));
      // Of a list of names or values, those that are secrets say nothing: an enum without them would be a wrong one.
      if (name === 'enum') copy.delete(name);
      else copy.set(name, name === 'required' ? withoutMasks(plain) : plain);
    }
    return copy === undefined ? value : Object.fromEntries(copy);
  };
  const visit = (value: unknown, isNamed: boolean): unknown => {
    if (typeof value === 'string') return textOf(value);
    if (typeof value !== 'object' || value === null) return value;
    return Array.isArray(value) ? listOf(value) : membersOf(value, isNamed);
  };
  // Texts stay texts and lists lists, so that the data keeps its type: no compiler can see that.
  return { data: visit(data, false) as Data, removed };
}

function withoutMasks(list: unknown): unknown {
  return Array.isArray(list) ? list.filter((one) => one !== mask) : list;
}

/** Whether something was taken out of a text. */
export function isMasked(text: string): boolean {
  return text.includes(mask);
}
