import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type { Outcome } from './consumer/outcome.ts';

const run = promisify(execFile);

/** How a runtime is made to run the scenario: the folder has the programs, bundled. */
export type Launch = (folder: string, baseUrl: string) => Promise<readonly Outcome[]>;

/** Longer than any of them takes. */
const PATIENCE = 120_000;

/** A runtime with a command: its programs import and require the package that is installed beside them. */
export function command(file: string, ...options: readonly string[]): Launch {
  return async (folder, baseUrl) => {
    const output = async (...words: readonly string[]): Promise<string> => {
      const settings = { cwd: folder, timeout: PATIENCE };
      return (await run(file, [...options, ...words], settings)).stdout.trim();
    };
    const outcomes: readonly Outcome[] = JSON.parse(await output('main.js', baseUrl));
    const required = await output('required.cjs').catch(({ message }: Error) => message);
    const name = 'require, of CommonJS';
    return [required === '1002' ? { name } : { name, error: required }, ...outcomes];
  };
}

/** Cloudflare's workerd, by the rules of a day, with a worker that may speak to this machine. */
export function workerd(file: string, compatibilityDate: string): Launch {
  return async (folder, baseUrl) => {
    const config = join(folder, `${compatibilityDate}.capnp`);
    await writeFile(
      config,
      `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "${compatibilityDate}",
      globalOutbound = "network")),
    (name = "network", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);`,
    );
    // It tells on the third stream which port it took.
    const child = spawn(file, ['serve', '--control-fd=3', config], {
      stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    });
    try {
      const port = await new Promise<number>((resolve, reject) => {
        child.on('error', reject).on('exit', (code) => reject(new Error(`workerd ended: ${code}`)));
        child.stdio[3]?.on('data', (data: Buffer) => {
          const told: { readonly port?: number } = JSON.parse(String(data).split('\n', 1)[0] ?? '');
          if (told.port) resolve(told.port);
        });
      });
      const url = `http://127.0.0.1:${port}/?vendor=${encodeURIComponent(baseUrl)}`;
      const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
      const outcomes = await response.text();
      if (!response.ok) throw new Error(outcomes);
      return JSON.parse(outcomes);
    } finally {
      child.kill('SIGKILL');
    }
  };
}

/** A page in Chromium, of another origin than the vendor. */
export function chromium(file: string, ...more: readonly string[]): Launch {
  return async (folder, baseUrl) => {
    const script = await readFile(join(folder, 'page.js'));
    const page = `<!doctype html><script type="module" src="/page.js?vendor=${baseUrl}"></script>`;
    const server = createServer(async (request, response) => {
      const isScript = request.url?.startsWith('/page.js');
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : page);
      if (request.method === 'POST') server.emit('outcomes', await text(request));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const options = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    const address = `http://127.0.0.1:${port}/`;
    const child = spawn(file, [...options, ...more, profile, address], { stdio: 'ignore' });
    child.on('exit', (code) => server.emit('error', new Error(`Chromium ended: ${code}`)));
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const [outcomes]: string[] = await once(server, 'outcomes', { signal });
      return JSON.parse(String(outcomes));
    } finally {
      child.removeAllListeners('exit').kill();
      await once(child, 'exit');
      server.close().closeAllConnections();
    }
  };
}
