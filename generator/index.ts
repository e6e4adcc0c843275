export {
  explain,
  generate,
  type GeneratedPackage,
  type GenerateOptions,
  type ReadOptions,
} from './generate.ts';
export type * from './api/index.ts';
export type { DocumentSource, FolderSource, Source, SourceFile } from './source/source.ts';
export { readSource } from './source/readSource.ts';
export type { PostmanAccess } from './source/postmanApi.ts';
export type { File } from './emit/file.ts';
export { writePackage, type Written } from './output/writePackage.ts';
