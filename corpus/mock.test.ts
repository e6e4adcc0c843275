import { afterAll, describe, expect, test } from 'vitest';
import type { Operation, Result } from '../generator/api/index.ts';
import { explain, generate, mockFetch, readExamples, readSource } from '../generator/index.ts';
import { fitted } from '../generator/mock/answers/fitted.ts';
import { mockOf, respond } from '../generator/mock/respond.ts';
import { operationsIn } from '../generator/naming/named.ts';
import { callerOf } from './calls/callAll.ts';
import { fakeArguments } from './calls/fake.ts';
import { loadPackage } from './calls/loaded.ts';
import { collectionsIn, corpusFolder } from './collections.ts';

const entries = collectionsIn(corpusFolder);

describe.skipIf(entries.length === 0)('a client of a collection, answered by a mock of it', () => {
  const figures = { calls: 0, failures: 0, codes: 0, shared: 0 };
  afterAll(() => process.stdout.write(`Mocked: ${JSON.stringify(figures)}\n`));

  test.for(entries)('$name', async ({ path, name }) => {
    const source = valueOf(await readSource(path));
    const api = valueOf(explain(source));
    const examples = valueOf(readExamples(source));
    const generated = valueOf(await generate(source));
    const root = await loadPackage(generated.files);
    const mock = mockOf(api, examples);
    const answers = mockFetch(api, { examples });
    let answering: Operation | undefined;
    const fetch = async (request: Request): Promise<Response> => {
      const { method, url, headers } = request;
      const body = await request.clone().text();
      answering = respond(mock, { method, url: new URL(url), headers, body }).operation;
      return answers(request);
    };
    const client = { baseUrl: api.baseUrl ?? 'http://mock.example', fetch };
    const wrong: unknown[] = [];
    const shared = sharedAddresses(api.operations);
    let codes = 0;

    for (const [index, named] of operationsIn(generated.named.root).entries()) {
      const { operation } = named;
      if (isRefusedByFetch(operation)) continue;
      const { id, responses, failures } = operation;
      const call = callerOf(root, named);
      const given = fakeArguments(operation, index + 1);

      const result = await call(client, given, {}).result();
      figures.calls += 1;
      if (shared.has(addressOf(operation))) figures.shared += 1;
      else if (answering?.id !== id) wrong.push([id, 'answered by', answering?.id]);
      const isSuccess = responses.length > 0 || !failures.some(({ status }) => status < 300);
      if (result.ok !== isSuccess) wrong.push([id, result.status, 'is no success']);
      if (result.ok && answering?.id === id && !isTyped(operation, result.status, result.data))
        wrong.push([id, 'is not of its type']);

      for (const { status, code } of failures) {
        const Prefer = `status=${status}${code === undefined ? '' : `, code="${code}"`}`;
        const failed = await call(client, given, { headers: { Prefer } }).result();
        figures.failures += 1;
        if (code !== undefined) codes += 1;
        const told = failed.ok ? ['ok'] : [failed.reason, failed.status, failed.code];
        if (String(told) !== String(['documented', status, code])) wrong.push([id, Prefer, told]);
      }
    }
    figures.codes += codes;
    if (name === 'zoom-api.json') expect(codes).toBe(605);
    expect(wrong).toEqual([]);
  });
});

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** @see https://fetch.spec.whatwg.org/#forbidden-method */
function isRefusedByFetch({ method }: Operation): boolean {
  return /^(?:CONNECT|TRACE|TRACK)$/.test(method);
}

function addressOf({ method, path }: Operation): string {
  return `${method} ${path.replaceAll(/\{[^{}]*\}/g, '{}')}`;
}

/** Addresses that several operations have, whatever their parameters are called. */
function sharedAddresses(operations: readonly Operation[]): ReadonlySet<string> {
  const addresses = operations.map(addressOf);
  return new Set(addresses.filter((address, index) => addresses.indexOf(address) !== index));
}

function isTyped({ responses }: Operation, status: number, data: unknown): boolean {
  const response = responses.find((one) => one.status === status);
  if (response?.kind !== 'json') return true;
  return fitted(data, response.schema ?? {}) === data;
}
