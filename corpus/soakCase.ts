import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, readSource } from '../generator/index.ts';
import { soakCases } from './soakCases.ts';

// One case in a process of its own: how it ended, and what it took, as JSON.

const [name = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'soak-'));
const path = join(folder, 'collection.json');
const file = openSync(path, 'w');
for (const piece of soakCases[name]?.() ?? []) writeSync(file, piece);
closeSync(file);

const started = performance.now();
const source = await readSource(path);
const result = source.ok ? await generate(source.value) : source;
const seconds = (performance.now() - started) / 1000;
rmSync(folder, { recursive: true });
process.stdout.write(
  JSON.stringify({
    outcome: result.ok
      ? `${result.value.named.api.operations.length} operations, ` +
        `${result.value.files.reduce((sum, { text }) => sum + text.length, 0)} characters`
      : `${result.problem.code}: ${result.problem.message.replace(path, 'the file').slice(0, 200)}`,
    seconds,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
