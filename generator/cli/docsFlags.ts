import { failure, success, type Result } from '../api/index.ts';
import { textFlag, type Flags } from './flags.ts';

/** What `docs` was asked for, but for what is read. */
export interface DocsFlags {
  readonly out: string;
  /** A folder with templates of the user's. */
  readonly samples: string | undefined;
  /** Where the pages are served; undefined where they are not. */
  readonly port: number | undefined;
  readonly watch: boolean;
  /** Pages that were edited by hand are replaced. */
  readonly force: boolean;
  readonly json: boolean;
}

/** Next to the mock's. */
const usualPort = 4011;

/** The flags of `docs`, each checked. */
export function docsFlags(flags: Flags): Result<DocsFlags> {
  const asked = flags['port'];
  const serve = flags['serve'] === true;
  if (asked !== undefined && !serve) return wrong('--port is for --serve.');
  const port = /^\d{1,5}$/.test(String(asked ?? usualPort)) ? Number(asked ?? usualPort) : 65_536;
  if (port > 65_535)
    return wrong(
      `--port takes a number up to 65535, or 0 for any that is free, not “${String(asked)}”.`,
    );
  return success({
    out: textFlag(flags['out']) ?? 'site',
    samples: textFlag(flags['samples']),
    port: serve ? port : undefined,
    watch: flags['watch'] === true,
    force: flags['force'] === true,
    json: flags['json'] === true,
  });
}

function wrong(message: string): Result<never> {
  return failure({
    code: 'usage',
    message,
    place: 'command line',
    hint: 'postwright docs --help shows examples.',
  });
}
