import type { Evidence, Field, Schema } from '../../api/index.ts';
import type { KeyExamples } from '../rows.ts';
import { keysIn, keyTrees, kindOf, nodesBelow, type KeyNode } from './keyTree.ts';

/** What a form's field and a query's parameter have in common. */
export interface KeyValue {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly encoding?: Field['encoding'];
  readonly schema: Schema;
  readonly evidence: readonly Evidence[];
}

/** A value with an inside: the keys that begin with its name and go on in brackets. */
export interface NestedValue extends KeyValue {
  readonly encoding: 'brackets';
  readonly emptyBrackets?: readonly string[];
}

/**
 * Keys such as `a[b][c]`, `a[0]` and `a[]` → one value each, an object or a list; others stay what they are. So do keys
 * that contradict each other, such as `a` beside `a[b]`.
 *
 * @param keys of one list of rows.
 * @param place a query goes out name by name, which would mix the elements of `a[][b]` up: there these stay flat.
 * @param read what is known of one key's value.
 * @returns the values in the order of the keys.
 */
export function nestKeys<Value extends KeyValue>(
  keys: readonly KeyExamples[],
  place: 'form' | 'query',
  read: (key: KeyExamples) => Value,
): readonly (Value | NestedValue)[] {
  return [...keyTrees(keys)].flatMap(([name, tree]): readonly (Value | NestedValue)[] => {
    const { found, flat } = insideOf(tree, { name, place, read, described: false });
    const single = tree.keys.length === 1 && kindOf(tree) === 'value';
    if (found === undefined || single) return keysIn(tree).map(read);
    const { emptyBrackets, ...facts } = found;
    const nested: NestedValue = {
      name,
      ...facts,
      encoding: 'brackets',
      ...(emptyBrackets.length === 0 ? {} : { emptyBrackets }),
    };
    return [nested, ...flat.map(read)];
  });
}

type Facts = Omit<KeyValue, 'name' | 'encoding'> & { readonly emptyBrackets: readonly string[] };

/** What is at a position, and the keys below it that stay flat. */
interface Inside {
  readonly found: Facts | undefined;
  readonly flat: readonly KeyExamples[];
}

interface Position {
  /** The way here, as `Field` has it. */
  readonly name: string;
  readonly place: 'form' | 'query';
  readonly read: (key: KeyExamples) => KeyValue;
  /** Whether a description around here was said of all that is in it. */
  readonly described: boolean;
}

function insideOf(node: KeyNode, position: Position): Inside {
  const kind = kindOf(node);
  const { name } = position;
  const mixes =
    position.place === 'query' &&
    kind === 'empty-list' &&
    node.elements !== undefined &&
    kindOf(node.elements) !== 'value';
  switch (mixes ? 'clash' : kind) {
    case 'clash':
      return { found: undefined, flat: keysIn(node) };
    case 'value':
      return valueInside(node, position);
    case 'object':
    case 'map':
    case 'list':
    case 'empty-list': {
      const shared = position.described ? undefined : sharedFacts(node, position.read);
      const inside = { ...position, described: position.described || shared !== undefined };
      const { found, flat } =
        kind === 'object'
          ? membersInside(node, inside)
          : elementsInside(node, kind === 'map', { ...inside, name: `${name}[]` });
      if (found === undefined) return { found, flat };
      const facts: Facts = {
        ...found,
        required: found.required || shared?.required === true,
        description: shared?.description ?? found.description,
        evidence: [...(shared?.evidence ?? []), ...found.evidence],
        emptyBrackets: [...(kind === 'empty-list' ? [name] : []), ...found.emptyBrackets],
      };
      return { found: facts, flat };
    }
  }
}

