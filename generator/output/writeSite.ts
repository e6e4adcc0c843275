import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, success, type Result } from '../api/index.ts';
import { hashOf } from '../hash.ts';
import { isObject, objectOf } from '../json/values.ts';
import { linkAmong } from './paths.ts';
import { planFiles } from './planFiles.ts';
import { damagedManifest, leadsElsewhere, notOurs } from './problems.ts';
import { writePlanned, type WriteOptions, type Written } from './writePlanned.ts';

/** Lists the files of a site with their hashes: what Postwright wrote, and may replace and delete. */
const sitePath = 'postwright-site.json';

/**
 * Brings a folder to hold exactly a site's files and, untouched, whatever else its owner keeps there: writes only files that
 * differ, deletes only files that it wrote. All or nothing: see `writePlanned`.
 */
export function writeSite(
  out: string,
  files: readonly { readonly path: string; readonly text: string }[],
  options: WriteOptions = {},
): Result<Written> {
  return writePlanned(
    out,
    () => {
      const read = readListing(out);
      if (!read.ok) return read;
      const before = read.value;
      const text = listingText(
        Object.fromEntries(files.map((file) => [file.path, hashOf(file.text)])),
      );
      return planFiles(
        out,
        files.map((file) => ({ ...file, format: false })),
        {
          own: { path: sitePath, text, format: false },
          hashes: before ?? {},
          before: before === undefined ? 'none' : listingText(before) === text ? 'same' : 'other',
        },
      );
    },
    options,
  );
}

type Hashes = Readonly<Record<string, string>>;

/** No version of the tool: a site that is the same is not written again. */
function listingText(files: Hashes): string {
  const sorted = Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return `${JSON.stringify({ files: Object.fromEntries(sorted) }, null, 2)}\n`;
}

/** What an earlier run listed; undefined where there is no folder yet, or an empty one. */
function readListing(out: string): Result<Hashes | undefined> {
  const path = join(out, sitePath);
  if (!existsSync(path)) {
    const [first] = existsSync(out) ? readdirSync(out) : [];
    return first === undefined ? success(undefined) : failure(notOurs(out, first));
  }
  const link = linkAmong(out, [sitePath]);
  if (link !== undefined) return failure(leadsElsewhere(out, link));
  const files = filesIn(readFileSync(path, 'utf8'));
  return files === undefined ? failure(damagedListing(path)) : success(files);
}

function filesIn(text: string): Hashes | undefined {
  try {
    const { files } = objectOf(JSON.parse(text.replace(/^\uFEFF/, '')));
    if (!isObject(files)) return undefined;
    const hashes = Object.entries(files).flatMap(([path, hash]) =>
      typeof hash === 'string' ? [[path, hash] as const] : [],
    );
    return Object.fromEntries(hashes);
  } catch {
    return undefined;
  }
}

function damagedListing(path: string) {
  return {
    ...damagedManifest(path, 'it lists no files'),
    hint: 'It says which files are Postwright’s: restore it, or delete the whole site to begin anew; nothing was written or deleted.',
  };
}
