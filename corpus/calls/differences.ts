import { parse } from 'jsonc-parser';
import type { Requested, RequestedBody, SavedRow } from '../saved/requested.ts';
import { partsOf, type Arrived } from './server.ts';

/** Headers that belong to the transport, the body or the auth. */
const managed = new Set(
  (
    'accept,accept-encoding,accept-language,authorization,cache-control,connection,content-length,content-type,' +
    'cookie,host,keep-alive,postman-token,pragma,sec-fetch-mode,transfer-encoding,user-agent'
  ).split(','),
);

/** What of an arrived request is not what the collection shows, values aside; a line a difference. */
export async function differencesOf(
  requested: Requested,
  arrived: Arrived,
  basePath: string,
): Promise<readonly string[]> {
  return [
    ...methodDifference(requested, arrived),
    ...pathDifference(requested, arrived, basePath),
    ...queryDifference(requested, arrived),
    ...headerDifference(requested, arrived),
    ...(await bodyDifference(requested, arrived)),
  ];
}

function methodDifference({ method }: Requested, arrived: Arrived): readonly string[] {
  const token = /^[\w!#$%&'*+.^`|~-]+$/.test(method.trim()) ? method.trim().toUpperCase() : 'GET';
  return token === arrived.method ? [] : [`method: ${token} arrived as ${arrived.method}`];
}

function pathDifference({ url }: Requested, arrived: Arrived, basePath: string): readonly string[] {
  const pattern = withoutDots(url.path)
    .map((segment) => `/${segmentPattern(segment, url.variables)}`)
    .join('');
  const below = arrived.path.slice(basePath.length);
  const inside = arrived.path.startsWith(basePath);
  const rooted = url.path.length === 0 ? /^\/?$/ : new RegExp(`^${pattern}$`, 's');
  return inside && rooted.test(plain(below))
    ? []
    : [`path: ${JSON.stringify(url.path)} arrived as ${arrived.path}`];
}

/** As every URL parser takes `.` and `..` (WHATWG URL, 4.4). */
function withoutDots(segments: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const [at, segment] of segments.entries()) {
    if (segment === '..') kept.pop();
    if (segment !== '.' && segment !== '..') kept.push(segment);
    else if (at === segments.length - 1) kept.push('');
  }
  return kept;
}

/** A segment as a pattern: what stands for a value is anything but a slash. */
function segmentPattern(segment: string, declared: ReadonlySet<string>): string {
  if (/^:[^:{}]+$/.test(segment)) return '[^/]+';
  const parts = segment.split(/(\{\{[^{}]+\}\}|\{[^{}]+\}|:[\w-]+)/);
  return parts
    .map((part, at) => {
      const variable = at % 2 === 1 && (!part.startsWith(':') || declared.has(part.slice(1)));
      return variable ? '[^/]+' : plain(part).replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
    })
    .join('');
}

/** As little encoded as it may be, so that two spellings of one path are alike. */
function plain(path: string): string {
  return path.replaceAll(/(?:%[\da-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped).replaceAll('/', '%2F');
    } catch {
      return escaped;
    }
  });
}

function queryDifference(
  { url, authNames, examples }: Requested,
  arrived: Arrived,
): readonly string[] {
  const arrivedNames = namesOf(arrived.query.map(([name]) => name));
  const own = url.query.map(({ key }) => key).filter((key) => !authNames.has(key.toLowerCase()));
  const saved = examples.flatMap((example) => example.url.query.map(({ key }) => key));
  return setDifference('query', namesOf(own), arrivedNames, namesOf([...own, ...saved]));
}

/** Names with the indexes in their brackets left out. */
function namesOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.replaceAll(/\[\d+\]/g, '[#]')));
}

function setDifference(
  what: string,
  shown: ReadonlySet<string>,
  arrived: ReadonlySet<string>,
  allowed: ReadonlySet<string> = shown,
): readonly string[] {
  const missing = [...shown].filter((name) => !arrived.has(name));
  const extra = [...arrived].filter((name) => !allowed.has(name));
  return [
    ...(missing.length === 0 ? [] : [`${what} missing: ${missing.join(', ')}`]),
    ...(extra.length === 0 ? [] : [`${what} not in the collection: ${extra.join(', ')}`]),
  ];
}

