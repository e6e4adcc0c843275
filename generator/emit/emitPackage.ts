import { digestOf, keyOf, type Memory } from '../memory.ts';
import { operationsIn, type NamedApi, type NamedOperation } from '../naming/named.ts';
import type { File } from './file.ts';
import { folderFiles } from './folderFiles.ts';
import { operationFile, operationPath } from './operationFile.ts';
import { packageFiles } from './packageFiles.ts';
import { clientFile, rootFile } from './rootFile.ts';
import { runtimeFiles } from './runtimeFiles.ts';

/** How the emitter is asked to write. */
export interface EmitOptions {
  /** `enum`: TypeScript enums. `const`: frozen objects with a union type of the same name. */
  readonly enums: 'enum' | 'const';
}

/** The named Api → every file of the package, unformatted. */
export function emitPackage(
  named: NamedApi,
  options: EmitOptions,
  memory?: Memory,
): readonly File[] {
  return [
    ...packageFiles(named),
    rootFile(named),
    clientFile(named),
    ...folderFiles(named.root),
    ...operationsIn(named.root).map((operation) => fileOf(operation, options, memory)),
    ...runtimeFiles(),
  ];
}

/** What an earlier run brought into style need not be emitted: only the text that comes of it is kept. */
function fileOf(named: NamedOperation, options: EmitOptions, memory: Memory | undefined): File {
  if (memory === undefined) return operationFile(named, options);
  const key = keyOf('emit', digestOf(named), options);
  const text = memory.recall(key);
  if (typeof text !== 'string') return { ...operationFile(named, options), key };
  return { path: operationPath(named), text, format: false };
}
