import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tscSays } from '../tsc.ts';

// What a generated README shows compiles as it stands, in each golden tree and in what the first command writes.

const project = fileURLToPath(new URL('../../', import.meta.url));
const fixtures = join(project, 'fixtures');
const packages = [
  ...readdirSync(fixtures).map((name) => join(fixtures, name, 'expected')),
  join(project, 'generated', 'zoom'),
].filter((folder) => existsSync(join(folder, 'README.md')));

let workspace = '';
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'readme-'));
  await writeFile(join(workspace, 'package.json'), '{ "type": "module" }');
  await writeFile(join(workspace, 'around.d.ts'), around);
  await writeFile(join(workspace, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
});
afterAll(() => rm(workspace, { recursive: true, force: true }));

describe('snippets of a generated README', () => {
  it('type-check', async () => {
    let count = 0;
    for (const [index, folder] of packages.entries()) {
      const to = join(workspace, String(index));
      await cp(folder, to, { recursive: true });
      await cp(join(project, 'templates', 'runtime'), join(to, 'src', 'runtime'), {
        recursive: true,
        filter: (path) => !/\.test|test-helper/.test(path),
      });
      for (const snippet of snippetsOf(readFileSync(join(folder, 'README.md'), 'utf8'))) {
        count += 1;
        await writeFile(join(to, `snippet${count}.ts`), snippet);
      }
    }
    expect(count).toBeGreaterThanOrEqual(packages.length);
    expect(await tscSays(workspace)).toBe('');
  }, 120_000);
});

/** Each block of code as a module that has the package beside it; what a block takes from the one before is imported. */
function snippetsOf(readme: string): readonly string[] {
  const [, packageName = ''] = /^# (.+)$/m.exec(readme) ?? [];
  return [...readme.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code = '']) => {
    const own = code
      .replaceAll(`from '${packageName}'`, "from './src/index.js'")
      .replaceAll(`from '${packageName}/`, "from './src/")
      .replaceAll(/from '(\.\/src\/(?!index\.js')[^']+)'/g, "from '$1/index.js'");
    expect(own).not.toContain(`'${packageName}`);
    const needed = ['createClient', 'byScheme'].filter((one) => own.includes(`${one}(`));
    const isImported = /^import \{[^}]*createClient/m.test(own);
    return isImported ? own : `import { ${needed.join(', ')} } from './src/index.js';\n${own}`;
  });
}

const libraries =
  'akamai-edgegrid aws4fetch axios-ntlm digest-fetch hawk jose node:crypto oauth-1.0a'.split(' ');

const credentials =
  'accessKeyId accessToken alg claims clientSecret clientToken consumer domain id key kid password region secretAccessKey service token user username'.split(
    ' ',
  );

/** Of OpenTelemetry what a span needs, as its API declares it. */
const tracing = `declare module '@opentelemetry/api' {
  interface Span {
    setAttribute(name: string, value: string | number): this;
    setAttributes(values: Readonly<Record<string, string | number>>): this;
    end(): void;
  }
  interface SpanOptions { kind?: SpanKind; attributes?: Readonly<Record<string, string | number>> }
  export enum SpanKind { INTERNAL, SERVER, CLIENT }
  export const trace: {
    getTracer(name: string): { startSpan(name: string, options?: SpanOptions): Span };
  };
}`;

/** What a reader has: Node, the libraries that sign, and credentials. */
const around = [
  'declare const process: { readonly env: Readonly<Record<string, string | undefined>> };',
  'declare const Buffer: any;',
  tracing,
  ...libraries.map((library) => `declare module '${library}';`),
  ...credentials.map((value) => `declare const ${value}: any;`),
].join('\n');

const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
  module: 'nodenext',
  types: [],
  strict: true,
  // What the libraries give is not declared here, and so neither are the parameters of callbacks to them.
  noImplicitAny: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  noEmit: true,
};
