import { failure, success, type Result } from '../api/index.ts';
import { correctionShapes, problemOf } from '../corrections/checkCorrections.ts';
import { listOf, objectWith, oneOf, text, textThat, type Shape } from '../json/shape.ts';
import { isPackageName } from '../naming/packageName.ts';
import type { Config } from './config.ts';

const { file: _, ...corrections } = correctionShapes;

const members: Readonly<Record<keyof Config, Shape>> = {
  ...corrections,
  collection: text(),
  environments: listOf(text()),
  out: text(),
  name: textThat('a package’s name (lower-case letters, digits and - . _ ~)', isPackageName),
  enums: oneOf('enum', 'const'),
};

const shape = objectWith(members);

/** What a file exports, as a configuration, or what in it is none. */
export function checkConfig(value: unknown, file: string): Result<Config> {
  const flaw = shape(value);
  // Every member was looked at.
  return flaw === undefined ? success(value as Config) : failure(problemOf(flaw, file));
}
