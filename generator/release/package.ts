import type { EmitOptions } from '../emit/emitPackage.ts';
import type { File } from '../emit/file.ts';
import type { NamedApi } from '../naming/named.ts';
import { withSettledNames } from '../naming/settledNames.ts';
import type { Manifest } from '../output/manifest.ts';
import { manifestOf, settledManifest } from '../output/manifestOf.ts';
import { version } from '../version.ts';
import { releaseOf, type History, type Naming, type Release } from './release.ts';
import {
  generatedAgain,
  isOther,
  keptChangelog,
  optionsChange,
  withChangelog,
} from './releaseFiles.ts';

/** A package as data: nothing is on disk yet. */
export interface GeneratedPackage {
  readonly named: NamedApi;
  readonly files: readonly File[];
  readonly manifest: Manifest;
  /** What it is in comparison with the package that it takes the place of, where that one's history was given. */
  readonly release?: Release;
}

/** What a package is made with, besides its names. */
export interface Asked {
  readonly enums: EmitOptions['enums'];
  /** SHA-256 of the Api as the vendor has it, where corrections made it another. */
  readonly vendors: string | undefined;
  /** The day to write above an entry of the changelog. */
  readonly date: string | undefined;
  /** Emits and formats. */
  readonly filesOf: (named: NamedApi) => Promise<readonly File[]>;
}

/** A package that is compared with none before it; names that one gave are kept all the same. */
export async function firstPackage(
  named: NamedApi,
  previous: Manifest | undefined,
  { enums, vendors, filesOf }: Asked,
): Promise<GeneratedPackage> {
  const files = await filesOf(named);
  const made = manifestOf(named, files, enums, version, vendors);
  return { named: withSettledNames(named), files, manifest: settledManifest(made, previous) };
}

/** The package that takes the place of an earlier one: a version by what changed, and an entry in the changelog. */
export async function laterPackage(
  kept: NamedApi,
  over: Naming & { readonly previous: Manifest },
  history: History,
  { enums, vendors, date, filesOf }: Asked,
): Promise<GeneratedPackage> {
  const { previous } = over;
  const found = releaseOf(kept, over, history, optionsChange(previous, enums));
  const unraised = found.bump === 'none' ? await filesOf(found.named) : [];
  const release =
    found.bump === 'none' && isOther(unraised, previous) ? generatedAgain(found, over) : found;
  const emitted = release.bump === 'none' ? unraised : await filesOf(release.named);
  const files = withChangelog(emitted, release, history, date);
  const made = manifestOf(release.named, files, enums, version, vendors);
  const manifest = settledManifest(keptChangelog(made, release, previous, history), previous);
  return { named: withSettledNames(release.named), files, manifest, release };
}
