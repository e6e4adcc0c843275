import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readExamples } from '../generator/examples/examples.ts';
import { generate, readSource } from '../generator/index.ts';
import { operationsIn } from '../generator/naming/named.ts';
import { builtInLanguages } from '../generator/samples/languages.ts';
import { samplerOf } from '../generator/samples/samples.ts';
import { differencesOf } from '../tests/samples/sameRequest.ts';
import { addTypescriptPrograms } from '../tests/samples/typescriptPrograms.ts';
import { createWorkspace } from '../tests/workspace.ts';
import { collectionsIn, corpusFolder } from './collections.ts';

const only = process.env['ONLY'] ?? 'zoom-api.json';
const entries = collectionsIn(corpusFolder).filter(
  ({ name }) => existsSync(corpusFolder) && (only === 'all' || name === only),
);

test.skipIf(entries.length === 0).each(entries)(
  'samples of $name compile and send the same in every language, with saved values and with made-up ones',
  async ({ name, path }) => {
    const source = await readSource(path);
    if (!source.ok) return;
    const made = await generate(source.value);
    const examples = readExamples(source.value);
    if (!made.ok || !examples.ok) return;
    using workspace = createWorkspace();
    addTypescriptPrograms(workspace, 'saved', made.value, examples.value);
    addTypescriptPrograms(workspace, 'made-up', made.value, undefined);
    const { complaints, seconds } = await workspace.check();

    const { named } = made.value;
    const languages = builtInLanguages();
    const started = performance.now();
    const sampler = samplerOf(named, languages, examples.value);
    const operations = operationsIn(named.root);
    const bytes = operations.flatMap(sampler).reduce((sum, { program }) => sum + program.length, 0);
    const milliseconds = performance.now() - started;
    process.stdout.write(
      `${name}: ${operations.length} operations in ${languages.length} languages written in ` +
        `${milliseconds.toFixed(0)} ms, ${bytes} characters; compiled in ${seconds.toFixed(1)} s\n`,
    );
    expect(complaints).toEqual([]);
    expect(await differencesOf(made.value, examples.value)).toEqual([]);
    expect(await differencesOf(made.value, undefined)).toEqual([]);
  },
  240_000,
);
