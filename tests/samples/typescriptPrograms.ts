import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Examples } from '../../generator/examples/examples.ts';
import { operationsIn } from '../../generator/naming/named.ts';
import type { GeneratedPackage } from '../../generator/release/package.ts';
import { builtInLanguages } from '../../generator/samples/languages.ts';
import { samplerOf } from '../../generator/samples/samples.ts';
import type { Workspace } from '../workspace.ts';

const languages = builtInLanguages().filter(({ name }) => name === 'typescript');

/** What a program finds in Node besides the DOM's types; each package adds the variables that its programs read. */
const around = `interface Environment {}
declare const process: { readonly env: Environment; exitCode: number };
declare module 'node:fs' {
  export function openAsBlob(path: string): Promise<Blob>;
}
`;

/**
 * Puts the TypeScript samples of all operations beside a package's sources, each as a program of its own.
 *
 * @returns how many there are.
 */
export function addTypescriptPrograms(
  workspace: Workspace,
  name: string,
  { named, files }: GeneratedPackage,
  examples: Examples | undefined,
): number {
  workspace.add(name, files);
  const folder = join(workspace.folder, 'packages', name, 'samples');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(workspace.folder, 'packages', 'around.d.ts'), around);
  const sampler = samplerOf(named, languages, examples);
  const operations = operationsIn(named.root);
  const variables = new Set<string>();
  for (const [index, operation] of operations.entries()) {
    const [sample] = sampler(operation);
    if (sample === undefined) throw new Error('there is no template for TypeScript');
    const program = besidePackage(sample.program, named.packageName);
    writeFileSync(join(folder, `${index}.ts`), program);
    for (const [, variable = ''] of program.matchAll(/process\.env\.(\w+)/g))
      variables.add(variable);
  }
  const members = [...variables].map((variable) => `readonly ${variable}?: string | undefined;`);
  writeFileSync(
    join(folder, 'environment.d.ts'),
    `interface Environment { ${members.join(' ')} }\n`,
  );
  return operations.length;
}

/** The program with the package's name led to its sources. */
function besidePackage(program: string, packageName: string): string {
  return program.replaceAll(
    /^(import \{.*\} from )'([^']+)';$/gm,
    (line, start, module: string) => {
      if (module === packageName) return `${start}'../src/index.js';`;
      const [, below] = module.split(`${packageName}/`);
      return below === undefined ? line : `${start}'../src/${below}/index.js';`;
    },
  );
}
