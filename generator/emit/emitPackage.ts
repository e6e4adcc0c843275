import { remembered, type Memory } from '../memory.ts';
import { operationsIn, type NamedApi } from '../naming/named.ts';
import type { File } from './file.ts';
import { folderFiles } from './folderFiles.ts';
import { operationFile } from './operationFile.ts';
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
    ...operationsIn(named.root).map((operation) =>
      remembered(memory, 'emit', [operation, options], () => operationFile(operation, options)),
    ),
    ...runtimeFiles(),
  ];
}
