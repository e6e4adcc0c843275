import type { Result } from '../api/index.ts';
import type { Get } from './download.ts';
import { readFileOrFolder } from './file.ts';
import type { PostmanAccess } from './postmanApi.ts';
import type { Source } from './source.ts';

/**
 * Reads what a person named: a file; a folder (v3, or one with a single collection file in it); an http(s) URL;
 * `postman:<collection-id>`, which asks Postman's API.
 *
 * @param access key and address of Postman's API, for `postman:<collection-id>` alone.
 * @param get asks the network; by default plainly, each time anew.
 * @example
 * const source = await readSource('postman/collections/Acme');
 * if (source.ok) await generate(source.value);
 */
export async function readSource(
  name: string,
  access: PostmanAccess = {},
  get?: Get,
): Promise<Result<Source>> {
  // What only the network needs is loaded when it is asked for.
  switch (placeOf(name)) {
    case 'web':
      return (await import('./url.ts')).readUrl(name, get);
    case 'postman': {
      const { readFromPostman } = await import('./postmanApi.ts');
      return readFromPostman(name.slice('postman:'.length), access, get);
    }
    case 'disk':
      return readFileOrFolder(name);
  }
}

/** Where what a person named is to be found. */
export function placeOf(name: string): 'web' | 'postman' | 'disk' {
  if (/^https?:\/\//i.test(name)) return 'web';
  return /^postman:/i.test(name) ? 'postman' : 'disk';
}
