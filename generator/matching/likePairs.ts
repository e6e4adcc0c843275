import { featuresOf, type Features } from './features.ts';
import { similarity, threshold } from './similarity.ts';
import type { Subject } from './subject.ts';

/** Words that so many operations of a side have say nothing of any. */
const mostSharing = 50;

/** By how many of its words an operation is looked up: its rarest. */
const mostWords = 8;

/**
 * Pairs of operations that are alike, the likest first, each operation once. Takes time in proportion to their number: those
 * that share no rare word are not compared.
 */
export function likePairs<Before extends Subject, After extends Subject>(
  before: readonly Before[],
  after: readonly After[],
): readonly (readonly [Before, After])[] {
  if (before.length === 0 || after.length === 0) return [];
  const [olds, nexts] = [indexOf(before.map(featuresOf)), indexOf(after.map(featuresOf))];
  const alike = candidates(olds, nexts)
    .map(([old, next]) => ({ old: old.of, next: next.of, score: similarity(old, next) }))
    .filter(({ score }) => score >= threshold)
    .toSorted((a, b) => b.score - a.score || byIds(a, b));
  const taken = new Set<Subject>();
  return alike.flatMap(({ old, next }) => {
    if (taken.has(old) || taken.has(next)) return [];
    taken.add(old).add(next);
    return [[old, next] as const];
  });
}

interface Candidate {
  readonly old: Subject;
  readonly next: Subject;
}

/** An order of pairs that are equally alike which is the same whichever side is the old one. */
function byIds(a: Candidate, b: Candidate): number {
  const [first, second] = [idsOf(a), idsOf(b)];
  return first < second ? -1 : Number(first > second);
}

function idsOf({ old, next }: Candidate): string {
  return JSON.stringify([old.id, next.id].toSorted());
}

interface Index<One extends Subject> {
  readonly all: readonly Entry<One>[];
  readonly byWord: ReadonlyMap<string, readonly Features<One>[]>;
}

interface Entry<One extends Subject> {
  readonly features: Features<One>;
  readonly words: readonly string[];
}

function indexOf<One extends Subject>(features: readonly Features<One>[]): Index<One> {
  const all = features.map((one) => ({ features: one, words: wordsIn(one) }));
  const byWord = new Map<string, Features<One>[]>();
  for (const { features: one, words } of all) {
    for (const word of words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [one]);
      else known.push(one);
    }
  }
  return { all, byWord };
}

/** What an operation is looked up by: its words, and its name and its path as a whole, which are rarer than each word. */
function wordsIn({ name, path, fields = new Set() }: Features): readonly string[] {
  return [
    ...[...name].map((word) => `name ${word}`),
    ...[...path].map((word) => `path ${word}`),
    ...[...fields].map((word) => `field ${word}`),
    `whole name ${[...name].toSorted().join(' ')}`,
    `whole path ${[...path].toSorted().join(' ')}`,
  ];
}

/** Pairs that share one of the rarest words of either. */
function candidates<Before extends Subject, After extends Subject>(
  olds: Index<Before>,
  nexts: Index<After>,
): readonly (readonly [Features<Before>, Features<After>])[] {
  const found = new Map<Features<Before>, Set<Features<After>>>();
  const add = (old: Features<Before>, next: Features<After>) => {
    const known = found.get(old);
    if (known === undefined) found.set(old, new Set([next]));
    else known.add(next);
  };
  for (const { features, words } of olds.all)
    for (const word of rarest(words, olds, nexts))
      for (const next of nexts.byWord.get(word) ?? []) add(features, next);
  for (const { features, words } of nexts.all)
    for (const word of rarest(words, olds, nexts))
      for (const old of olds.byWord.get(word) ?? []) add(old, features);
  return [...found].flatMap(([old, others]) => [...others].map((next) => [old, next] as const));
}

function rarest(
  words: readonly string[],
  olds: Index<Subject>,
  nexts: Index<Subject>,
): readonly string[] {
  return words
    .flatMap((word) => {
      const [old, next] = [olds.byWord.get(word)?.length ?? 0, nexts.byWord.get(word)?.length ?? 0];
      const isTelling = Math.min(old, next) > 0 && Math.max(old, next) <= mostSharing;
      return isTelling ? [{ word, count: old + next }] : [];
    })
    .toSorted((a, b) => a.count - b.count || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords)
    .map(({ word }) => word);
}
