import { dirname } from 'node:path';
import { failure, success, type Problem, type Result } from '../../api/index.ts';
import { ts, type TS } from '../compiler.ts';
import type { CallerProject } from './view.ts';

/** The project of a `tsconfig.json`, what it extends included (https://www.typescriptlang.org/tsconfig). */
export function readProject(path: string, shown: string): Result<CallerProject> {
  if (!ts.sys.fileExists(path)) return failure(noProject(shown));
  const { error } = ts.readConfigFile(path, (name) => ts.sys.readFile(name));
  const wrong: TS.Diagnostic[] = error === undefined ? [] : [error];
  const parsed = ts.getParsedCommandLineOfConfigFile(path, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => void wrong.push(diagnostic),
  });
  // Options that only another version of the compiler knows are no reason to stop.
  if (wrong.length > 0 || parsed === undefined) return failure(wrongProject(shown, wrong[0]));
  if (parsed.fileNames.length === 0) return failure(emptyProject(shown, parsed.projectReferences));
  return success({ folder: dirname(path), files: parsed.fileNames, options: parsed.options });
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
