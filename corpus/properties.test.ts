import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../generator/index.ts';
import { operationsIn } from '../generator/naming/named.ts';

// Every collection that real vendors have published comes to a package with all of its requests, or to a clear problem.

const folder = process.env['CORPUS'] ?? '';
const isThere = folder !== '' && existsSync(folder);
if (!isThere)
  process.stdout.write('corpus/properties: skipped, set CORPUS to a folder of collections\n');
const names = isThere ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

/** Files that are not read yet, and why: remove the line when they are. */
const notYet: Readonly<Record<string, string>> = {};

describe.skipIf(!isThere)('a published collection', () => {
  it.each(names)('%s', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const started = performance.now();
    const outcome = await generate({ name, bytes }).catch((error: unknown) => String(error));
    const milliseconds = Math.round(performance.now() - started);
    const row = (words: string): void => {
      process.stdout.write(`${name.padEnd(36)} ${String(milliseconds).padStart(6)} ms  ${words}\n`);
    };
    if (typeof outcome === 'string') {
      row(`THROWN ${outcome}`);
      expect(notYet).toHaveProperty([name]);
    } else if (outcome.ok) {
      const { named, files } = outcome.value;
      const operations = operationsIn(named.root);
      const failures = operations.flatMap(({ operation }) => operation.failures);
      row(
        `${operations.length} operations, ${failures.length} failures, ${files.length} files, ` +
          `${named.api.diagnostics.length} diagnostics`,
      );
      expect(operations).toHaveLength(requestsIn(JSON.parse(new TextDecoder().decode(bytes))));
      const paths = files.map(({ path }) => path.toLowerCase());
      expect(new Set(paths).size).toBe(paths.length);
    } else {
      row(`${outcome.problem.code}: ${outcome.problem.message}`);
      expect(outcome.problem.message).toContain(name);
      expect(outcome.problem.hint).not.toBe('');
    }
  });
});

/** Counts the requests of a collection, wrapped or not, without the generator's help. */
function requestsIn(item: unknown): number {
  if (typeof item !== 'object' || item === null) return 0;
  const { collection, item: items, request } = item as Readonly<Record<string, unknown>>;
  if (typeof collection === 'object') return requestsIn(collection);
  if (Array.isArray(items)) return items.reduce((sum: number, below) => sum + requestsIn(below), 0);
  return request === undefined || request === null ? 0 : 1;
}
