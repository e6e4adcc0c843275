import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashOf } from '../../generator/hash.ts';
import { generate, writePackage, type File, type Manifest } from '../../generator/index.ts';
import { isInBetween, recover } from '../../generator/output/recover.ts';
import { workFolders } from '../../generator/output/workFolder.ts';
import { buildCommand, project } from '../commands/builtCommand.ts';
import { randomOf } from '../noise/random.ts';
import { leftBeside, treeIn } from './scenarios.ts';

// Whole processes, killed at moments of chance while they write one package over another: what is there afterwards is one of
// the packages, whole, or what the next command makes into one.

const built = join(project, 'dist');
const folder = mkdtempSync(join(tmpdir(), 'kill-'));
const kills = 200;
/** So many at a time, each with a package of its own. */
const lanes = 2;

beforeAll(buildCommand, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`${kills} kills`, async () => {
  const packages = await threePackages();
  const trees = packages.map(({ files, manifest }, index) => {
    const out = join(folder, `whole-${index}`, 'package');
    expect(writePackage(out, files, manifest)).toMatchObject({ ok: true });
    return JSON.stringify(treeIn(out));
  });
  const file = join(folder, 'packages.json');
  writeFileSync(file, JSON.stringify(packages));
  const stateOf = (out: string) => trees.indexOf(JSON.stringify(treeIn(out)));

  const longest = roundOf(packages) * lanes;
  const found: Record<Moment, number> = { 'not writing': 0, 'getting ready': 0, exchanging: 0 };
  let mixtures = 0;
  const ends = new Set<number>();
  const lane = async (seed: number) => {
    const out = join(folder, `lane-${seed}`, 'package');
    const random = randomOf(seed);
    for (let kill = 0; kill < kills / lanes; kill += 1) {
      // Two of three wait for the moments that are so short that chance alone seldom meets them.
      const aim =
        kill % 3 === 0 ? undefined : () => existsSync(join(workFolders(out)[0], 'journal.json'));
      const within = aim === undefined ? longest : 1;
      await killedAfter((random.below(1000) / 1000) * within, aim, [built, out, file]);
      const moment = momentOf(out);
      found[moment] += 1;
      if (existsSync(out) && stateOf(out) === -1) {
        mixtures += 1;
        expect(moment).toBe('exchanging');
      }
      const recovered = recover(out);
      expect(recovered).toEqual({
        ok: true,
        value: moment === 'not writing' ? 'nothing' : 'recovered',
      });
      if (!existsSync(out)) continue;
      const end = stateOf(out);
      expect({ seed, kill, end }).toEqual({ seed, kill, end: expect.toBeOneOf([0, 1, 2]) });
      expect(leftBeside(out)).toEqual([]);
      ends.add(end);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(index + 1)));
  process.stdout.write(
    `${kills} kills: ${JSON.stringify(found)}; the package was a mixture ${mixtures} times\n`,
  );
  // Were it always the same, nothing would have been written, or nobody killed.
  expect(ends.size).toBe(3);
  // A kill while nothing is written proves nothing.
  expect(found['not writing']).toBeLessThan(kills / 4);
  expect(found.exchanging).toBeGreaterThan(kills / 10);
  expect(mixtures).toBeGreaterThan(kills / 20);
}, 240_000);

/**
 * Where a process was when it died: between two packages; filling the folder beside, or clearing it away; past the journal,
 * when files change places.
 */
type Moment = 'not writing' | 'getting ready' | 'exchanging';

function momentOf(out: string): Moment {
  if (isInBetween(out)) return 'exchanging';
  return workFolders(out).some((work) => existsSync(work)) ? 'getting ready' : 'not writing';
}

/** Milliseconds that writing each of the packages over the one before takes here and now: kills fall anywhere within. */
function roundOf(packages: readonly Package[]): number {
  const out = join(folder, 'round', 'package');
  for (const { files, manifest } of packages) writePackage(out, files, manifest);
  const started = performance.now();
  for (const { files, manifest } of packages) writePackage(out, files, manifest);
  return performance.now() - started;
}

interface Package {
  readonly files: readonly File[];
  readonly manifest: Manifest;
}

/** A package, one in which few files differ, and one in which all do. */
async function threePackages(): Promise<readonly Package[]> {
  const text = readFileSync(
    join(project, 'fixtures', 'zoom-registrants', 'collection.json'),
    'utf8',
  );
  const first = await packageOf(text);
  const few = await packageOf(text.replaceAll('List of registrants.', 'Who registered.'));
  const files = few.files.map((file) => ({ ...file, text: `${file.text}\n` }));
  const hashes = files.map((file) => [file.path, hashOf(file.text)] as const);
  const all = { files, manifest: { ...few.manifest, files: Object.fromEntries(hashes) } };
  return [first, few, all];
}

async function packageOf(text: string): Promise<Package> {
  const bytes = new TextEncoder().encode(text);
  const made = await generate({ name: 'collection.json', bytes });
  if (!made.ok) throw new Error(made.problem.message);
  return { files: made.value.files, manifest: made.value.manifest };
}

/** Runs killed.js and kills it some milliseconds after its first write, or after it is seen where it is aimed at. */
async function killedAfter(
  milliseconds: number,
  isThere: (() => boolean) | undefined,
  words: readonly string[],
): Promise<void> {
  const script = fileURLToPath(new URL('killed.js', import.meta.url));
  const child = spawn(process.execPath, [script, ...words]);
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += String(chunk)));
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_, signal) => resolve(signal)),
  );
  await new Promise((resolve) => child.stdout.once('data', resolve));
  if (isThere === undefined) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  else {
    const isOver = () => complaint !== '';
    while (!isThere() && !isOver()) await new Promise((resolve) => setImmediate(resolve));
    // A timer is too coarse for what is over in a few milliseconds.
    for (const end = performance.now() + milliseconds; performance.now() < end;);
  }
  child.kill('SIGKILL');
  expect({ signal: await ended, complaint }).toEqual({ signal: 'SIGKILL', complaint: '' });
}
