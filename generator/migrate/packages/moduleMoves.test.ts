import { describe, expect, it } from 'vitest';
import type { NamedFolder } from '../../naming/named.ts';
import { moduleMoves } from './moduleMoves.ts';

type Paths = Readonly<Record<string, string>>;

describe('where modules are', () => {
  // Modules before, modules after, where operations went, and where modules are for that.
  it.each<readonly [string, string, string, readonly (readonly [string, string])[], Paths]>([
    ['nothing moved', 'a a.b', 'a a.b', [['a.b', 'a.b']], { a: 'a', 'a.b': 'a.b' }],
    ['by its operations', 'a', 'b', [['a', 'b']], { a: 'b' }],
    ['by operations below', 'a a.b', 'c c.b', [['a.b', 'c.b']], { a: 'c', 'a.b': 'c.b' }],
    [
      'of one that stays, part went',
      'a',
      'a b',
      [
        ['a', 'b'],
        ['a', 'b'],
        ['a', 'a'],
      ],
      { a: 'a' },
    ],
    ['of one that stays, all went', 'a', 'a b', [['a', 'b']], { a: 'b' }],
    [
      'of one that is gone, most went',
      'a',
      'b c',
      [
        ['a', 'b'],
        ['a', 'c'],
        ['a', 'c'],
      ],
      { a: 'c' },
    ],
    ['nobody knows', 'a', 'b', [], {}],
    ['below a root', 'a', '', [['a', '']], { a: '' }],
  ])('%s', (_what, before, after, moves, expected) => {
    const operations = moves.map(([from, to]) => ({ from: pathOf(from), to: pathOf(to) }));
    const found = moduleMoves(folderOf(before), folderOf(after), operations);
    expect(Object.fromEntries(found)).toEqual({ '': '', ...expected });
  });
});

function pathOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('.');
}

/** A root with modules, one beside the other: how they are nested tells nothing here. */
function folderOf(paths: string): NamedFolder {
  const folders = paths
    .split(' ')
    .filter((path) => path !== '')
    .map((path) => ({ name: '', path: pathOf(path), folders: [], operations: [] }));
  return { name: '', path: [], folders, operations: [] };
}
