export {
  explain,
  generate,
  generatePackage,
  type GeneratedPackage,
  type GenerateOptions,
} from './generate.ts';
export type * from './api/index.ts';
export type { Source } from './collection/source.ts';
export { readSource } from './collection/source.ts';
export type { File } from './emit/file.ts';
export { writePackage, type WriteOptions, type Written } from './output/writePackage.ts';
export { checkPackage, type Reason, type StaleFile } from './output/checkPackage.ts';
export type { Manifest } from './output/manifest.ts';
export { readPackage } from './output/readPackage.ts';
