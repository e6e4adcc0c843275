import { describe, expect, it } from 'vitest';
import type { Operation } from '../api/index.ts';
import { operationOf as of } from '../../tests/operationOf.ts';
import { matchOperations } from './matchOperations.ts';

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
    const before = of('GET /im_groups', 'List IM groups', ['im_groups']);
    const after = of('GET /im/groups', 'List IM groups', ['im', 'groups']);
    expect(told([before, of('GET /a', 'A')], [after])).toEqual([
      'similarity: List IM groups → List IM groups',
      'gone: A',
    ]);
  });

  it('by name where its path is quite another, unless several have that name', () => {
    const before = of('GET /old/{id}', 'Get it', ['things']);
    const after = of('GET /quite/another', 'Get it', ['things']);
    expect(told([before], [after])).toEqual(['name: Get it → Get it']);
    const twin = of('GET /old/{id}/twin', 'Get it', ['things']);
    expect(told([before, twin], [after])).toEqual(['gone: Get it', 'gone: Get it', 'new: Get it']);
    // Nor where one of them is known already.
    expect(told([before, twin], [twin, after])).toEqual([
      'path: Get it → Get it',
      'gone: Get it',
      'new: Get it',
    ]);
  });

  it('by Postman’s id before the name', () => {
    const before = of('GET /old', 'Get it', [], [], 'a1');
    const named = of('GET /new', 'Get it', [], [], 'b2');
    const known = of('GET /another', 'Fetch', [], [], 'a1');
    expect(told([before], [named, known])).toEqual(['item: Get it → Fetch', 'new: Get it']);
  });

  it('by Postman’s id among those that share even their place and name', () => {
    const pay = (id: string, item: string) => ({ ...of('POST /pay', 'Pay', [], [], item), id });
    const before = [pay('POST /pay (Pay)', 'a'), pay('POST /pay (Pay) #2', 'b')];
    const after = [pay('POST /pay (Pay)', 'b'), pay('POST /pay (Pay) #2', 'a')];
    const { pairs } = matchOperations(before, after);
    expect(pairs.map((pair) => [pair.before.id, pair.after.id])).toEqual([
      ['POST /pay (Pay)', 'POST /pay (Pay) #2'],
      ['POST /pay (Pay) #2', 'POST /pay (Pay)'],
    ]);
  });

  it('the likest first, each once', () => {
    const before = [of('GET /v1/rooms', 'List all rooms'), of('GET /v2/rooms', 'Rooms list')];
    const after = of('GET /v3/rooms', 'List rooms');
    expect(told(before, [after])).toEqual([
      'similarity: Rooms list → List rooms',
      'gone: List all rooms',
    ]);
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
