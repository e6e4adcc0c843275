import { readFileSync } from 'node:fs';
import type { Api, Operation } from '../../generator/api/index.ts';
import { explain } from '../../generator/generate.ts';
import { correctApi } from '../../generator/corrections/correctApi.ts';
import type { Corrections, OperationCorrections } from '../../generator/corrections/corrections.ts';

/** A small collection: a form with JSON in it, a form with a file, a JSON body, a query, a failure. */
export const boats = new URL('../../fixtures/corrections/collection.json', import.meta.url);

export function apiOf(): Api {
  const api = explain({ name: 'boats.json', bytes: readFileSync(boats) });
  if (!api.ok) throw new Error(api.problem.message);
  return api.value;
}

/** What functions of the collection are called, as the naming would say. */
const functions = () =>
  new Map([
    ['boats.bookSeats', 'POST /boats/{boatId}/bookings'],
    ['boats.listBoats', 'GET /boats'],
  ]);

/** The boats, corrected. */
export function corrected(corrections: Corrections, api: Api = apiOf()) {
  return correctApi(api, corrections, functions);
}

/** The boats with corrections of one operation: that operation, the codes of what is said, and its sentences. */
export function correctedOne(key: string, own: OperationCorrections, id = key) {
  const api = corrected({ operations: { [key]: own } });
  if (!api.ok) throw new Error(api.problem.message);
  const said = api.value.diagnostics.filter(({ code }) => code.startsWith('correction-'));
  const operation: Operation | undefined = api.value.operations.find((one) => one.id === id);
  return { operation, said, codes: said.map(({ code }) => code) };
}
