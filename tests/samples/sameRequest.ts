import { operationsIn, type NamedOperation } from '../../generator/naming/named.ts';
import type { Examples } from '../../generator/examples/examples.ts';
import type { GeneratedPackage } from '../../generator/release/package.ts';
import { sampleViewOf } from '../../generator/samples/sampleView.ts';
import type { BodyView, SampleView } from '../../generator/samples/view.ts';
import { loadPackage } from '../../corpus/calls/loaded.ts';

/**
 * Evaluates the call of each operation's TypeScript sample with the generated client, and holds what it sends against what the
 * samples of all other languages are written from.
 *
 * @returns what differs, a line a difference.
 */
export async function differencesOf(
  { named, files }: GeneratedPackage,
  examples: Examples | undefined,
): Promise<readonly string[]> {
  const root = await loadPackage(files);
  const differences: string[] = [];
  for (const one of operationsIn(named.root)) {
    // fetch refuses them (https://fetch.spec.whatwg.org/#forbidden-method).
    if (/^(?:CONNECT|TRACE|TRACK)$/.test(one.operation.method)) continue;
    const view = sampleViewOf(named, one, examples?.of(one.operation));
    const sent = await sentBy(root, one, view);
    const expected = expectedOf(view);
    for (const key of Object.keys(expected)) {
      const is = JSON.stringify(sent[key]);
      const should = JSON.stringify(expected[key]);
      if (is !== should) differences.push(`${one.operation.id} ${key}: ${is} is not ${should}`);
    }
  }
  return differences;
}

type Pair = readonly [name: string, value: string];

/** The client sends what is in brackets behind the rest: the order of different names means nothing. */
function byName(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

type Facts = Readonly<Record<string, unknown>>;

async function sentBy(
  root: Readonly<Record<string, unknown>>,
  { folder, name, operation }: NamedOperation,
  view: SampleView,
): Promise<Facts> {
  const { client } = view;
  let caller: unknown = root;
  for (const key of [...folder, name]) caller = Reflect.get(Object(caller), key);
  const requests: Request[] = [];
  const context = {
    baseUrl: operation.baseUrl ?? root['defaultBaseUrl'] ?? 'https://api.example.com',
    fetch: async (request: Request) => {
      requests.push(request);
      return new Response('{}');
    },
  };
  const run = new Function(
    'client',
    client.name,
    'openAsBlob',
    `return (async () => (${client.call}).result())();`,
  );
  const result = await run(context, caller, async (path: string) => new Blob([path]));
  const [request] = requests;
  if (request === undefined) return { failure: String(result.cause ?? result.message) };
  const { url } = request;
  const headers = view.headers.map(({ name: header }) => request.headers.get(header));
  return { method: request.method, ...urlFacts(url), headers, ...(await bodyFacts(request)) };
}

function urlFacts(text: string): Facts {
  const url = new URL(text);
  return {
    host: url.host,
    path: url.pathname
      .split('/')
      // A per cent sign that encodes nothing stands for itself.
      .map((segment) => decodeURIComponent(segment.replaceAll(/%(?![\da-f]{2})/gi, '%25'))),
    query: byName([...url.searchParams]),
  };
}

async function bodyFacts(request: Request): Promise<Facts> {
  const mediaType = (request.headers.get('content-type') ?? '').replace(/;\s*boundary=.*/, '');
  if (mediaType === 'multipart/form-data') {
    const parts: Pair[] = [];
    for (const [name, value] of await request.formData()) {
      const isFile = typeof value !== 'string';
      parts.push([name, isFile ? await value.text() : value]);
    }
    return { mediaType, body: byName(parts) };
  }
  const text = await request.text();
  if (mediaType.startsWith('application/x-www-form-urlencoded')) {
    return {
      mediaType: 'application/x-www-form-urlencoded',
      body: byName([...new URLSearchParams(text)]),
    };
  }
  return { mediaType, body: normal(text) };
}

function expectedOf(view: SampleView): Facts {
  return {
    method: view.method,
    ...urlFacts(view.url.whole),
    headers: view.headers.map(({ value }) => value),
    ...expectedBody(view.body),
  };
}

function expectedBody({ multipart, urlencoded, text, file }: BodyView): Facts {
  if (multipart !== undefined) {
    const parts = multipart.parts.map(({ name, text: value, filename }): Pair => [
      name,
      value ?? filename ?? '',
    ]);
    return { mediaType: 'multipart/form-data', body: byName(parts) };
  }
  if (urlencoded !== undefined) {
    const fields = urlencoded.fields.map(({ name, value }): Pair => [name, value]);
    return { mediaType: 'application/x-www-form-urlencoded', body: byName(fields) };
  }
  if (text !== undefined) return { mediaType: text.mediaType, body: normal(text.text) };
  if (file !== undefined) return { mediaType: file.mediaType, body: file.filename };
  return { body: '' };
}

/** JSON with its members in order and its numbers in all their digits; other text as it is. */
function normal(text: string): string {
  try {
    const digits = text.replaceAll(/(?<=[[:,\s])-?\d{16,}(?=\s*[,}\]])/g, '"#$&"');
    return JSON.stringify(sorted(JSON.parse(digits)));
  } catch {
    return text;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => [name, sorted(one)]);
}
