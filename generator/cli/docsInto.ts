import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { success, type Api, type Diagnostic, type Result } from '../api/index.ts';
import type { Config } from '../config/config.ts';
import { correctionsSaid } from '../corrections/diagnostics.ts';
import { docs, lackingIn, type Lacking, type PackageThere } from '../docs.ts';
import { packageNameOf } from '../naming/nameApi.ts';
import { operationsIn } from '../naming/named.ts';
import { manifestPath } from '../output/manifest.ts';
import { readHistory } from '../output/readHistory.ts';
import { readPackage } from '../output/readPackage.ts';
import { writeSite } from '../output/writeSite.ts';
import { builtInLanguages, readLanguages } from '../samples/languages.ts';
import type { DocsFlags } from './docsFlags.ts';
import type { Inputs } from './input.ts';

/** What a run of `docs` did. */
export interface DocsReport {
  readonly out: string;
  readonly title: string;
  readonly packageName: string;
  readonly pages: number;
  /** What the tabs of the samples say. */
  readonly languages: readonly string[];
  readonly files: number;
  readonly bytes: number;
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  /** Where edits of pages were kept, by the file's path. */
  readonly kept: Readonly<Record<string, string>>;
  /** How many operations say nothing of it. */
  readonly lacking: Readonly<Record<Lacking, number>>;
  readonly corrections: readonly Diagnostic[];
}

/** A site that was written, and its texts by path. */
export interface WrittenDocs {
  readonly report: DocsReport;
  readonly texts: ReadonlyMap<string, string>;
}

/** Makes a site of what was read and writes it; loaded only where there is something to make. */
export async function docsInto(
  inputs: Inputs,
  config: Config,
  flags: DocsFlags,
): Promise<Result<WrittenDocs>> {
  const { out, samples, force } = flags;
  const languages = samples === undefined ? success(builtInLanguages()) : readLanguages(samples);
  if (!languages.ok) return languages;
  const { environments, corrections } = inputs;
  const made = await docs(inputs.source, {
    environments,
    corrections,
    languages: languages.value,
    name: config.name,
    packageOf: (api) => packageThere(api, config),
  });
  if (!made.ok) return made;
  const { files, named } = made.value;
  const done = writeSite(out, files, { force });
  if (!done.ok) return done;
  const { written, unchanged, deleted, kept } = done.value;
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return success({
    report: {
      out,
      title: named.api.name,
      packageName: named.packageName,
      pages: operationsIn(named.root).length,
      languages: languages.value.map(({ label }) => label),
      files: written.length + unchanged.length,
      bytes: [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0),
      written,
      deleted,
      kept,
      lacking: lackingIn(named),
      corrections: correctionsSaid(named.api.diagnostics),
    },
    texts,
  });
}

/** The package that `generate` would update here, whose names the pages are to have; a damaged one is not gone by. */
function packageThere(api: Api, { out, name }: Config): PackageThere | undefined {
  const folder = out ?? name ?? packageNameOf(api);
  if (!existsSync(join(folder, manifestPath))) return undefined;
  const read = readPackage(folder);
  if (!read.ok || read.value === undefined) return undefined;
  return { manifest: read.value, api: readHistory(folder, read.value).api };
}
