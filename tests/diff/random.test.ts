import { expect, it } from 'vitest';
import type { Api, Operation, Schema } from '../../generator/api/index.ts';
import { diff } from '../../generator/diff/diff.ts';
import { nameApi } from '../../generator/naming/nameApi.ts';
import { randomOf, type Random } from '../noise/random.ts';
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
  return index % 2 === 0
    ? [operation(index, schema, undefined), operation(index, next, undefined)]
    : [operation(index, undefined, schema), operation(index, undefined, next)];
}

function operation(index: number, body: Schema | undefined, answer: Schema | undefined): Operation {
  return {
    id: `POST /things/${index}`,
    folder: [],
    name: `Do thing ${index}`,
    description: '',
    method: 'POST',
    path: `/things/${index}`,
    parameters: [],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            kind: 'json',
            required: true,
            mediaType: 'application/json',
            schema: body,
            evidence: [],
          },
        }),
    responses:
      answer === undefined
        ? []
        : [
            {
              status: 200,
              description: '',
              kind: 'json',
              schema: answer,
              headers: [],
              evidence: [],
            },
          ],
    failures: [],
    errorResponses: [],
    security: { type: 'none' },
    scopes: [],
    prerequisites: [],
    deprecated: false,
    evidence: [],
  };
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
