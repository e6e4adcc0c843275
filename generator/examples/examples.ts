import { success, type Operation, type Result } from '../api/index.ts';
import { walkFolders, type RequestItem } from '../collection/folders.ts';
import { savedResponses, type Saved } from '../collection/response/saved.ts';
import { parseCollection } from '../format/parse.ts';
import type { RawCollection } from '../format/rawCollection.ts';
import type { ReadOptions } from '../generate.ts';
import { credentialsIn } from '../redaction/credentials.ts';
import { secretRemover, type SecretRemover } from '../redaction/removeSecrets.ts';
import type { Source } from '../source/source.ts';

/** What a collection has saved beside its requests. No Api and no package holds any of it. */
export interface Examples {
  /** Of one operation; undefined where it is of another collection. */
  readonly of: (operation: Operation) => OperationExamples | undefined;
}

export interface OperationExamples {
  /** The saved responses, without secrets, in an order that does not depend on the file's. */
  readonly responses: readonly Saved[];
  /** The request with all that it inherits, as the collection has it: secrets and all. */
  readonly request: RequestItem;
  /** Takes secrets out of what is shown of it. */
  readonly withoutSecrets: SecretRemover;
}

/**
 * Reads what a collection has saved, for a mock to answer with and for pages to show.
 *
 * @param source the collection, as `readSource` gives it.
 * @returns the examples, or the problem that `explain` has with the collection.
 * @example
 * const examples = readExamples(source);
 * const fetch = mockFetch(api, examples.ok ? { examples: examples.value } : {});
 */
export function readExamples(source: Source, options: ReadOptions = {}): Result<Examples> {
  const collection = parseCollection(source, options.environments);
  return collection.ok ? success(examplesIn(collection.value)) : collection;
}

/** The examples of a collection that is parsed already. Each operation's are read when they are first asked for. */
export function examplesIn(collection: RawCollection): Examples {
  const walked = walkFolders(collection);
  const requests = walked === 'too-deep' ? [] : walked.requests;
  const byPointer = new Map(requests.map((request) => [request.pointer, request]));
  const read = new Map<string, OperationExamples>();
  let remove: SecretRemover | undefined;
  return {
    of: ({ evidence }) => {
      const pointer = evidence[0]?.pointer ?? '';
      const request = byPointer.get(pointer);
      if (request === undefined) return undefined;
      remove ??= secretRemover(credentialsIn(requests));
      const found = read.get(pointer) ?? examplesOf(request, remove);
      read.set(pointer, found);
      return found;
    },
  };
}

function examplesOf(request: RequestItem, remove: SecretRemover): OperationExamples {
  const responses = savedResponses(request.item, request.pointer);
  return {
    responses: responses.map((saved) => plain(saved, remove)),
    request,
    withoutSecrets: remove,
  };
}

function plain(saved: Saved, remove: SecretRemover): Saved {
  return {
    ...saved,
    body: remove(saved.body).text,
    headers: saved.headers.map(({ name, value }) => ({ name, value: remove(value).text })),
  };
}
