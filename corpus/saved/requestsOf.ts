import { readFileSync } from 'node:fs';
import type { CorpusEntry } from '../collections.ts';
import { isJson, json } from './json.ts';
import type { Requested } from './requested.ts';
import { requestsOfV1 } from './v1.ts';
import { requestsOfV2 } from './v2.ts';
import { requestsOfV3 } from './v3.ts';

/** All requests of a collection, read from its file or folder by code that shares nothing with the generator. */
export function requestsOf({ path, kind }: CorpusEntry): readonly Requested[] {
  if (kind === 'folder') return requestsOfV3(path);
  const document = json(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
  const wrapped = isJson(document['collection']) ? document['collection'] : undefined;
  const [collection, pointer] = wrapped === undefined ? [document, ''] : [wrapped, '/collection'];
  return Array.isArray(collection['requests'])
    ? requestsOfV1(collection, pointer)
    : requestsOfV2(collection, pointer);
}
