import { describe, expect, it } from 'vitest';
import { pairOperations } from '../../generator/migrate/packages/pairOperations.ts';
import { apiOf, namesOf, saved, type Given } from '../lock/requests.ts';

/** Functions of pairs, and of those that are only alike, between packages that know nothing of each other. */
function paired(before: readonly Given[], after: readonly Given[]) {
  const found = pairOperations(namesOf(apiOf(before)).named, namesOf(apiOf(after)).named);
  const shown = (pairs: typeof found.pairs) =>
    pairs.map((pair) => `${pair.before.id} → ${pair.after.id}`);
  return { pairs: shown(found.pairs), alike: shown(found.alike) };
}

describe('which operation became which', () => {
  it('is told by address, whatever they are called', () => {
    const before = [
      { name: 'List users', at: 'GET /users' },
      { name: 'List people', at: 'GET /people' },
    ];
    const after = [
      { name: 'List people', at: 'GET /users' },
      { name: 'List users', at: 'GET /people' },
    ];
    expect(paired(before, after).pairs).toEqual([
      'GET /people → GET /people',
      'GET /users → GET /users',
    ]);
  });

  it('is told by likeness where the function is called the same', () => {
    const before = [
      { name: 'imGroups > List IM group members', at: 'GET /im_groups/{id}/members' },
    ];
    const after = [
      { name: 'im > groups > List IM group members', at: 'GET /im/groups/{id}/members' },
    ];
    expect(paired(before, after)).toEqual({
      pairs: ['GET /im_groups/{id}/members → GET /im/groups/{id}/members'],
      alike: [],
    });
  });

  it('is not told by likeness where it is called otherwise', () => {
    const before = [
      { name: 'imGroups > List IM group members', at: 'GET /im_groups/{id}/members' },
    ];
    const after = [
      { name: 'im > groups > List all IM group members', at: 'GET /im/groups/{id}/members' },
    ];
    expect(paired(before, after)).toEqual({
      pairs: [],
      alike: ['GET /im_groups/{id}/members → GET /im/groups/{id}/members'],
    });
  });

  it('is told by a former name, where neither address nor request is the same', () => {
    const first = namesOf(apiOf([{ name: 'Fetch', at: 'GET /a/b/c' }]));
    const second = namesOf(
      apiOf([{ name: 'Get everything', at: 'GET /a/b/c' }]),
      saved(first.lock),
    );
    const third = namesOf(
      apiOf([{ name: 'Get everything', at: 'GET /a/b/d' }]),
      saved(second.lock),
    );
    const [pair] = pairOperations(first.named, third.named).pairs;
    expect(pair).toMatchObject({ before: { id: 'GET /a/b/c' }, after: { id: 'GET /a/b/d' } });
  });
});
