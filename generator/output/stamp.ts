import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../api/index.ts';
import { hashOf } from '../hash.ts';
import { createMemory, type Memory } from '../memory.ts';
import { fingerprint, type Source } from '../source/source.ts';
import { version } from '../version.ts';
import { workFolders } from './workFolder.ts';
import { manifestPath, type Manifest } from './manifest.ts';

/**
 * What a run remembers, outside the package, so that the next one can tell in a moment that nothing changed. Without it
 * everything is generated again, with the same outcome.
 */
export interface Stamp {
  /** Where it is kept; undefined where there is no `node_modules` to keep it in. */
  readonly path: string | undefined;
  /** Hash of all that decides the output: the tool, the inputs' bytes, the options. */
  readonly inputs: string;
  /** The tool alone: what it worked out is of no use to another. */
  readonly tool: string;
}

/** What a run reports of a package that is up to date. */
export interface StampedReport {
  readonly out: string;
  readonly packageName: string;
  readonly operations: number;
  readonly failures: number;
  readonly errorCodes: number;
  readonly files: number;
  /** What there is to say of the project's corrections: it is said again in every run. */
  readonly corrections: readonly Diagnostic[];
}

interface StampFile {
  readonly inputs: string;
  readonly report: StampedReport;
  /** Hash of the package's manifest, which has the hashes of its files. */
  readonly manifest: string;
}

/** The stamp that belongs to a collection with its environments, and to the options. */
export function findStamp(
  sources: readonly Source[],
  options: Readonly<Record<string, string | undefined>>,
  workingFolder: string,
): Stamp {
  const asked = JSON.stringify([workingFolder, sources.map(({ name }) => name), options]);
  const folder = cacheFolder(workingFolder);
  const tool = hashOf(JSON.stringify([version, toolChanged()]));
  return {
    path: folder === undefined ? undefined : join(folder, `${hashOf(asked).slice(0, 32)}.json`),
    inputs: hashOf(JSON.stringify([tool, sources.map(fingerprint), options])),
    tool,
  };
}

/** What the last run of the same tool worked out. */
export function recallMemory(stamp: Stamp): Memory {
  try {
    const saved: unknown = JSON.parse(readFileSync(memoryPath(stamp), 'utf8'));
    const { tool, used } = Object(saved) as { tool?: unknown; used?: unknown };
    const known = tool === stamp.tool && typeof used === 'object' && used !== null;
    return createMemory(known ? (used as Readonly<Record<string, unknown>>) : {});
  } catch {
    return createMemory();
  }
}

function memoryPath({ path = '' }: Stamp): string {
  return path.replace(/\.json$/, '.memory.json');
}

/** The report of the last run, where nothing has changed since: not the input, not the tool, not one file of the package. */
export function freshReport(stamp: Stamp): StampedReport | undefined {
  if (stamp.path === undefined) return undefined;
  try {
    const saved = JSON.parse(readFileSync(stamp.path, 'utf8')) as Partial<StampFile>;
    if (saved.report === undefined || saved.inputs !== stamp.inputs) return undefined;
    const { out } = saved.report;
    const text = readFileSync(join(out, manifestPath), 'utf8');
    if (hashOf(text) !== saved.manifest || workFolders(out).some(existsSync)) return undefined;
    // The very text that was written: there is no need to look whether it is in order.
    const { files } = JSON.parse(text) as Manifest;
    const same = Object.entries(files).every(
      ([path, hash]) => hashOf(readFileSync(join(out, path))) === hash,
    );
    return same ? saved.report : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a run. Failing to is no failure of the run: it only makes the next one slower. */
export function saveStamp(stamp: Stamp, report: StampedReport, memory: Memory): void {
  if (stamp.path === undefined) return;
  try {
    const manifest = hashOf(readFileSync(join(report.out, manifestPath)));
    const { out, packageName, operations, failures, errorCodes, files, corrections } = report;
    const saved: StampFile = {
      inputs: stamp.inputs,
      report: { out, packageName, operations, failures, errorCodes, files, corrections },
      manifest,
    };
    mkdirSync(dirname(stamp.path), { recursive: true });
    writeFileSync(memoryPath(stamp), JSON.stringify({ tool: stamp.tool, used: memory.used() }));
    writeFileSync(stamp.path, JSON.stringify(saved));
  } catch {
    // A read-only node_modules, for instance.
  }
}

/** Where things are kept from run to run: in the nearest `node_modules`; undefined where there is none. */
export function cacheFolder(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules')))
      return join(folder, 'node_modules', '.cache', 'postwright');
    if (folder === dirname(folder)) return undefined;
  }
}

/** Moments at which the tool's own files last changed: a development build has the same version as the one before. */
function toolChanged(): readonly number[] {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return [
    dirname(fileURLToPath(import.meta.url)),
    join(root, 'templates', 'runtime'),
    join(root, 'templates', 'package'),
    join(root, 'templates', 'samples'),
  ].map(newestIn);
}

function newestIn(folder: string): number {
  return Math.max(0, ...readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs));
}
