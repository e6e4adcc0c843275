import { expect, it } from 'vitest';
import type { Api, Operation, Schema } from '../../generator/api/index.ts';
import { diff } from '../../generator/diff/diff.ts';
import { nameApi } from '../../generator/naming/nameApi.ts';
import { randomOf, type Random } from '../noise/random.ts';
import { bareOperation, jsonAnswer } from '../operationOf.ts';
import { disagreements } from '../probes/agreement.ts';
import { tryAll } from '../probes/workspace.ts';
import { mutatedSchema, randomSchema } from './randomSchema.ts';

// Whatever schemas there are and whatever becomes of them: rules and compiler agree on what breaks.

const count = 400;
const depth = 3;

it('rules and compiler agree on random schemas, written and read', async () => {
  const random = randomOf(Number(process.env['SEED'] ?? 1));
  const pairs = Array.from({ length: count }, (_, index) => randomPair(random, index));
  const before = nameApi(apiOf(pairs.map((pair) => pair[0])));
  const after = nameApi(apiOf(pairs.map((pair) => pair[1])));
  const tried = await tryAll([
    { name: 'same', before, after: before },
    { name: 'next', before, after },
  ]);
  expect(tried.others).toEqual([]);
  expect(disagreements(before, [], tried, 'same')).toEqual([]);
  const changes = diff(before, after);
  const schemas = new Map(
    pairs.map(([old, next]) => [old.id, { old: shapes(old), next: shapes(next) }]),
  );
  expect(
    disagreements(before, changes, tried, 'next').map((one) => ({
      ...one,
      ...schemas.get(one.id),
    })),
  ).toEqual([]);
  const breaking = new Set(
    changes.filter(({ level }) => level === 'breaking').map((one) => one.operation?.before?.id),
  );
  // Neither outcome is the only one.
  expect(breaking.size).toBeGreaterThan(count / 4);
  expect(breaking.size).toBeLessThan((count * 3) / 4);
}, 120_000);

/** An operation with a body or with an answer, and what became of it. */
function randomPair(random: Random, index: number): readonly [Operation, Operation] {
  const schema = randomSchema(random, depth);
  const next = mutatedSchema(schema, random, depth);
  const make = index % 2 === 0 ? asking : answering;
  return [make(index, schema), make(index, next)];
}

function asking(index: number, schema: Schema): Operation {
  const shape = { kind: 'json', required: true, mediaType: 'application/json' } as const;
  return thing(index, { requestBody: { ...shape, schema, evidence: [] } });
}

function answering(index: number, schema: Schema): Operation {
  return thing(index, { responses: [jsonAnswer(schema)] });
}

function thing(index: number, own: Partial<Operation>): Operation {
  return bareOperation(`POST /things/${index}`, { name: `Do thing ${index}`, ...own });
}

function shapes({ requestBody: body, responses }: Operation): unknown {
  return body?.kind === 'json' ? body.schema : responses[0]?.schema;
}

function apiOf(operations: readonly Operation[]): Api {
  return {
    name: 'Things',
    description: '',
    baseUrl: 'https://things.example',
    security: { type: 'none' },
    operations,
    diagnostics: [],
  };
}
