import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../api/index.ts';
import { operationOf as of } from '../../tests/operationOf.ts';
import { processorClock } from '../../tests/processorClock.ts';
import { matchOperations } from './matchOperations.ts';

// Operations of few words, so that nearly all are alike.

const operation: fc.Arbitrary<Operation> = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT'),
    path: fc.constantFrom('/a', '/a/{x}', '/a/{y}', '/v1/a', '/v2/a/{x}', '/b/a', '/b', '/a/b'),
    name: fc.constantFrom('List', 'List all', 'Get a user', 'Get user', 'Users', '/a', ''),
    folder: fc.constantFrom([], ['users'], ['Users', 'lists'], ['{id}']),
    query: fc.constantFrom([], ['page'], ['page', 'size']),
    item: fc.constantFrom(undefined, 'p', 'q', 'r'),
  })
  .map(({ method, path, name, folder, query, item }) =>
    of(`${method} ${path}`, name, folder, query, item),
  );

/** Ids as they are in an Api: each its own. */
const operations = fc.array(operation, { maxLength: 12 }).map((all) => {
  const seen = new Map<string, number>();
  return all.map((one) => {
    const count = (seen.get(one.id) ?? 0) + 1;
    seen.set(one.id, count);
    return count === 1 ? one : { ...one, id: `${one.id} #${count}` };
  });
});

describe('whatever the operations are', () => {
  it('every one is in one pair, or gone, or new', () => {
    fc.assert(
      fc.property(operations, operations, (before, after) => {
        const { pairs, removed, added } = matchOperations(before, after);
        const told = [...pairs.map((pair) => pair.before), ...removed];
        expect(new Set(told)).toEqual(new Set(before));
        expect(told).toHaveLength(before.length);
        const came = [...pairs.map((pair) => pair.after), ...added];
        expect(new Set(came)).toEqual(new Set(after));
        expect(came).toHaveLength(after.length);
      }),
    );
  });

  it('they are themselves', () => {
    fc.assert(
      fc.property(operations, operations, (before, others) => {
        const copies = before.map((one) => structuredClone(one));
        expect(pairsOf(before, copies)).toEqual(before.map(({ id }) => `${id} → ${id}`).toSorted());
        // Also with company: who is there keeps its own method and path, as long as nobody shares them.
        const shapes = new Set(before.map(shapeOf));
        const strangers = others
          .filter((one) => !shapes.has(shapeOf(one)))
          .map((one) => ({ ...one, id: `${one.id} new` }));
        const known = before.map(({ id }) => `${id} → ${id}`);
        expect(pairsOf(before, [...strangers, ...copies])).toEqual(known.toSorted());
      }),
    );
  });

  it('their order does not matter', () => {
    const shuffled = operations.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, shuffled, ([before, mixed], [after, mixedToo]) => {
        expect(pairsOf(mixed, mixedToo)).toEqual(pairsOf(before, after));
      }),
    );
  });

  it('nor does which side is the old one', () => {
    fc.assert(
      fc.property(operations, operations, (before, after) => {
        const back = matchOperations(after, before).pairs.map(
          (pair) => `${pair.after.id} → ${pair.before.id}`,
        );
        expect(back.toSorted()).toEqual(pairsOf(before, after));
      }),
    );
  });
});

describe('takes time in proportion to their number', () => {
  const many: Readonly<Record<string, (prefix: string, count: number) => readonly Operation[]>> = {
    'with words of their own': (prefix, count) =>
      Array.from({ length: count }, (_, at) =>
        of(`GET ${prefix}/things/kind${at}/part${at % 40}`, `List part ${at % 40} of ${at}`),
      ),
    'all of few words': (prefix, count) =>
      Array.from({ length: count }, (_, at) =>
        of(`GET ${prefix}/${'x/'.repeat(at % 7)}{id}/${'y'.repeat(at % 11)}`, `List ${prefix}`),
      ),
    'all on one path': (prefix, count) =>
      Array.from({ length: count }, (_, at) => ({
        ...of('POST /graphql', `${prefix.slice(1)} query ${at}`, [], ['a', 'b', 'c']),
        id: `POST /graphql (${prefix} ${at})`,
      })),
  };

  it.each(Object.keys(many))('%s', (kind) => {
    const spent = (count: number): number => {
      const [before, after] = ['/before', '/after'].map((prefix) => many[kind]?.(prefix, count));
      const clock = processorClock();
      matchOperations(before ?? [], after ?? []);
      return clock();
    };
    spent(500);
    const [once, fourfold] = [Math.min(spent(1000), spent(1000)), spent(4000)];
    expect(fourfold).toBeLessThan(Math.max(once * 9, 400));
  });
});

function pairsOf(before: readonly Operation[], after: readonly Operation[]): readonly string[] {
  const { pairs } = matchOperations(before, after);
  return pairs.map((pair) => `${pair.before.id} → ${pair.after.id}`).toSorted();
}

function shapeOf({ method, path }: Operation): string {
  return `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`;
}
