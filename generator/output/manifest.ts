/** `postwright.json`: what the generator wrote, so that it can tell its own files from the user's. */
export interface Manifest {
  /** Version of Postwright that wrote the package. */
  readonly postwright: string;
  /** SHA-256 of the Api as the collection describes it: sample values, ids and order of examples have no part in it. */
  readonly api: string;
  /** SHA-256 of every file, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** The name of every operation, by its id. */
  readonly names: Readonly<Record<string, string>>;
}

export const manifestPath = 'postwright.json';

/** The manifest's text as it stands in the package. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A manifest read back; undefined where the text is not one. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { postwright, files } = value as Partial<Manifest>;
  return (
    typeof postwright === 'string' &&
    typeof files === 'object' &&
    files !== null &&
    !Array.isArray(files) &&
    Object.values(files).every((hash) => typeof hash === 'string')
  );
}
