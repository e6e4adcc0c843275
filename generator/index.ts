export { explain, generate, type GeneratedPackage, type GenerateOptions } from './generate.ts';
export type * from './api/index.ts';
export type { Source } from './collection/source.ts';
export { readSource } from './collection/source.ts';
export type { File } from './emit/file.ts';
export { writePackage, type Written } from './output/writePackage.ts';
