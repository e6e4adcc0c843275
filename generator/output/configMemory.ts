import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { hashOf } from '../hash.ts';
import { version } from '../version.ts';

/** What a configuration came to when it was last run, where its text is the same; undefined where that is not known. */
export function recallConfig(folder: string, path: string, text: string): Config | undefined {
  try {
    const saved: unknown = JSON.parse(readFileSync(fileFor(folder, path), 'utf8'));
    const { key, config } = Object(saved) as { key?: unknown; config?: Config };
    // Only what was looked at is kept.
    return key === keyOf(text) ? config : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what a configuration came to. Failing to only makes the next run slower. */
export function keepConfig(folder: string, path: string, text: string, config: Config): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(fileFor(folder, path), JSON.stringify({ key: keyOf(text), config }));
  } catch {
    // A read-only node_modules, for instance.
  }
}

function fileFor(folder: string, path: string): string {
  return join(folder, `config-${hashOf(path).slice(0, 32)}.json`);
}

function keyOf(text: string): string {
  return hashOf(JSON.stringify([version, text]));
}
