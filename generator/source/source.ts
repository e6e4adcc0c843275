import { hashOf } from '../hash.ts';

/** One document as it was read: a file, standard input, an answer from the network. */
export interface DocumentSource {
  /** The name to call it by in messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A collection that is a folder of many files, as Postman's v3 format is. */
export interface FolderSource {
  /** The folder, as messages call it; its last part names a collection that does not name itself. */
  readonly name: string;
  /** The files that make the collection, by path. */
  readonly files: readonly SourceFile[];
}

export interface SourceFile {
  /** Path below the folder, with forward slashes: `Users/.resources/definition.yaml`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What was read, and the name to call it by in messages. Nothing is understood yet: `parseCollection` does that. */
export type Source = DocumentSource | FolderSource;

/** Whether it was read from a folder of files. */
export function isFolder(source: Source): source is FolderSource {
  return 'files' in source;
}

/** A hash of all bytes of a source, and of the paths they stand in. */
export function fingerprint(source: Source): string {
  if (!isFolder(source)) return hashOf(source.bytes);
  return hashOf(JSON.stringify(source.files.map(({ path, bytes }) => [path, hashOf(bytes)])));
}

/** The most bytes that are read of one source: a string cannot be much longer. */
export const largestSource = 400 * 2 ** 20;
