import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../generator/examples/examples.ts';
import { explain } from '../generator/generate.ts';
import { nameApi } from '../generator/naming/nameApi.ts';
import { referenceOf } from '../generator/reference/reference.ts';
import { builtInLanguages } from '../generator/samples/languages.ts';
import { samplerOf } from '../generator/samples/samples.ts';
import { brokenLinks, repeatedIds } from '../generator/site/links.test-helper.ts';
import { siteFiles } from '../generator/site/site.ts';

// The site of every real collection: all links lead somewhere, and no page is heavy.

const folder = process.env['CORPUS'] ?? '';
const isThere = folder !== '' && existsSync(folder);
if (!isThere) process.stdout.write('corpus/site: skipped, set CORPUS to a folder of collections\n');
const names = isThere ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

/** What a page may weigh, gzipped. */
const mostBytes = 60_000;

describe.skipIf(!isThere)('the site of a published collection', () => {
  it.each(names)('%s', (name) => {
    const source = { name, bytes: readFileSync(join(folder, name)) };
    const api = explain(source);
    const examples = readExamples(source);
    if (!api.ok || !examples.ok) return;
    const named = nameApi(api.value);
    const samples = samplerOf(named, builtInLanguages(), examples.value);
    const reference = referenceOf(named, { examples: examples.value, samples });
    const start = performance.now();
    const files = siteFiles(reference);
    const milliseconds = performance.now() - start;
    const pages = files.filter(({ path }) => path.endsWith('.html'));
    const weights = pages.map(({ text }) => gzipSync(text).length);
    const heaviest = Math.max(...weights);
    process.stdout.write(
      `${name.padEnd(36)} ${pages.length} pages, ${milliseconds.toFixed(0)} ms, the heaviest ${heaviest} bytes gzipped\n`,
    );
    expect(brokenLinks(files)).toEqual([]);
    expect(pages.flatMap(({ text }) => repeatedIds(text))).toEqual([]);
    expect(heaviest).toBeLessThan(mostBytes);
    if (name === 'zoom-api.json') {
      // Two seconds is what is meant; this is a machine that has other things to do as well.
      expect(milliseconds).toBeLessThan(6000);
    }
  });
});
