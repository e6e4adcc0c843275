import { accessEdits } from './accessEdits.ts';
import type { TS } from '../compiler.ts';
import { settled, type Edit } from './edits.ts';
import { importEdits } from './importEdits.ts';
import { localEdits } from './localEdits.ts';
import type { Rewriting } from './rewriting.ts';
import { specifierEdits } from './specifierEdits.ts';

/**
 * What has to be other text in one file of a caller, so that it names everything of the package as the new one does. What the
 * compiler does not take for the package's stays: strings, comments, a local of the same name.
 */
export function rewriteFile(file: TS.SourceFile, rewriting: Rewriting): readonly Edit[] {
  const imports = importEdits(file, rewriting);
  return settled([
    ...imports.edits,
    ...specifierEdits(file, rewriting),
    ...localEdits(file, imports.locals, rewriting.checker),
    ...accessEdits(file, rewriting),
  ]);
}
