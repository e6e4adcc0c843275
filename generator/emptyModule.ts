import { createRequire } from 'node:module';

/**
 * A module as Node's loader keeps it, with nothing in it: put into `require.cache` by a module's path, it stands in for one whose
 * loading costs time and whose exports nobody reads. `exports` of a loaded one is all that requiring it reads
 * (https://nodejs.org/api/modules.html#requirecache).
 */
export const emptyModule: NodeJS.Module = {
  id: '',
  filename: '',
  path: '',
  exports: {},
  loaded: true,
  isPreloading: false,
  parent: undefined,
  children: [],
  paths: [],
  require: createRequire(import.meta.url),
};
