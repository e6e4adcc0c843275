import { createRequire } from 'node:module';
import type * as TsMorph from 'ts-morph';
import { forgetTsMorph } from '../emit/compilerless.ts';

export type { ts as TS } from 'ts-morph';

const require = createRequire(import.meta.url);

// Printing loads ts-morph without its compiler; here the compiler is what is wanted.
forgetTsMorph();

/** The compiler that ts-morph brings: `typescript` itself has had no API since version 7. */
export const { ts } = require('ts-morph') as typeof TsMorph;

/** What ts-morph says of the types that come with its compiler: they are in its code, not on the disk. */
interface Libraries {
  readonly libFolderInMemoryPath: string;
  readonly getLibFiles: () => readonly { readonly fileName: string; readonly text: string }[];
}

const libraries = createRequire(require.resolve('ts-morph'))('@ts-morph/common') as Libraries;

/** The folder of the types of JavaScript and of browsers, as the compiler knows it. */
export const libraryFolder = libraries.libFolderInMemoryPath;

/** Those types, by path. */
export const libraryFiles: ReadonlyMap<string, string> = new Map(
  libraries.getLibFiles().map(({ fileName, text }) => [`${libraryFolder}/${fileName}`, text]),
);
