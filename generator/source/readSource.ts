import type { Result } from '../api/index.ts';
import { readFileOrFolder } from './file.ts';
import type { PostmanAccess } from './postmanApi.ts';
import type { Source } from './source.ts';

/**
 * Reads what a person named: a file; a folder (v3, or one with a single collection file in it); an http(s) URL;
 * `postman:<collection-id>`, which asks Postman's API.
 *
 * @param access key and address of Postman's API, for `postman:<collection-id>` alone.
 * @example
 * const source = await readSource('postman/collections/Acme');
 * if (source.ok) await generate(source.value);
 */
export async function readSource(
  name: string,
  access: PostmanAccess = {},
): Promise<Result<Source>> {
  // What only the network needs is loaded when it is asked for.
  if (/^https?:\/\//i.test(name)) return (await import('./url.ts')).readUrl(name);
  if (/^postman:/i.test(name)) {
    const { readFromPostman } = await import('./postmanApi.ts');
    return readFromPostman(name.slice('postman:'.length), access);
  }
  return readFileOrFolder(name);
}
