import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { savedRequests, type Collection } from '../tests/server/collection.ts';
import { corpusFolder } from './collections.ts';

// Newman, Postman's own runner, sends every request of Zoom's collection to a mock of it. It is too large to be installed for
// every test: npm fetches it for this one.

const newman = 'newman@6.2.2';
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const file = join(corpusFolder, 'zoom-api.json');
const collection = JSON.parse(await readFile(file, 'utf8')) as Collection;

/** What Newman reports of a run. */
interface Report {
  readonly run: {
    readonly executions: readonly {
      readonly item: { readonly name: string };
      readonly response?: { readonly code: number };
    }[];
  };
}

/** Statuses that each request of the collection has saved, in its order. */
const documented = savedRequests(collection).map(({ responses }) =>
  responses.map(({ code }) => code),
);

const { executions } = (await mocked(reportOf)).run;
const wrong = executions.filter(
  ({ response }, index) => !documented[index]?.includes(response?.code ?? 0),
);
for (const { item, response } of wrong)
  process.stdout.write(`${item.name}: ${response?.code ?? 'no answer'} is not documented\n`);
process.stdout.write(
  `Newman: ${executions.length - wrong.length} of ${documented.length} requests were answered with a documented response\n`,
);
process.exitCode = wrong.length === 0 && executions.length === documented.length ? 0 : 1;

/** Runs something against a mock. */
async function mocked<Value>(run: (baseUrl: string) => Promise<Value>): Promise<Value> {
  const mock = spawn(process.execPath, [main, 'mock', file, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(createInterface(mock.stdout), 'line')) as [string];
    const { url } = JSON.parse(line) as { readonly url: string };
    return await run(url);
  } finally {
    mock.kill('SIGINT');
  }
}

async function reportOf(baseUrl: string): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'newman-'));
  try {
    const report = join(folder, 'report.json');
    const words = ['run', file, '--env-var', `baseUrl=${baseUrl}`, '--reporters', 'json'];
    await promisify(execFile)(
      'npm',
      [
        'exec',
        '--yes',
        `--package=${newman}`,
        '--',
        'newman',
        ...words,
        '--reporter-json-export',
        report,
      ],
      { maxBuffer: 2 ** 26 },
    );
    return JSON.parse(await readFile(report, 'utf8')) as Report;
  } finally {
    await rm(folder, { recursive: true });
  }
}
