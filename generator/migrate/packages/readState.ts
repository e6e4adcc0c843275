import { failure, success, type Problem, type Result } from '../../api/index.ts';
import { hashOf } from '../../hash.ts';
import { apiPath, readApiFile } from '../../output/apiFile.ts';
import { manifestPath } from '../../output/manifest.ts';
import { damagedManifest } from '../../output/problems.ts';
import { readManifest } from '../../output/readManifest.ts';
import { namedAfter } from '../../release/release.ts';
import type { PackageState } from './packageState.ts';

/** Reads files of a package; those that are not there are absent. */
export type ReadFiles = (paths: readonly string[]) => ReadonlyMap<string, string>;

/**
 * A generated package, read by what its manifest lists.
 *
 * @param place what a person calls it.
 */
export function readState(place: string, read: ReadFiles): Result<PackageState> {
  const text = read([manifestPath]).get(manifestPath);
  if (text === undefined) return failure(noPackage(place));
  const found = readManifest(text);
  if ('wrong' in found) return failure(damagedManifest(`${place}/${manifestPath}`, found.wrong));
  const { manifest } = found;
  const files = read([apiPath, ...Object.keys(manifest.files).filter(isSource)]);
  const lines = files.get(apiPath)?.replaceAll('\r\n', '\n');
  const isOurs = lines !== undefined && hashOf(lines) === manifest.files[apiPath];
  const api = isOurs ? readApiFile(lines) : undefined;
  if (api === undefined) return failure(noApi(place));
  const naming = { packageName: manifest.options.name, previous: manifest };
  return success({ named: namedAfter(api, naming), files });
}

/** A manifest may have been tampered with: it leads nowhere else. */
function isSource(path: string): boolean {
  return (
    (path === 'package.json' || /^src\/[^\0\r\n\\]+\.ts$/.test(path)) &&
    !path.split('/').includes('..')
  );
}

function noPackage(place: string): Problem {
  return {
    code: 'input-not-found',
    message: `${place} is no package that Postwright wrote: it has no ${manifestPath}.`,
    place,
    hint: 'Name the folder that generate writes, for example packages/acme; --from names the version that the code was written for.',
  };
}

function noApi(place: string): Problem {
  return {
    code: 'input-unreadable',
    message: `${place} cannot be compared: its ${apiPath} is gone, or was edited.`,
    place: `${place}/${apiPath}`,
    hint: 'Restore it from version control, or generate the package again; nothing was written.',
  };
}
