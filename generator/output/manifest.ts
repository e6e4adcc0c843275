import type { Lock } from '../naming/lock.ts';

/** `postwright.json`: what the generator wrote and the names it gave, so that the next run can go by both. */
export interface Manifest {
  /** Version of Postwright that wrote the package. */
  readonly postwright: string;
  /** Version of the package. */
  readonly version: string;
  /** What was asked for: a later run that does not say otherwise gives the same. */
  readonly options: PackageOptions;
  /** SHA-256 of the Api that the package is made of: sample values, ids and order of examples have no part in it. */
  readonly api: string;
  /** The same of the Api as the collection describes it, where corrections make it another. */
  readonly collection?: string | undefined;
  /** SHA-256 of every file, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What every operation is called, by its id. */
  readonly names: Lock['operations'];
}

export interface PackageOptions {
  readonly name: string;
  readonly enums: 'enum' | 'const';
}

export const manifestPath = 'postwright.json';

/** The manifest's text as it stands in the package: a line for every file and for every operation. */
export function manifestText(manifest: Manifest): string {
  const { postwright, version, options, api, collection, files, names } = manifest;
  const members = Object.entries({ postwright, version, options, api, collection })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const text = [...members, linesOf('files', files), linesOf('names', names)].join(',\n');
  return `{\n${text}\n}\n`;
}

function linesOf(key: string, entries: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(entries).map(
    ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `  ${JSON.stringify(key)}: ${lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`}`;
}

/** The names of a package, as the naming of the next one takes them. */
export function lockIn({ version, names }: Manifest): Lock {
  return { version, operations: names };
}
