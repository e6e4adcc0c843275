import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../generated/zoom/src/index.ts';
import { messageTemplates } from '../generator/emit/messageTemplates.ts';
import { filledPlaceholders, placeholders } from '../generator/inference/prose/placeholders.ts';
import { ApiError, messageDetails } from '../templates/runtime/index.ts';
import { generate } from '../generator/generate.ts';
import type { GeneratedPackage } from '../generator/release/package.ts';
import { operationsIn, type NamedOperation } from '../generator/naming/named.ts';
import { style } from '../generator/output/format.ts';
import type { Collection } from '../tests/server/collection.ts';
import { startServer } from '../tests/server/server.ts';
import { argumentsOf } from './support/arguments.ts';
import { arrivalOf, expectedArrival, namesIn, namesOf } from './support/arrival.ts';
import { writtenPackage, type WrittenPackage } from './support/writtenPackage.ts';
import { callAll, type Called } from './support/callAll.ts';
import { callerOf, callText, programOfAll } from './support/caller.ts';
import { learntFigures, membersByKey } from './support/learnt.ts';
import { enumMarkers, figuresOf, requiredMarkers } from './support/marks.ts';
import { fullnesses } from './support/values.ts';

const corpus = process.env['CORPUS'];
if (!corpus) {
  process.stdout.write(
    "Zoom's whole collection: skipped, CORPUS names no folder with zoom-api.json\n",
  );
}

