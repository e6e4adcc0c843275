import { createRequire } from 'node:module';
import type * as Postman from 'postman-collection';
import { emptyModule } from '../emptyModule.ts';

const require = createRequire(import.meta.url);

let loaded: typeof Postman | undefined;

/** postman-collection, loaded when the first request is read: it takes a tenth of a second. */
export function postman(): typeof Postman {
  loaded ??= loadWithoutFakes();
  return loaded;
}

/**
 * postman-collection without the made-up people and places that it puts in for `{{$randomCity}}`. Loading those takes nearly
 * as long as all the rest, and reading a collection puts in nothing.
 */
function loadWithoutFakes(): typeof Postman {
  const fakes = pathOf('postman-collection/lib/superstring/dynamic-variables');
  // Whoever loaded it before has it whole.
  if (fakes === undefined || require.cache[fakes] !== undefined) return load();
  const before = new Set(Object.keys(require.cache));
  require.cache[fakes] = { ...emptyModule, id: fakes, filename: fakes };
  try {
    return load();
  } finally {
    // Whoever loads it later gets it whole.
    for (const path of Object.keys(require.cache))
      if (!before.has(path) && isPart(path)) delete require.cache[path];
  }
}

function load(): typeof Postman {
  return require('postman-collection') as typeof Postman;
}

function isPart(path: string): boolean {
  return /[\\/]postman-collection[\\/]/.test(path);
}

function pathOf(module: string): string | undefined {
  try {
    return require.resolve(module);
  } catch {
    return undefined;
  }
}