function valueInside({ keys }: KeyNode, { name, read, described }: Position): Inside {
  const key = joined(keys);
  // A name that repeats is a list of its own, unless it ends in the brackets of one.
  if (key === undefined || (key.repeated && !name.endsWith('[]'))) {
    return { found: undefined, flat: keys };
  }
  const { schema, encoding, required, description, evidence } = read({
    ...key,
    repeated: false,
    description: described ? '' : key.description,
  });
  // Only a whole field is one value of JSON: in brackets it is text that the caller writes.
  const own: Schema = encoding === 'json' ? { type: 'string' } : schema;
  return { found: { schema: own, required, description, evidence, emptyBrackets: [] }, flat: [] };
}

function membersInside(node: KeyNode, position: Position): Inside {
  const members = [...node.members].map(([name, member]) => {
    const inside = insideOf(member, { ...position, name: `${position.name}[${name}]` });
    return { name, ...inside, isEverywhere: member.places.size === Math.max(node.places.size, 1) };
  });
  const flat = members.flatMap((member) => member.flat);
  const known = members.flatMap(({ name, found, isEverywhere }) =>
    found === undefined ? [] : [{ name, isEverywhere, ...found }],
  );
  if (known.length === 0) return { found: undefined, flat };
  const required = known.filter((member) => member.required && member.isEverywhere);
  const found: Facts = {
    required: known.some((member) => member.required),
    description: '',
    schema: {
      type: 'object',
      properties: Object.fromEntries(known.map((member) => [member.name, withDocs(member)])),
      required: required.map(({ name }) => name),
    },
    evidence: known.flatMap(({ evidence }) => evidence),
    emptyBrackets: known.flatMap(({ emptyBrackets }) => emptyBrackets),
  };
  return { found, flat };
}

function elementsInside({ elements }: KeyNode, isMap: boolean, position: Position): Inside {
  if (elements === undefined) return { found: undefined, flat: [] };
  const { found, flat } = insideOf(elements, position);
  if (found === undefined) return { found, flat };
  const schema: Schema = isMap
    ? { type: 'object', properties: {}, required: [], additionalProperties: found.schema }
    : { type: 'array', items: found.schema };
  return { found: { ...found, schema }, flat };
}

/**
 * A description that every key below repeats is of the whole: converters write it so. Its marker is then the whole's
 * too. One that lists allowed values, or says nothing but the marker, is each key's own.
 */
function sharedFacts(node: KeyNode, read: Position['read']): KeyValue | undefined {
  const first = firstKey(node);
  if (first === undefined || first.description === '') return undefined;
  const positions = countDescribed(node, first.description);
  if (positions === undefined || positions < 2) return undefined;
  const facts = read(first);
  return facts.description === '' || 'enum' in facts.schema ? undefined : facts;
}

function firstKey(node: KeyNode): KeyExamples | undefined {
  for (const below of nodesBelow(node)) {
    const found = firstKey(below);
    if (found !== undefined) return found;
  }
  return joined(node.keys);
}

/** How many positions there are at and below one; undefined where not all have this description. */
function countDescribed(node: KeyNode, description: string): number | undefined {
  const own = joined(node.keys);
  if (own !== undefined && own.description !== description) return undefined;
  let count = own === undefined ? 0 : 1;
  for (const below of nodesBelow(node)) {
    const described = countDescribed(below, description);
    if (described === undefined) return undefined;
    count += described;
  }
  return count;
}

/** Keys of one position, such as `a[0][b]` and `a[1][b]`, as one. */
function joined(keys: readonly KeyExamples[]): KeyExamples | undefined {
  const [first] = keys;
  if (first === undefined || keys.length === 1) return first;
  return {
    ...first,
    description: keys.find(({ description }) => description !== '')?.description ?? '',
    texts: keys.flatMap(({ texts }) => texts),
    file: keys.some(({ file }) => file),
    repeated: keys.some(({ repeated }) => repeated),
    always: keys.every(({ always }) => always),
  };
}

function withDocs({ schema, description }: Facts): Schema {
  return description === '' ? schema : { ...schema, description };
}