describe.skipIf(!corpus)("Zoom's whole collection", () => {
  let collection: Collection;
  let generated: GeneratedPackage;
  let operations: readonly NamedOperation[];
  let written: WrittenPackage;
  let root: Readonly<Record<string, unknown>>;
  const summary: string[] = [];

  beforeAll(async () => {
    const bytes = await readFile(join(String(corpus), 'zoom-api.json'));
    collection = JSON.parse(bytes.toString());
    const start = performance.now();
    const result = await generate({ name: 'zoom-api.json', bytes });
    const seconds = (performance.now() - start) / 1000;
    if (!result.ok) throw new Error(result.problem.message);
    generated = result.value;
    operations = operationsIn(generated.named.root);
    const size = generated.files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    summary.push(
      `${generated.files.length} files with ${size} bytes generated in ${seconds.toFixed(2)} s`,
    );
    written = await writtenPackage(generated.files);
    root = await written.load();
  }, 120_000);

  afterAll(async () => {
    await written?.[Symbol.asyncDispose]();
    process.stdout.write(`Zoom: ${summary.join('; ')}\n`);
  });

  const api = () => operations.map(({ operation }) => operation);

  test('is read with all its requests, JSON texts and error codes', () => {
    const figures = figuresOf(collection);
    expect(figures).toEqual({ requests: 310, jsonTexts: 123, codeMentions: 612, codes: 605 });
    expect(learntFigures(api())).toEqual(figures);
    expect(operations).toHaveLength(figures.requests);
    summary.push(Object.entries(figures).flat().join(' '));
  });

  test('has its markers obeyed: required is required, an enum has its values', () => {
    const members = membersByKey(api());
    const required = requiredMarkers(collection);
    expect(required).toHaveLength(415);
    expect(required.filter(({ key }) => !members.get(key)?.required)).toEqual([]);
    const enums = enumMarkers(collection);
    expect(enums).toHaveLength(42);
    const learnt = enums.map(({ key }) => {
      const schema = members.get(key)?.schema ?? {};
      return { key, values: 'enum' in schema ? schema.enum?.map(String) : undefined };
    });
    expect(learnt).toEqual(enums);
    summary.push(`required ${required.length} enums ${enums.length}`);
  });

  test('compiles under the strictest options', async () => {
    const { complaints, seconds } = await written.typeCheck();
    expect(complaints).toBe('');
    summary.push(`type-checked in ${seconds.toFixed(2)} s`);
  });

  test('has types that accept what its schemas accept', async () => {
    const calls = operations.flatMap((named) =>
      fullnesses.map((fullness) => callText(named, argumentsOf(named.operation, fullness))),
    );
    expect(await written.typeCheckProgram(calls)).toMatchObject({ complaints: '' });
  });

  test('has all its operations in less than 8.35 KB of a program', async () => {
    const size = await written.bundledSize(programOfAll(operations));
    expect(size).toBeLessThan(8_350);
    summary.push(`${operations.length} operations with bearer in ${size} bytes`);
  });

  test("is written in Prettier's style, byte for byte", async () => {
    const differing: string[] = [];
    // Markdown is left out: Prettier pads its tables, so that one row changes all of them; and lines of JSON are no one JSON.
    for (const { path, text } of generated.files.filter(
      (file) => !/\.(?:md|jsonl)$/.test(file.path),
    )) {
      if ((await format(text, { ...style, filepath: path })) !== text) differing.push(path);
    }
    expect(differing).toEqual([]);
  });

  describe.for(fullnesses)('called with %s arguments', (fullness) => {
    let called: readonly Called[];

    beforeAll(async () => {
      called = await callAll(root, operations, collection, fullness);
    });

    test('arrives as it was given', () => {
      expect(called).toHaveLength(310);
      expect(new Set(called.map(({ saved }) => saved?.pointer)).size).toBe(310);
      const arrived = called.map(({ named, received }) => arrivalOf(named.operation, received));
      const expected = called.map(({ named, given }) => expectedArrival(named.operation, given));
      expect(arrived).toEqual(expected);
    });

    test('gives the data of the saved success', () => {
      const results = called.map(({ named: { operation }, result }) =>
        result.ok
          ? { id: operation.id, status: result.status, data: result.data }
          : { id: operation.id, status: result.status, reason: result.reason },
      );
      expect(results).toEqual(
        called.map(({ named: { operation }, answered }) => ({ id: operation.id, ...answered })),
      );
    });
  });

  test('sends every name that the collection has, and no other, when everything is given', async () => {
    const called = await callAll(root, operations, collection, 'full');
    expect(
      called.map(({ named, received }) => namesIn(arrivalOf(named.operation, received))),
    ).toEqual(called.map(({ saved }) => saved && namesOf(saved)));
  });

  test('documents a success of every operation but one, whose only 2xx is a failure', () => {
    const without = api().filter(({ responses }) => responses.length === 0);
    expect(without.map(({ id }) => id)).toEqual(['PUT /webinars/{webinarId}/registrants/status']);
  });

  test('has every documented failure come back as documented, with its code', async () => {
    await using server = await startServer(collection);
    const client = createClient({ baseUrl: server.baseUrl });
    const wrong: unknown[] = [];
    let count = 0;
    for (const named of operations) {
      const { operation } = named;
      const call = callerOf(root, named);
      const given = argumentsOf(operation, 'least');
      for (const { status, code } of operation.failures) {
        server.answerWith(status, { code, message: 'why not' });
        const result = await call(client, given).result();
        count += code === undefined ? 0 : 1;
        const told = result.ok ? ['ok'] : [result.reason, result.status, result.code];
        if (String(told) !== String(['documented', status, code])) {
          wrong.push([operation.id, status, code, told]);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBe(605);
    summary.push(`${count} failures came back with their codes`);
  });

  test('has every value of a documented message come back by its name', () => {
    const wrong: unknown[] = [];
    let count = 0;
    for (const operation of api()) {
      for (const { key, templates } of messageTemplates(operation)) {
        for (const template of templates) {
          const message = filledPlaceholders(template, (name) => `<${name}>`);
          const expected = placeholders(template).map((name) => [name, `<${name}>`]);
          const [status = 0, code] = key.split('.');
          const part = { operation, reason: 'documented', status: Number(status), code } as const;
          const error = new ApiError('', { ...part, body: { message } });
          const details = messageDetails(error, { [key]: templates });
          if (JSON.stringify(details) !== JSON.stringify(Object.fromEntries(expected))) {
            wrong.push([template, details]);
          }
          count += 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(300);
    summary.push(`${count} messages gave their values back`);
  });
});
