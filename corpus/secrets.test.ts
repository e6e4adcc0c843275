import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { describe, expect, test } from 'vitest';
import { generate, readSource } from '../generator/index.ts';
import { manifestText } from '../generator/output/manifest.ts';
import { collectionsIn, corpusFolder } from './collections.ts';
import { sampleSecretsIn } from './saved/sampleSecrets.ts';

// No secret that somebody left in a published collection is in what is generated from it, as two judges see it: a kept
// scanner, and the collection's own sample values.

const rules = [{ id: 'recommended', rule: creator, options: {} }];

async function findingsIn(content: string): Promise<readonly string[]> {
  const source = { content, filePath: 'all.ts', ext: '.ts', contentType: 'text' as const };
  const { messages } = await lintSource({ source, options: { config: { rules } } });
  return messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe('the package of a real collection holds no secret', () => {
  test.each(collectionsIn(corpusFolder))('$name', async (entry) => {
    const source = await readSource(entry.path);
    const result = source.ok ? await generate(source.value) : source;
    const texts = result.ok
      ? [
          ...result.value.files
            .filter(({ path }) => !path.startsWith('src/runtime/'))
            .map(({ text }) => text),
          manifestText(result.value.manifest),
          JSON.stringify(result.value.named.api.diagnostics),
        ]
      : Object.values(result.problem);
    const all = texts.join('\n');
    expect(await findingsIn(all)).toEqual([]);
    // Each word of a package once: a secret has no white space in it.
    const words = new Set(all.split(/[\s"'`,;()<>{}[\]|&?=]+/));
    const secrets = [...sampleSecretsIn(entry)];
    expect(secrets.filter((secret) => words.has(secret) || words.has(`${secret}.`))).toEqual([]);
  });
});
