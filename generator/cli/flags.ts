import { failure, success, type Problem, type Result } from '../api/index.ts';
import type { GenerateOptions } from '../generate.ts';

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

/** The flags of `generate`, each checked. */
export function generateFlags(flags: Flags): Result<GenerateFlags> {
  const name = textFlag(flags['name']);
  const enums = textFlag(flags['enums']);
  if (enums !== undefined && enums !== 'enum' && enums !== 'const') {
    return failure(wrongFlag(`--enums takes enum or const, not “${enums}”.`));
  }
  // https://docs.npmjs.com/cli/configuring-npm/package-json#name
  if (
    name !== undefined &&
    !/^(?:@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]{0,213}$/.test(name)
  ) {
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
    out: textFlag(flags['out']),
    check,
    watch,
    force: flags['force'] === true,
  });
}

/** What `--environment` names; it may be given several times. */
export function environmentNames(flags: Flags): readonly string[] {
  return [flags['environment']].flat().flatMap((value) => textFlag(value) ?? []);
}

function wrongFlag(message: string): Problem {
  return {
    code: 'usage',
    message,
    place: 'command line',
    hint: 'postwright generate --help shows examples.',
  };
}

function textFlag(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
