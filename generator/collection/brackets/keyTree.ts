import type { KeyExamples } from '../rows.ts';
import { keyPathOf } from './keyPath.ts';

/** All that the keys show at one position of a structure. Elements of a list are one position, whatever their index. */
export interface KeyNode {
  /** The keys that end here. */
  readonly keys: KeyExamples[];
  readonly members: Map<string, KeyNode>;
  elements: KeyNode | undefined;
  /** Indexes that elements are given with; an empty text where they are given without. */
  readonly indexes: Set<string>;
  /** The places this position stands for, by the way to each: `[0][tax]` and `[1][tax]`. */
  readonly places: Set<string>;
}

/** The keys by their heads, in the order of first appearance: a key without brackets is a tree of one node. */
export function keyTrees(keys: readonly KeyExamples[]): ReadonlyMap<string, KeyNode> {
  const heads = new Map<string, KeyNode>();
  for (const key of keys) {
    const { head, steps } = keyPathOf(key.key);
    let node = heads.get(head) ?? emptyNode();
    heads.set(head, node);
    let place = '';
    for (const step of steps) {
      place += `[${step}]`;
      node = nodeBelow(node, step);
      node.places.add(place);
    }
    node.keys.push(key);
  }
  return heads;
}

function emptyNode(): KeyNode {
  return {
    keys: [],
    members: new Map(),
    elements: undefined,
    indexes: new Set(),
    places: new Set(),
  };
}

function nodeBelow(node: KeyNode, step: string): KeyNode {
  if (/^\d*$/.test(step)) {
    node.indexes.add(step);
    return (node.elements ??= emptyNode());
  }
  const member = node.members.get(step) ?? emptyNode();
  node.members.set(step, member);
  return member;
}

/** How the values at a position go out: `clash` where the keys do not agree on what it is. */
export function kindOf(
  node: KeyNode,
): 'value' | 'object' | 'list' | 'empty-list' | 'map' | 'clash' {
  const kinds = [node.keys.length > 0, node.members.size > 0, node.elements !== undefined];
  if (kinds.filter(Boolean).length !== 1) return 'clash';
  if (node.keys.length > 0) return 'value';
  if (node.members.size > 0) return 'object';
  if (node.indexes.has('')) return node.indexes.size === 1 ? 'empty-list' : 'clash';
  // Numbers that do not count from zero are keys: an id, a year.
  return node.indexes.has('0') ? 'list' : 'map';
}

/** All keys at a position and below it. */
export function keysIn(node: KeyNode): readonly KeyExamples[] {
  return [...node.keys, ...nodesBelow(node).flatMap(keysIn)];
}

/** The positions right below one. */
export function nodesBelow({ members, elements }: KeyNode): readonly KeyNode[] {
  return [...members.values(), ...(elements === undefined ? [] : [elements])];
}
