import { clientExports, rootTypes, rootValues } from './rootExports.ts';

/**
 * Words that cannot name an exported function.
 * @see https://tc39.es/ecma262/#prod-ReservedWord (strict mode and modules included)
 */
const reservedWords = [
  'arguments',
  'async',
  'await',
  'break',
  'case',
  'catch',
  'class',
  'const',
  'continue',
  'debugger',
  'default',
  'delete',
  'do',
  'else',
  'enum',
  'eval',
  'export',
  'extends',
  'false',
  'finally',
  'for',
  'function',
  'if',
  'implements',
  'import',
  'in',
  'instanceof',
  'interface',
  'let',
  'new',
  'null',
  'package',
  'private',
  'protected',
  'public',
  'return',
  'static',
  'super',
  'switch',
  'this',
  'throw',
  'true',
  'try',
  'typeof',
  'undefined',
  'var',
  'void',
  'while',
  'with',
  'yield',
];

/** Names that a generated operation's file uses itself, and `then`, which would make a module look like a promise. */
const usedInFiles = [
  'asBlob',
  'asJsonOrText',
  'asJsonValue',
  'asNothing',
  'asText',
  'binary',
  'bracketQuery',
  'brackets',
  'call',
  'callStream',
  'client',
  'eventStream',
  'graphql',
  'graphqlTemplate',
  'json',
  'jsonWithLongIntegers',
  'jsonLines',
  'losslessJson',
  'multipart',
  'options',
  'partTypes',
  'request',
  'text',
  'then',
  'urlencoded',
];

/** File names that a folder of the package needs, or that some system refuses. */
const refusedFiles = [
  'index',
  'runtime',
  'con',
  'prn',
  'aux',
  'nul',
  ...Array.from({ length: 10 }, (_, digit) => [`com${digit}`, `lpt${digit}`]).flat(),
];

/** Names a folder may not have, in lower case: it is a namespace and a folder of files. */
export const reservedFolderNames: ReadonlySet<string> = lowerCase(reservedWords, refusedFiles, [
  'then',
]);

/** Names an operation may not have, in lower case: it is a function and a file. */
export const reservedOperationNames: ReadonlySet<string> = lowerCase(
  reservedWords,
  refusedFiles,
  usedInFiles,
);

/** Names that neither may have in the package's root, in lower case. */
export const reservedRootNames: ReadonlySet<string> = lowerCase(
  rootValues,
  rootTypes,
  clientExports,
  [
    // Its failure type would hide the runtime's.
    'undocumented',
  ],
);

function lowerCase(...lists: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(lists.flat().map((name) => name.toLowerCase()));
}
