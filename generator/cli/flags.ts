import { failure, success, type Problem, type Result } from '../api/index.ts';
import type { Config } from '../config/config.ts';
import type { GenerateOptions } from '../generate.ts';
import { isPackageName } from '../naming/packageName.ts';

/** Flags as the parser gives them. */
export type Flags = Readonly<Record<string, unknown>>;

/** What `generate` was asked for, but for what is read: `environmentNames` has the names of that. */
export interface GenerateFlags {
  readonly options: Pick<GenerateOptions, 'name' | 'enums'>;
  readonly out: string | undefined;
  /** Nothing is written: what would be is told. */
  readonly check: boolean;
  /** After the first run, one more whenever the input is another. */
  readonly watch: boolean;
  /** Generated files that were edited by hand are replaced. */
  readonly force: boolean;
}

/** The flags of `generate`, each checked; what they leave open is as the project's configuration has it. */
export function generateFlags(flags: Flags, config: Config = {}): Result<GenerateFlags> {
  const name = textFlag(flags['name']) ?? config.name;
  const enums = textFlag(flags['enums']) ?? config.enums;
  if (enums !== undefined && enums !== 'enum' && enums !== 'const') {
    return failure(wrongFlag(`--enums takes enum or const, not “${enums}”.`));
  }
  if (name !== undefined && !isPackageName(name)) {
    return failure(
      wrongFlag(
        `“${name}” cannot be a package’s name: lower-case letters, digits and - . _ ~ only.`,
      ),
    );
  }
  const [check, watch] = [flags['check'] === true, flags['watch'] === true];
  if (check && watch) {
    return failure(wrongFlag('--check and --watch do not go together: --check writes nothing.'));
  }
  return success({
    options: { name, enums },
    out: textFlag(flags['out']) ?? config.out,
    check,
    watch,
    force: flags['force'] === true,
  });
}

/** What `--environment` names, which may be given several times, else what the project's configuration does. */
export function environmentNames(flags: Flags, config: Config = {}): readonly string[] {
  const named = [flags['environment']].flat().flatMap((value) => textFlag(value) ?? []);
  return named.length > 0 ? named : (config.environments ?? []);
}

/** The collection that is named, else the one of the project's configuration. */
export function collectionName(
  command: 'generate' | 'explain' | 'mock' | 'docs',
  named: string | undefined,
  { collection }: Config,
): Result<string> {
  const name = named ?? collection;
  if (name !== undefined) return success(name);
  return failure({
    code: 'usage',
    message: 'No collection is named.',
    place: 'command line',
    hint: `postwright ${command} <collection>, or { collection } in postwright.config.ts; postwright ${command} --help shows examples.`,
  });
}

function wrongFlag(message: string): Problem {
  return {
    code: 'usage',
    message,
    place: 'command line',
    hint: 'postwright generate --help shows examples.',
  };
}

/** A flag's text; undefined where it was not given, or says nothing. */
export function textFlag(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
