export {
  explain,
  generate,
  generatePackage,
  type GenerateOptions,
  type ReadOptions,
} from './generate.ts';
export { docs, type Docs, type DocsOptions, type PackageThere } from './docs.ts';
export type { GeneratedPackage } from './release/package.ts';
export { defineConfig, type Config } from './config/config.ts';
export type {
  BodyKind,
  CorrectedType,
  CorrectionDefaults,
  Corrections,
  FailureCorrection,
  OperationCorrections,
  TypeWord,
} from './corrections/corrections.ts';
export { diff } from './diff/diff.ts';
export type { Change, ChangedOperation, ChangeKind, Level, OperationName } from './diff/change.ts';
export { changelogEntry, type ChangelogOptions } from './diff/report/changelog.ts';
export { countChanges, semverLevel, type ChangeCounts } from './diff/counts.ts';
export { diffMarkdown } from './diff/report/markdown.ts';
export type * from './api/index.ts';
export type { DocumentSource, FolderSource, Source, SourceFile } from './source/source.ts';
export { readSource } from './source/readSource.ts';
export type { PostmanAccess } from './source/postmanApi.ts';
export type { File } from './emit/file.ts';
export { writePackage, type WriteOptions, type Written } from './output/writePackage.ts';
export { writeSite } from './output/writeSite.ts';
export { readLanguages, type Language } from './samples/languages.ts';
export type { SampleView } from './samples/view.ts';
export { checkPackage, type Reason, type StaleFile } from './output/checkPackage.ts';
export type { Manifest } from './output/manifest.ts';
export { readPackage } from './output/readPackage.ts';
export { readHistory } from './output/readHistory.ts';
export type { Bump, History, Release } from './release/release.ts';
export { mockFetch, type MockOptions } from './mock/mockFetch.ts';
export { readExamples, type Examples } from './examples/examples.ts';
export type { Disturbances } from './mock/disturbance.ts';