function headerDifference({ headers, authNames }: Requested, arrived: Arrived): readonly string[] {
  const isCallers = (name: string): boolean =>
    !managed.has(name) && !authNames.has(name) && /^[\w!#$%&'*+.^`|~-]+$/.test(name);
  const shown = headers.map(({ key }) => key.toLowerCase()).filter(isCallers);
  const own = Object.keys(arrived.headers).filter(isCallers);
  return setDifference('header', new Set(shown), new Set(own));
}

async function bodyDifference(requested: Requested, arrived: Arrived): Promise<readonly string[]> {
  const { examples } = requested;
  // No request of these methods has a body: fetch refuses one, and Postman leaves it away unless told otherwise.
  const bodiless = /^(?:GET|HEAD)$/i.test(requested.method);
  const body: RequestedBody = bodiless ? { kind: 'none' } : requested.body;
  const mediaType = essence(arrived.headers['content-type'] ?? '');
  const examplesRows = examples.flatMap((example) => rowsOf(example.body));
  switch (body.kind) {
    case 'none':
      return arrived.body.length === 0
        ? []
        : [`body: none in the collection, arrived as ${mediaType}`];
    case 'urlencoded': {
      if (mediaType !== 'application/x-www-form-urlencoded')
        return [wrongType('urlencoded', mediaType)];
      const names = [...new URLSearchParams(arrived.body.toString())].map(([name]) => name);
      return formDifference(body.rows, examplesRows, names);
    }
    case 'multipart': {
      if (mediaType !== 'multipart/form-data') return [wrongType('multipart', mediaType)];
      const parts = await partsOf(arrived);
      const files = new Set(parts.filter(({ file }) => file).map(({ name }) => name));
      const shown = new Set(body.rows.filter(({ file }) => file).map(({ key }) => key));
      return [
        ...formDifference(
          body.rows,
          examplesRows,
          parts.map(({ name }) => name),
        ),
        ...setDifference(
          'file',
          shown,
          files,
          new Set([...shown, ...examplesRows.filter(({ file }) => file).map(({ key }) => key)]),
        ),
      ];
    }
    case 'graphql': {
      const sent = jsonOf(arrived.body.toString());
      if (mediaType !== 'application/json' || sent === undefined)
        return [wrongType('graphql', mediaType)];
      const { query, variables } = Object(sent) as { query?: unknown; variables?: unknown };
      const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
      const same = typeof query === 'string' && words(query) === words(body.query);
      return [
        ...(same ? [] : ['graphql: the query is not the one of the collection']),
        ...keyDifference('variables', [lenient(body.variables)], variables),
      ];
    }
    case 'file':
      return arrived.body.toString() === 'bytes' ? [] : [`body: a file arrived as ${mediaType}`];
    case 'other':
      return [];
    case 'raw':
      return rawDifference(requested, body, arrived, mediaType);
  }
}

function formDifference(
  rows: readonly SavedRow[],
  exampleRows: readonly SavedRow[],
  arrived: readonly string[],
): readonly string[] {
  const shown = namesOf(rows.map(({ key }) => key));
  const allowed = namesOf([...rows, ...exampleRows].map(({ key }) => key));
  return setDifference('field', shown, namesOf(arrived), allowed);
}

/** The media type that a raw body's language stands for in Postman. */
const languages: Readonly<Record<string, string>> = {
  html: 'text/html',
  javascript: 'application/javascript',
  json: 'application/json',
  text: 'text/plain',
  xml: 'application/xml',
};

function rawDifference(
  { headers, examples }: Requested,
  body: Extract<RequestedBody, { kind: 'raw' }>,
  arrived: Arrived,
  mediaType: string,
): readonly string[] {
  const header = headers.find(
    ({ key, disabled }) => key.toLowerCase() === 'content-type' && !disabled,
  );
  const said = essence(header?.value ?? '').includes('{') ? '' : essence(header?.value ?? '');
  const value = lenient(body.text);
  const structure = typeof value === 'object' && value !== null;
  const guessed =
    body.language === '' || body.language === 'text' ? '' : (languages[body.language] ?? '');
  const expected = said || guessed || (structure ? mediaType : 'text/plain');
  const wrong =
    mediaType === expected ? [] : [`body type: ${expected} arrived as ${mediaType || 'none'}`];
  if (arrived.body.length === 0) return ['body: shown in the collection, did not arrive'];
  if (!isJsonType(mediaType) || !structure || broken(body.text)) return wrong;
  const saved = examples.flatMap((example) =>
    example.body.kind === 'raw' ? [lenient(example.body.text)] : [],
  );
  return [...wrong, ...keyDifference('body', [value, ...saved], jsonOf(arrived.body.toString()))];
}

function isJsonType(mediaType: string): boolean {
  return /^application\/(?:[\w.-]+\+)?json$/.test(mediaType);
}

/** Keys on the way to every value: those of the first example must be there, no others than those of all may be. */
function keyDifference(
  what: string,
  examples: readonly unknown[],
  arrived: unknown,
): readonly string[] {
  const [first] = examples;
  const shown = new Set(examples.flatMap((example) => keyPaths(example)));
  const top = typeof first === 'object' && first !== null ? Object.keys(first) : [];
  const sent = keyPaths(arrived);
  const sentTop = new Set(
    typeof arrived === 'object' && arrived !== null ? Object.keys(arrived) : [],
  );
  const missing = Array.isArray(first)
    ? []
    : top.filter((key) => !isData(key) && !sentTop.has(key));
  const extra = sent.filter((path) => !shown.has(path));
  return [
    ...(missing.length === 0 ? [] : [`${what} missing: ${missing.join(', ')}`]),
    ...(extra.length === 0
      ? []
      : [`${what} not in the collection: ${[...new Set(extra)].join(', ')}`]),
  ];
}

/** A key that is itself a value: a number, a date, a long hexadecimal id. */
function isData(key: string): boolean {
  return /^(?:-?\d+|\d{4}-\d\d-\d\d.*|[\da-f-]{24,})$/i.test(key);
}

function keyPaths(value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => keyPaths(one, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [
    `${at}.${key}`,
    ...keyPaths(one, `${at}.${key}`),
  ]);
}

/** JSON as people write it: comments, bare variables, cut off. */
function lenient(text: string): unknown {
  return parse(text.replaceAll(/"\{\{[^{}"]*\}\}"|\{\{[^{}]*\}\}/g, '"variable"'), [], {
    allowTrailingComma: true,
  });
}

function broken(text: string): boolean {
  const errors: Parameters<typeof parse>[1] = [];
  parse(text.replaceAll(/"[^"\n]*"/g, '""').replaceAll(/\{\{[^{}]*\}\}/g, '""'), errors, {
    allowTrailingComma: true,
  });
  return errors !== undefined && errors.length > 0;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function rowsOf(body: RequestedBody): readonly SavedRow[] {
  return 'rows' in body ? body.rows : [];
}

function essence(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

function wrongType(kind: string, mediaType: string): string {
  return `body: ${kind} arrived as ${mediaType || 'none'}`;
}
