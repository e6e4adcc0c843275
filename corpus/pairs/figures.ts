import type { Api } from '../../generator/api/index.ts';
import type { Change } from '../../generator/diff/change.ts';
import { countChanges, type ChangeCounts } from '../../generator/diff/counts.ts';
import { diff } from '../../generator/diff/diff.ts';
import { matchOperations } from '../../generator/matching/matchOperations.ts';
import { explain, generatePackage } from '../../generator/generate.ts';
import { nameApi } from '../../generator/naming/nameApi.ts';
import type { NamedApi } from '../../generator/naming/named.ts';
import { entryOf, type Bump } from '../../generator/release/release.ts';
import type { Json } from '../../tests/noise/scramble.ts';
import { disagreements, type Disagreement } from '../../tests/probes/agreement.ts';
import { tryAll } from '../../tests/probes/workspace.ts';
import { keptNames } from '../support/keptNames.ts';
import type { Pair } from './pairs.ts';

/** What a pair shows. */
export interface PairFigures {
  readonly name: string;
  readonly operations: Readonly<Record<'shared' | 'added' | 'removed', number>>;
  readonly counts: ChangeCounts;
  /** Of comparing alone, and of reading both sides before. */
  readonly milliseconds: { readonly read: number; readonly compared: number };
  /** What `generate` over the old package writes into its changelog, and the version that it gives. */
  readonly release: { readonly bump: Bump; readonly version: string; readonly entry: string };
  readonly proofs: readonly Proof[];
  /** What should not be: programs that do not compile against their own package, packages that do not compile. */
  readonly wrong: readonly string[];
}

/** How rules and compiler agree, program by program: one an operation, and one that makes a client. */
export interface Proof {
  /**
   * What the new package's operations are called: as `diff` names them, anew; as `generate` does over the old package; or all
   * that are in both as they were, so that no other name hides what else would break.
   */
  readonly names: 'new' | 'generated' | 'kept';
  readonly programs: number;
  readonly broken: number;
  readonly disagreements: readonly Disagreement[];
}

/** Compares a pair, generates the second over the first, and compiles programs that use the first against the second. */
export async function figuresOf({ name, before, after }: Pair): Promise<PairFigures> {
  const sides = [before(), after()] as const;
  const started = performance.now();
  const [old, next] = [apiOf(sides[0]), apiOf(sides[1])];
  const read = performance.now();
  const changes = diff(old, next);
  const compared = performance.now();
  const { named, found, ...release } = await releaseFor(old, next);

  const [oldNamed, nextNamed] = [nameApi(old), nameApi(next)];
  const kept = keptNames(oldNamed, nextNamed);
  const tried = await tryAll([
    { name: 'same', before: oldNamed, after: oldNamed },
    { name: 'new', before: oldNamed, after: nextNamed },
    { name: 'generated', before: oldNamed, after: named },
    { name: 'kept', before: oldNamed, after: kept },
  ]);
  const proofOf = (names: Proof['names'], said: readonly Change[]): Proof => ({
    names,
    programs: old.operations.length + 1,
    broken: tried.complaints.get(names)?.size ?? 0,
    disagreements: disagreements(oldNamed, said, tried, names),
  });
  const { pairs, added, removed } = matchOperations(old.operations, next.operations);
  return {
    name,
    operations: { shared: pairs.length, added: added.length, removed: removed.length },
    counts: countChanges(changes),
    milliseconds: { read: read - started, compared: compared - read },
    release,
    proofs: [
      proofOf('new', changes),
      proofOf('generated', found),
      proofOf('kept', diff(oldNamed, kept)),
    ],
    wrong: [...tried.others, ...[...(tried.complaints.get('same')?.values() ?? [])].flat()],
  };
}

async function releaseFor(
  old: Api,
  next: Api,
): Promise<
  PairFigures['release'] & { readonly named: NamedApi; readonly found: readonly Change[] }
> {
  const first = await generatePackage(old);
  if (!first.ok) throw new Error(first.problem.message);
  const second = await generatePackage(next, {
    previous: first.value.manifest,
    history: { api: old, changelog: undefined },
  });
  if (!second.ok) throw new Error(second.problem.message);
  const { named, release } = second.value;
  if (release === undefined) throw new Error('There is no release.');
  const entry = entryOf(release, undefined);
  return { named, found: release.changes, bump: release.bump, version: named.version, entry };
}

/** Reads a collection. */
export function apiOf(collection: Json): Api {
  const bytes = new TextEncoder().encode(JSON.stringify(collection));
  const api = explain({ name: 'collection.json', bytes });
  if (!api.ok) throw new Error(api.problem.message);
  return api.value;
}
