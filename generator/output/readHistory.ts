import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../hash.ts';
import type { History } from '../release/release.ts';
import { apiPath, readApiFile } from './apiFile.ts';
import { changelogPath } from './changelogText.ts';
import type { Manifest } from './manifest.ts';

/** What a package in a folder tells of itself: the Api it was made of, as long as nobody edited that, and its changelog. */
export function readHistory(out: string, manifest: Manifest): History {
  const text = textOf(join(out, apiPath));
  const isOurs = text !== undefined && hashOf(text) === manifest.files[apiPath];
  return {
    api: isOurs ? readApiFile(text) : undefined,
    changelog: textOf(join(out, changelogPath)),
  };
}

/** A file's text with plain line ends; undefined where there is none. */
function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined;
}
