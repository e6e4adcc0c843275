import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { success, type Result } from '../api/index.ts';
import type { Config } from '../config/config.ts';
import { findConfig } from '../config/findConfig.ts';
import { isPlain } from '../config/isPlain.ts';
import type { Corrections } from '../corrections/corrections.ts';
import { keepConfig, recallConfig } from '../output/configMemory.ts';
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
  const read = await readRemembered(name, folder);
  if (!read.ok) return read;
  const config = read.value;
  const { baseUrl, defaults, operations } = config;
  const isCorrected = (baseUrl ?? defaults ?? operations) !== undefined;
  return success({
    config: fromFolder(config, dirname(name)),
    ...(isCorrected ? { corrections: { baseUrl, defaults, operations, file: name } } : {}),
    sources: [{ name, bytes: new TextEncoder().encode(JSON.stringify(config)) }],
  });
}

/** A configuration as it was when it last ran, where that cannot have changed: running TypeScript takes a while. */
async function readRemembered(name: string, folder: string): Promise<Result<Config>> {
  const path = resolve(folder, name);
  const cache = cacheFolder(folder);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const isKept = cache !== undefined && isPlain(text);
  const known = isKept ? recallConfig(cache, path, text) : undefined;
  if (known !== undefined) return success(known);
  const { readConfig } = await import('../config/readConfig.ts');
  const read = await readConfig(name, folder, cache);
  if (read.ok && isKept) keepConfig(cache, path, text, read.value);
  return read;
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
