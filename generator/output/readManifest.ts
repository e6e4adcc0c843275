import { objectOf } from '../json/values.ts';
import { readLock } from '../naming/readLock.ts';
import type { Manifest } from './manifest.ts';

/** A manifest read back, or what is wrong with its text: a merge that was left half done, an edit, another file. */
export function readManifest(
  text: string,
): { readonly manifest: Manifest } | { readonly wrong: string } {
  let value: unknown;
  try {
    // Some editors put a byte order mark in front (RFC 8259, 8.1).
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return {
      wrong: /^[<>=]{7}/m.test(text) ? 'a merge was left half done in it' : 'it is not JSON',
    };
  }
  const { postwright, version, options, api, collection, files, names } = objectOf(value);
  if (typeof postwright !== 'string' || typeof api !== 'string')
    return { wrong: 'it is no manifest' };
  const { name, enums } = objectOf(options);
  if (typeof name !== 'string' || (enums !== 'enum' && enums !== 'const'))
    return { wrong: 'it has no options' };
  const hashes = Object.entries(objectOf(files)).flatMap(([path, hash]) =>
    typeof hash === 'string' ? [[path, hash] as const] : [],
  );
  if (hashes.length === 0 || hashes.length !== Object.keys(objectOf(files)).length)
    return { wrong: 'it lists no files' };
  const read = readLock(version, names);
  if ('wrong' in read) return read;
  const { lock } = read;
  const manifest: Manifest = {
    postwright,
    version: lock.version,
    options: { name, enums },
    api,
    ...(typeof collection === 'string' ? { collection } : {}),
    files: Object.fromEntries(hashes),
    names: lock.operations,
  };
  return { manifest };
}
