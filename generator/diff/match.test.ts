import { describe, expect, it } from 'vitest';
import type { Operation } from '../api/index.ts';
import { operationOf as of } from '../../tests/diff/operationOf.ts';
import { matchOperations } from './match.ts';

describe('which operation became which', () => {
  it('by method and path, whatever its parameters and it itself are called', () => {
    const before = of('GET /users/{id}', 'Get user');
    const after = of('GET /users/{userId}/', 'Retrieve somebody');
    expect(told([before], [after])).toEqual(['path: Get user → Retrieve somebody']);
  });

  it('by folder and name among those of one path, in any order', () => {
    const names = ['Pay by card', 'Pay by wire', 'Pay by cheque'];
    const before = names.map((name) => of('POST /payments', name, ['payments']));
    expect(told(before, before.toReversed())).toEqual(
      names.map((name) => `path: ${name} → ${name}`),
    );
  });

  it('by Postman’s id where path and method are others', () => {
    const before = of('GET /old', 'Get it', [], [], 'a1');
    const after = of('POST /quite/another', 'Something else', [], [], 'a1');
    expect(told([before], [after])).toEqual(['item: Get it → Something else']);
  });

  it('by no id that two requests share', () => {
    const before = of('GET /old', 'Get it', [], [], 'a1');
    const rivals = ['Something', 'Anything'].map((name) => of(`POST /${name}`, name, [], [], 'a1'));
    expect(told([before], rivals)).toEqual(['gone: Get it', 'new: Something', 'new: Anything']);
  });

  it('by likeness where nothing else tells', () => {
    const before = of('GET /im_groups', 'List IM groups');
    const after = of('GET /im/groups', 'List IM groups');
    expect(told([before, of('GET /a', 'A')], [after])).toEqual([
      'similarity: List IM groups → List IM groups',
      'gone: A',
    ]);
  });

  it('in time that grows with their number', () => {
    const many = (prefix: string): readonly Operation[] =>
      Array.from({ length: 1200 }, (_, index) =>
        of(
          `GET ${prefix}/things/kind${index}/part${index % 40}`,
          `List part ${index % 40} of ${index}`,
        ),
      );
    const started = performance.now();
    const { pairs } = matchOperations(many('/v1'), many('/v2'));
    expect(pairs).toHaveLength(1200);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

function told(before: readonly Operation[], after: readonly Operation[]): readonly string[] {
  const { pairs, removed, added } = matchOperations(before, after);
  return [
    ...pairs.map((pair) => `${pair.rule}: ${pair.before.name} → ${pair.after.name}`),
    ...removed.map(({ name }) => `gone: ${name}`),
    ...added.map(({ name }) => `new: ${name}`),
  ];
}
