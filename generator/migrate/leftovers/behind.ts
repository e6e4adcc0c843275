import type { Change } from '../../diff/change.ts';
import { changedUses, type ChangedUse } from './changedUses.ts';
import { ts, type TS } from '../compiler.ts';
import type { Side, Sides } from './leftover.ts';

/** Somewhere that the compiler complains: in the old text, in the new one, and in words. */
export interface Complaint {
  readonly old: TS.SourceFile;
  readonly next: TS.SourceFile;
  readonly position: number;
  readonly start: number;
  readonly message: string;
}

export type Behind = (complaint: Complaint) => readonly Change[];

/** More are not told of one complaint: all that concerns the operation is in the changelog. */
const most = 3;

/**
 * Tells what changed in the package that a complaint comes of: changes of the operation that is used nearest, those first that
 * name what the compiler names.
 */
export function behind({ old, next, changes }: Sides): Behind {
  const breaking = changes.filter(({ level }) => level === 'breaking');
  const olds = finder(old, breaking, (change) => change.operation?.before?.function);
  const nexts = finder(next, breaking, (change) => change.operation?.after?.function);
  const ofApi = breaking.filter(({ operation }) => operation === undefined);
  return ({ old: before, next: after, position, start, message }) => {
    const [was, is] = [olds(before, position), nexts(after, start)];
    const near = was.steps <= is.steps ? was.near : is.near;
    const isNamed = (change: Change): boolean =>
      namesOf(change).some((name) => message.includes(name));
    const all = [...new Set([...was.all, ...is.all])];
    const lists = [near.filter(isNamed), all.filter(isNamed), near, ofApi];
    return lists.find(({ length }) => length > 0)?.slice(0, most) ?? [];
  };
}

interface Near {
  /** Changes of the operations used nearest, and how far up they are in the syntax. */
  readonly near: readonly Change[];
  readonly steps: number;
  /** Changes of all operations that the file uses. */
  readonly all: readonly Change[];
}

function finder(
  side: Side,
  changes: readonly Change[],
  functionOf: (change: Change) => string | undefined,
): (file: TS.SourceFile, position: number) => Near {
  const find = changedUses(side, changes, functionOf);
  const known = new Map<TS.SourceFile, readonly ChangedUse[]>();
  return (file, position) => {
    const uses = known.get(file) ?? find(file);
    known.set(file, uses);
    const { steps, near } = nearest(file, position, uses);
    return { steps, near: changesOf(near), all: changesOf(uses) };
  };
}

function changesOf(uses: readonly ChangedUse[]): readonly Change[] {
  return [...new Set(uses.flatMap(({ changes }) => changes))];
}

/** The uses within the innermost node around a position that has any. */
function nearest(
  file: TS.SourceFile,
  position: number,
  uses: readonly ChangedUse[],
): { readonly steps: number; readonly near: readonly ChangedUse[] } {
  const around: TS.Node[] = [];
  const enter = (node: TS.Node): void => {
    if (node.getStart(file) > position || node.getEnd() <= position) return;
    around.push(node);
    ts.forEachChild(node, enter);
  };
  ts.forEachChild(file, enter);
  for (const [steps, holder] of around.toReversed().entries()) {
    const near = uses.filter(
      ({ node }) =>
        node.getStart(file) >= holder.getStart(file) && node.getEnd() <= holder.getEnd(),
    );
    if (near.length > 0) return { steps, near };
    // What else is imported from a module says nothing of one import.
    if (ts.isNamedImports(holder) || ts.isNamedExports(holder)) break;
  }
  return { steps: Number.POSITIVE_INFINITY, near: [] };
}

/** What the compiler would call what changed: the last part of its place, or the text it was, in its quotes. */
function namesOf({ place, before = '' }: Change): readonly string[] {
  const field =
    place
      .split('.')
      .at(-1)
      ?.replace(/(?:\[\])+$/, '') ?? '';
  const texts = [
    field,
    before.replaceAll(/^['"]|['"]$|\W+\(.*$/g, ''),
    before.split('.').at(-1) ?? '',
  ];
  return texts.flatMap((text) => (text === '' ? [] : [`'${text}'`, `"${text}"`]));
}
