import { dirname, isAbsolute, join } from 'node:path';
import { success, type Result } from '../api/index.ts';
import type { Config } from '../config/config.ts';
import { findConfig } from '../config/findConfig.ts';
import type { Corrections } from '../corrections/corrections.ts';
import { cacheFolder } from '../output/stamp.ts';
import type { Source } from '../source/source.ts';
import { textFlag, type Flags } from './flags.ts';

/** What the project's configuration says; nothing, where there is none. */
export interface Project {
  /** Its paths lead from the working folder. */
  readonly config: Config;
  readonly corrections?: Corrections;
  /** The configuration as an input among others, to tell by whether it changed. */
  readonly sources: readonly Source[];
}

/** Reads the configuration that `--config` names, or that is in the working folder. */
export async function readProject(flags: Flags): Promise<Result<Project>> {
  const folder = process.cwd();
  const name = textFlag(flags['config']) ?? findConfig(folder);
  if (name === undefined) return success({ config: {}, sources: [] });
  const { configBytes, readConfig } = await import('../config/readConfig.ts');
  const read = await readConfig(name, folder, cacheFolder(folder));
  if (!read.ok) return read;
  const config = read.value;
  const { baseUrl, defaults, operations } = config;
  const isCorrected = (baseUrl ?? defaults ?? operations) !== undefined;
  return success({
    config: fromFolder(config, dirname(name)),
    ...(isCorrected ? { corrections: { baseUrl, defaults, operations, file: name } } : {}),
    sources: [{ name, bytes: configBytes(config) }],
  });
}

/** A configuration that is elsewhere names what is beside it. */
function fromFolder(config: Config, folder: string): Config {
  const { collection, environments, out } = config;
  const from = (word: string) =>
    isAbsolute(word) || /^[a-z][a-z\d+.-]+:/i.test(word) ? word : join(folder, word);
  return {
    ...config,
    collection: collection && from(collection),
    environments: environments?.map(from),
    out: out && from(out),
  };
}
