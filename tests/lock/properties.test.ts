import fc from 'fast-check';
import { expect, it } from 'vitest';
import { folded } from '../../generator/naming/identifier.ts';
import { operationsIn } from '../../generator/naming/named.ts';
import type { Lock } from '../../generator/naming/lock.ts';
import { apiOf, namesOf, saved, type Given } from './requests.ts';

// Collections of few words, so that everything clashes, one after the other over the same package.

const word = fc.constantFrom(
  'List',
  'list',
  'Get',
  'Get a user',
  'get User',
  'delete',
  'users',
  'Settings',
  '用户',
);
const folder = fc.constantFrom(
  '',
  'users > ',
  'Users > ',
  'settings > ',
  'users > list > ',
  '{id} > ',
  'get user > ',
);
const path = fc.constantFrom('/a', '/a/{x}', '/a/{y}', '/b', '/v1/b', '/v2/b', '/users/list');
const request: fc.Arbitrary<Given> = fc
  .record({
    folder,
    word,
    path,
    method: fc.constantFrom('GET', 'POST'),
    id: fc.constantFrom(undefined, 'p', 'q'),
    errors: fc.dictionary(
      fc.constantFrom('1', '2', '3'),
      fc.constantFrom('No such user.', 'User is gone.'),
    ),
  })
  .map(({ folder: into, word: name, path: at, method, id, errors }) => ({
    name: into + name,
    at: `${method} ${at}`,
    ...(id === undefined ? {} : { id }),
    errors,
  }));
const collection = fc.array(request, { minLength: 1, maxLength: 8 });

it('whatever is generated over whatever: names are unique, and none that was given goes to another operation', () => {
  fc.assert(
    fc.property(fc.array(collection, { minLength: 2, maxLength: 5 }), (collections) => {
      let lock: Lock | undefined;
      for (const requests of collections) {
        const api = apiOf(requests);
        const { named, lock: next } = namesOf(api, lock);
        const all = operationsIn(named.root).flatMap(({ folder: module, name, aliases }) =>
          [name, ...aliases.map((alias) => alias.name)].map((one) =>
            folded([...module, one].join('.')),
          ),
        );
        expect(new Set(all).size).toBe(all.length);
        expect(all).toHaveLength(new Set(all).size);
        for (const { errorMembers } of operationsIn(named.root))
          expect(new Set(errorMembers.map(({ name }) => name)).size).toBe(errorMembers.length);
        // It can be read back, which looks for clashes of its own.
        const again = saved(next);
        for (const [key, { name }] of Object.entries(lock?.operations ?? {})) {
          const now = Object.values(again.operations).filter((entry) => {
            const module = entry.name.replace(/[^.]*$/, '');
            return [
              entry.name,
              ...Object.keys(entry.aliases ?? {}).map((one) => module + one),
            ].includes(name);
          });
          expect({ key, name, owners: now.length }).toEqual({ key, name, owners: 1 });
        }
        // With nothing new, nothing is.
        expect(namesOf(api, again).lock).toEqual(next);
        lock = again;
      }
    }),
    { numRuns: 150 },
  );
});
