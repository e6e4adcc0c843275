import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure, type Problem, type Result } from '../api/index.ts';
import { checkConfig } from './checkConfig.ts';
import { defineConfig, type Config } from './config.ts';

/**
 * Runs a configuration and looks at what it exports.
 *
 * @param name the file, below the folder; messages call it so.
 * @param cacheFolder where the JavaScript that it comes to may be kept; without one it is made every time.
 */
export async function readConfig(
  name: string,
  folder: string,
  cacheFolder: string | undefined,
): Promise<Result<Config>> {
  const path = resolve(folder, name);
  if (!existsSync(path)) return failure(missing(name));
  // Node 20 reads no TypeScript. Whoever imports `postwright` gets what a configuration needs of it, not the generator.
  const { createJiti } = await import('jiti');
  const jiti = createJiti(import.meta.url, {
    fsCache: cacheFolder ?? false,
    moduleCache: false,
    interopDefault: false,
    virtualModules: { postwright: { defineConfig } },
  });
  let exported: unknown;
  try {
    // As TypeScript whatever its ending: what Node itself imports it never reads again, however it changed.
    const options = { filename: path, ext: '.mts', async: true };
    exported = await jiti.evalModule(readFileSync(path, 'utf8'), options);
  } catch (error) {
    return failure(unreadable(name, path, error));
  }
  if (typeof exported !== 'object' || exported === null || !('default' in exported))
    return failure(withoutDefault(name));
  return checkConfig(await exported.default, name);
}

function missing(name: string): Problem {
  return {
    code: 'config-not-found',
    message: `There is no ${name}.`,
    place: name,
    hint: '--config names a file such as postwright.config.ts; without it that one is looked for in the working folder.',
  };
}

function unreadable(name: string, path: string, error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  const [first = ''] = said.split('\n');
  const position = error instanceof Error ? positionIn(`${said}\n${error.stack}`, path) : '';
  const words = first.replace(/^(?:ParseError|SyntaxError): /, '').trim();
  return {
    code: 'config-unreadable',
    message: `${name}${position} cannot be run: ${words.replace(/\.$/, '')}.`,
    place: name + position,
    hint: 'It is a module like any other: open it in an editor to see more. Nothing was written.',
  };
}

/** Where in a file an error arose, `:6:2`; nothing where its text does not say. */
function positionIn(text: string, path: string): string {
  const after = text.split(`${path}:`)[1] ?? '';
  const [position] = /^\d+(?::\d+)?/.exec(after) ?? [];
  return position === undefined ? '' : `:${position}`;
}

function withoutDefault(name: string): Problem {
  return {
    code: 'config-invalid',
    message: `${name} has no default export.`,
    place: name,
    hint: 'End it with: export default defineConfig({ … }).',
  };
}
