import { resolve } from 'node:path';
import { libraryFiles, libraryFolder, ts, type TS } from '../compiler.ts';

/** The callers' code: what their `tsconfig.json` says. */
export interface CallerProject {
  readonly folder: string;
  readonly files: readonly string[];
  readonly options: TS.CompilerOptions;
}

/** A package in the place where callers have it. */
export interface PlacedPackage {
  /** What it is imported as. */
  readonly name: string;
  /** The folder, with links followed. */
  readonly root: string;
  readonly files: ReadonlyMap<string, string>;
  /** Files of the folder that are not there in this view. */
  readonly hidden: ReadonlySet<string>;
}

/** What is parsed already, by path: two views of the same callers share it. */
export type Parsed = Map<string, TS.SourceFile>;

/**
 * The callers with one version of the package, as the compiler sees them: whatever is installed or built under the package's
 * name, its imports lead to the sources that are given here.
 *
 * @param texts of callers' files that are to be read otherwise than they are on the disk.
 */
export function viewOf(
  { folder, files, options: given }: CallerProject,
  { name, root, files: sources, hidden }: PlacedPackage,
  texts: ReadonlyMap<string, string>,
  parsed: Parsed,
): TS.Program {
  // Without it, nothing would tell what a plain JavaScript file uses that is gone.
  const options = { ...given, ...(given.allowJs === true ? { checkJs: true } : {}), noEmit: true };
  const base = ts.createCompilerHost(options, true);
  const folders = new Set([...sources.keys()].flatMap(foldersAbove));
  /** A path within the package; undefined for all others. */
  const within = (path: string): string | undefined =>
    path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
  const isHidden = (path: string): boolean => hidden.has(path) || path.startsWith('dist/');
  const readFile = (path: string): string | undefined => {
    const own = within(path);
    if (own === undefined) return texts.get(path) ?? libraryFiles.get(path) ?? base.readFile(path);
    return sources.get(own) ?? (isHidden(own) ? undefined : base.readFile(path));
  };
  const host: TS.CompilerHost = {
    ...base,
    getCurrentDirectory: () => folder,
    getDefaultLibLocation: () => libraryFolder,
    getDefaultLibFileName: (asked) => `${libraryFolder}/${ts.getDefaultLibFileName(asked)}`,
    readFile,
    fileExists(path) {
      const own = within(path);
      if (own === undefined) return libraryFiles.has(path) || base.fileExists(path);
      return sources.has(own) || (!isHidden(own) && base.fileExists(path));
    },
    directoryExists(path) {
      const own = within(path);
      if (own !== undefined && folders.has(own)) return true;
      return base.directoryExists?.(path) ?? true;
    },
    getSourceFile(path, target) {
      const text = readFile(path);
      if (text === undefined) return undefined;
      const known = parsed.get(path);
      if (known?.text === text) return known;
      const file = ts.createSourceFile(path, text, target, true);
      parsed.set(path, file);
      return file;
    },
  };
  const canonical = host.getCanonicalFileName.bind(host);
  const cache = ts.createModuleResolutionCache(folder, canonical, options);
  host.resolveModuleNameLiterals = (literals, containing, redirected, _options, file) =>
    literals.map((literal) => {
      const module = moduleNamed(literal.text, name);
      if (module === undefined) {
        const mode = ts.getModeForUsageLocation(file, literal, options);
        const { text } = literal;
        return ts.resolveModuleName(text, containing, options, host, cache, redirected, mode);
      }
      const path = ['src', ...module, 'index.ts'].join('/');
      const resolvedFileName = resolve(root, path);
      return {
        resolvedModule: sources.has(path)
          ? { resolvedFileName, extension: ts.Extension.Ts, isExternalLibraryImport: false }
          : undefined,
      };
    });
  return ts.createProgram({ rootNames: files, options, host });
}

/** The module of the package that a specifier names: `zoom/meetings` → `['meetings']`; undefined for other packages. */
export function moduleNamed(specifier: string, name: string): readonly string[] | undefined {
  if (specifier === name) return [];
  if (!specifier.startsWith(`${name}/`) || specifier.endsWith('/package.json')) return undefined;
  return specifier.slice(name.length + 1).split('/');
}

function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, depth) => parts.slice(0, depth).join('/'));
}
