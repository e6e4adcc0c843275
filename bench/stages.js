import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Record<string, number>} */
const times = {};
const timed = async (/** @type {string} */ name, /** @type {() => any} */ stage) => {
  const started = performance.now();
  const result = await stage();
  times[name] = performance.now() - started;
  return result;
};

const modules = await timed('load the modules', async () => ({
  ...(await import('../dist/source/readSource.js')),
  ...(await import('../dist/format/parse.js')),
  ...(await import('../dist/collection/readApi.js')),
  ...(await import('../dist/naming/nameApi.js')),
  ...(await import('../dist/emit/emitPackage.js')),
  ...(await import('../dist/emit/printer.js')),
  ...(await import('../dist/output/format.js')),
  ...(await import('../dist/reference/markdown/referenceFiles.js')),
  ...(await import('../dist/output/manifestOf.js')),
  ...(await import('../dist/output/writePackage.js')),
}));
const siteModules = await timed('load the modules of the site', async () => ({
  ...(await import('../dist/examples/examples.js')),
  ...(await import('../dist/samples/languages.js')),
  ...(await import('../dist/samples/samples.js')),
  ...(await import('../dist/reference/reference.js')),
  ...(await import('../dist/site/site.js')),
  ...(await import('../dist/output/writeSite.js')),
}));
const out = mkdtempSync(join(tmpdir(), 'postwright-stages-'));
const source = await timed('read', () => modules.readSource(process.argv[2] ?? ''));
const collection = await timed('parse', () => modules.parseCollection(source.value));
const api = await timed('collection → Api', () => modules.readApi(collection.value));
const named = await timed('name', () => modules.nameApi(api.value));
await timed('load ts-morph', () => modules.tsMorph());
const emitted = await timed('emit', () => modules.emitPackage(named, { enums: 'enum' }));
const code = await timed('format', () => modules.formatFiles(emitted));
const pages = await timed('reference, Markdown', () => modules.referenceFiles(named));
const files = [...code, ...pages];
const manifest = await timed('manifest', () => modules.manifestOf(named, files, '0.0.0'));
await timed('write', () => modules.writePackage(join(out, 'package'), files, manifest));
const reference = await timed('reference, samples in 8 languages', () => {
  const examples = siteModules.examplesIn(collection.value);
  const samples = siteModules.samplerOf(named, siteModules.builtInLanguages(), examples);
  return siteModules.referenceOf(named, { examples, samples });
});
const site = await timed('site', () => siteModules.siteFiles(reference));
await timed('write the site', () => siteModules.writeSite(join(out, 'site'), site, {}));
rmSync(out, { recursive: true });
writeSync(3, JSON.stringify(times));
