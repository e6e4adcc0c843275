import { generate, readSource, type File, type GeneratedPackage } from '../generator/index.ts';
import type { Result } from '../generator/api/index.ts';
import { operationsIn } from '../generator/naming/named.ts';
import { callAll, type Difference } from './calls/callAll.ts';
import type { ArrivalServer } from './calls/server.ts';
import type { CorpusEntry } from './collections.ts';
import { figuresOf, type Figures } from './figures.ts';
import { requestsOf } from './saved/requestsOf.ts';

/** What comes of one collection. */
export type Row = MadeRow | RefusedRow;

export interface MadeRow extends RowBeginning {
  readonly kind: 'made';
  readonly operations: number;
  /** Files that some file system takes for another one: they differ in letter case only. */
  readonly clashingPaths: readonly string[];
  readonly figures: Figures;
  /** Calls that did not arrive as the collection shows them. */
  readonly differences: readonly Difference[];
}

export interface RefusedRow extends RowBeginning {
  readonly kind: 'refused';
  /** Why there is no package. */
  readonly problem: string;
}

interface RowBeginning {
  readonly name: string;
  /** Counted in the collection's own file. */
  readonly requests: number;
  readonly seconds: number;
}

/** Generates from a collection, calls every operation, and gives the package's files on. */
export async function rowOf(
  entry: CorpusEntry,
  server: ArrivalServer,
  use: (files: readonly File[]) => void,
): Promise<Row> {
  const requested = requestsOf(entry);
  const started = performance.now();
  const made = await generated(entry.path).catch(thrown);
  const row = {
    name: entry.name,
    requests: requested.length,
    seconds: (performance.now() - started) / 1000,
  };
  if (typeof made === 'string') return { ...row, kind: 'refused', problem: made };
  if (!made.ok) {
    return { ...row, kind: 'refused', problem: `${made.problem.code}: ${made.problem.message}` };
  }
  use(made.value.files);
  return {
    ...row,
    kind: 'made',
    operations: operationsIn(made.value.named.root).length,
    clashingPaths: clashing(made.value.files.map(({ path }) => path)),
    figures: figuresOf(made.value.named.api, requested),
    differences: await callAll(made.value, requested, server),
  };
}

function clashing(paths: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const known = seen.has(path.toLowerCase());
    seen.add(path.toLowerCase());
    return known;
  });
}

async function generated(path: string): Promise<Result<GeneratedPackage>> {
  const source = await readSource(path);
  return source.ok ? generate(source.value) : source;
}

/** What must never be: the generator's own mistake. */
function thrown(error: unknown): string {
  return `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
