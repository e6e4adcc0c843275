/**
 * Words that cannot name an exported function.
 * @see https://tc39.es/ecma262/#prod-ReservedWord (strict mode and modules included)
 */
const reservedWords = [
  'arguments', 'async', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default',
  'delete', 'do', 'else', 'enum', 'eval', 'export', 'extends', 'false', 'finally', 'for', 'function', 'if',
  'implements', 'import', 'in', 'instanceof', 'interface', 'let', 'new', 'null', 'package', 'private',
  'protected', 'public', 'return', 'static', 'super', 'switch', 'this', 'throw', 'true', 'try', 'typeof',
  'undefined', 'var', 'void', 'while', 'with', 'yield',
];

/** Names that a generated operation file uses itself, and `then`, which would make a module look like a promise. */
const usedInFiles = [
  'binary', 'call', 'client', 'json', 'multipart', 'options', 'request', 'text', 'then', 'urlencoded',
];

/** File names that a folder of the package needs, or that some system refuses. */
const refusedFiles = [
  'index', 'runtime', 'con', 'prn', 'aux', 'nul',
  ...Array.from({ length: 10 }, (_, digit) => [`com${digit}`, `lpt${digit}`]).flat(),
];

/** Names that the package's root exports besides the operations. */
const rootExports = ['bearer', 'basic', 'apiKey', 'bind', 'createClient', 'isApiError', 'ApiError'];

/** Names an operation or folder may not have, in lower case. */
export const reservedNames: ReadonlySet<string> = new Set(
  [...reservedWords, ...usedInFiles, ...refusedFiles].map((name) => name.toLowerCase()),
);

/** The same for the package's root. */
export const reservedRootNames: ReadonlySet<string> = new Set([
  ...reservedNames,
  ...rootExports.map((name) => name.toLowerCase()),
]);
