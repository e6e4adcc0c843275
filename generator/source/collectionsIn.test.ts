import { expect, test } from 'vitest';
import { collectionsIn, isCollectionFile } from './collectionsIn.ts';

const repository = { own: 'repo', parent: 'home' };

test.for<{
  what: string;
  names?: { own: string; parent: string };
  paths: string[];
  want: string[];
}>([
  {
    what: 'the folder itself, by its definition',
    paths: ['.resources/definition.yaml', 'A/.resources/definition.yaml', 'A/x.request.yaml'],
    want: [''],
  },
  { what: 'the folder itself, by a request', paths: ['x.request.yml'], want: [''] },
  {
    what: 'one below, by the topmost definition',
    paths: ['api/Acme/.resources/definition.yaml', 'api/Acme/Users/.resources/definition.yml'],
    want: ['api/Acme'],
  },
  {
    what: 'each of a folder “collections”, definition or not',
    paths: [
      'postman/collections/A/Users/x.request.yaml',
      'postman/collections/A/Orders/y.request.yaml',
      'postman/collections/B/.resources/definition.yaml',
    ],
    want: ['postman/collections/A', 'postman/collections/B'],
  },
  {
    what: 'each of the folder, where it is “collections” itself',
    names: { own: 'collections', parent: 'postman' },
    paths: ['A/Users/x.request.yaml', 'A/Orders/y.request.yaml'],
    want: ['A'],
  },
  {
    what: 'the folder itself, where it stands in “collections”',
    names: { own: 'A', parent: 'collections' },
    paths: ['Users/x.request.yaml', 'Orders/y.request.yaml'],
    want: [''],
  },
  {
    what: 'none, where there are only environments and stray examples',
    paths: ['environments/Dev.environment.yaml', 'a/b.example.yaml', '.resources/x.request.yaml'],
    want: [],
  },
])('finds $what', ({ names = repository, paths, want }) => {
  expect(collectionsIn(paths, names)).toEqual(want);
});

test.for<[string, boolean]>([
  ['.resources/definition.yaml', true],
  ['A/.resources/definition.yml', true],
  ['A/definition.yaml', false],
  ['A/x.request.yaml', true],
  ['.resources/x.resources/examples/y.example.yml', true],
  ['.resources/x.resources/messages/y.message.yaml', false],
  ['README.md', false],
])('%s makes part of a collection: %s', ([path, want]) => {
  expect(isCollectionFile(path)).toBe(want);
});
