import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { postman } from './postman.ts';

const require = createRequire(import.meta.url);

test('postman-collection is loaded without its fakes, and whole for whoever loads it besides', () => {
  const url = new (postman().Url)('https://{{host}}/users/:id?page=1');
  expect([url.getHost(), url.getPath()]).toEqual(['{{host}}', '/users/:id']);
  expect(Object.keys(require.cache).filter((path) => path.includes('faker'))).toEqual([]);
  const { Property, VariableList } = require('postman-collection') as ReturnType<typeof postman>;
  const none = new VariableList(new Property(), []);
  expect(Property.replaceSubstitutions('{{$randomCity}}', none)).not.toContain('$');
  expect(postman().Url).toBe(postman().Url);
});
