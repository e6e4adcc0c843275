import { createRequire } from 'node:module';
import type * as TsMorph from 'ts-morph';
import { emptyModule } from '../emptyModule.ts';

const require = createRequire(import.meta.url);

/**
 * ts-morph with a stand-in for the TypeScript that it bundles. Loading the compiler takes longer than all the printing for
 * a large API; printing needs nothing of it but the end of each list element, to put a comma there.
 *
 * @returns ts-morph, good for `printStructure` only; undefined where it does not print right this way.
 */
export function loadCompilerless(): typeof TsMorph | undefined {
  const compiler = compilerPath();
  if (compiler === undefined || require.cache[compiler] !== undefined) return undefined;
  require.cache[compiler] = {
    ...emptyModule,
    id: compiler,
    filename: compiler,
    exports: standIn(),
  };
  try {
    const tsMorph = require('ts-morph') as typeof TsMorph;
    return printsRight(tsMorph) ? tsMorph : undefined;
  } catch {
    return undefined;
  } finally {
    // Whoever needs the compiler itself gets the real one.
    delete require.cache[compiler];
  }
}

/** Takes away what `loadCompilerless` left half loaded, so that a plain `require` starts anew. */
export function forgetTsMorph(): void {
  for (const path of Object.keys(require.cache)) {
    if (/[\\/](?:ts-morph|@ts-morph[\\/]common)[\\/]/.test(path)) delete require.cache[path];
  }
}

function compilerPath(): string | undefined {
  try {
    const fromTsMorph = createRequire(require.resolve('ts-morph'));
    return createRequire(fromTsMorph.resolve('@ts-morph/common')).resolve('./typescript.js');
  } catch {
    return undefined;
  }
}

/** A module object that has every member, each of which can be called, constructed and read from, and does nothing. */
function standIn(): object {
  const nothing: object = new Proxy(() => {}, {
    get: (_target, key) => {
      if (key === Symbol.toPrimitive) return () => 0;
      return key === Symbol.iterator ? [][Symbol.iterator] : nothing;
    },
    apply: () => nothing,
    construct: () => nothing,
  });
  const members = { createScanner: () => scannerToTheEnd(nothing) };
  return new Proxy(members, {
    get: (target, key) => (key === 'createScanner' ? target.createScanner : nothing),
    has: () => true,
  });
}

/** A scanner that takes any text for a single token: what follows it, a comma goes behind. */
function scannerToTheEnd(endOfFile: object) {
  let text = '';
  let scanned = true;
  return {
    setText(next = '') {
      text = next.trimEnd();
      scanned = text === '';
    },
    scan() {
      if (scanned) return endOfFile;
      scanned = true;
      return 'token';
    },
    getTokenFullStart: () => text.length,
  };
}

function printsRight({ printStructure, StructureKind }: typeof TsMorph): boolean {
  const printed = printStructure({
    kind: StructureKind.Function,
    name: 'check',
    docs: ['Probe.'],
    parameters: [
      { name: 'one', type: 'string' },
      { name: 'two', hasQuestionToken: true, type: '{ a: 1 }' },
    ],
    returnType: 'void',
    statements: ['return;'],
  });
  const expected = '/** Probe. */ function check(one: string, two?: { a: 1 }): void { return; }';
  return printed.replaceAll(/\s+/g, ' ').trim() === expected;
}
