import { dirname } from 'node:path';
import { failure, success, type Problem, type Result } from '../api/index.ts';
import { ts, type TS } from './compiler.ts';
import type { CallerProject } from './view.ts';

/** The project of a `tsconfig.json`, what it extends included (https://www.typescriptlang.org/tsconfig). */
export function readProject(path: string, shown: string): Result<CallerProject> {
  if (!ts.sys.fileExists(path)) return failure(noProject(shown));
  const wrong: TS.Diagnostic[] = [];
  const parsed = ts.getParsedCommandLineOfConfigFile(path, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => void wrong.push(diagnostic),
  });
  // Options that only another version of the compiler knows say nothing of the code.
  const [first] = [...wrong, ...(parsed?.errors ?? []).filter(isSyntax)];
  if (first !== undefined || parsed === undefined) {
    return failure(wrongProject(shown, first));
  }
  if (parsed.fileNames.length === 0) return failure(emptyProject(shown, parsed.projectReferences));
  return success({ folder: dirname(path), files: parsed.fileNames, options: parsed.options });
}

/** https://github.com/microsoft/TypeScript/wiki/Coding-guidelines#diagnostic-message-codes: below 2000 is syntax. */
function isSyntax({ code }: TS.Diagnostic): boolean {
  return code < 2000;
}

function noProject(shown: string): Problem {
  return {
    code: 'input-not-found',
    message: `There is no ${shown}.`,
    place: shown,
    hint: 'The code that uses the package is what a tsconfig.json says: name it with --project, for example --project apps/web/tsconfig.json.',
  };
}

function wrongProject(shown: string, diagnostic: TS.Diagnostic | undefined): Problem {
  const said =
    diagnostic === undefined ? '' : ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
  return {
    code: 'input-unreadable',
    message: `${shown} cannot be read: ${said}`,
    place: shown,
    hint: 'Nothing was written.',
  };
}

function emptyProject(
  shown: string,
  references: readonly TS.ProjectReference[] | undefined,
): Problem {
  return {
    code: 'input-not-found',
    message: `${shown} has no files of its own.`,
    place: shown,
    hint:
      references === undefined
        ? 'Name the project whose code uses the package with --project.'
        : 'It only refers to other projects: name one with --project, and run once for each.',
  };
}
