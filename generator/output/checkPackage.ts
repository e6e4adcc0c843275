import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { success, type Result } from '../api/index.ts';
import type { File } from '../emit/file.ts';
import { manifestPath, type Manifest } from './manifest.ts';
import { planPackage, type PackagePlan } from './planPackage.ts';

/** Why a package is not what generating would give. */
export type Reason =
  | 'not generated yet'
  | 'collection changed'
  | 'corrections changed'
  | 'tool changed'
  | 'options changed'
  | 'edited by hand'
  | 'missing';

/** A file that generating would write or delete. */
export interface StaleFile {
  readonly path: string;
  readonly reasons: readonly Reason[];
}

/**
 * Tells which files of a package are not what generating would give, and why. Nothing is changed.
 *
 * @returns the files, none where the package is fresh.
 */
export function checkPackage(
  out: string,
  files: readonly File[],
  manifest: Manifest,
): Result<readonly StaleFile[]> {
  const planned = planPackage(out, files, manifest);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const paths = [...plan.write.map(({ path }) => path), ...plan.delete].toSorted();
  return success(paths.map((path) => ({ path, reasons: reasonsFor(path, plan, out, manifest) })));
}

function reasonsFor(
  path: string,
  { previous, edited }: PackagePlan,
  out: string,
  manifest: Manifest,
): readonly Reason[] {
  if (previous === undefined) return ['not generated yet'];
  const before = Object.hasOwn(previous.files, path) ? previous.files[path] : undefined;
  const isOther = path === manifestPath || manifest.files[path] !== before;
  return [
    ...(isOther ? causes(path, previous, manifest) : []),
    ...(edited.includes(path) ? (['edited by hand'] as const) : []),
    ...(before !== undefined && !existsSync(join(out, path)) ? (['missing'] as const) : []),
  ];
}

/** What made the Api another: where the collection is, corrections may be as well. */
function apiCause(previous: Manifest, manifest: Manifest): Reason {
  const isOther = (manifest.collection ?? manifest.api) !== (previous.collection ?? previous.api);
  return isOther ? 'collection changed' : 'corrections changed';
}

/** What made a file's text another. The runtime is copied: no collection and no option has a part in it. */
function causes(path: string, previous: Manifest, manifest: Manifest): readonly Reason[] {
  const { options } = manifest;
  const isCopied = path.startsWith('src/runtime/');
  const isOtherOption =
    options.name !== previous.options.name || options.enums !== previous.options.enums;
  const found: readonly Reason[] = [
    ...(!isCopied && manifest.api !== previous.api ? [apiCause(previous, manifest)] : []),
    ...(!isCopied && isOtherOption ? (['options changed'] as const) : []),
    ...(manifest.postwright !== previous.postwright ? (['tool changed'] as const) : []),
  ];
  if (found.length > 0) return found;
  // Another manifest of the very same files was edited; else it is a tool of the same version that writes otherwise.
  const isEdited = path === manifestPath && isDeepStrictEqual(manifest.files, previous.files);
  return isEdited ? ['edited by hand'] : ['tool changed'];
}
