import type { Requested, RequestedBody, SavedRow } from '../saved/requested.ts';
import { graphqlDifference } from './graphql.ts';
import { isBroken, jsonOf, keyDifference, lenient } from './keys.ts';
import { namesOf, setDifference } from './names.ts';
import { partsOf, type Arrived } from './server.ts';

/** What of an arrived body is not what the collection shows, values aside; a line a difference. */
export async function bodyDifference(
  requested: Requested,
  arrived: Arrived,
): Promise<readonly string[]> {
  const exampleRows = requested.examples.flatMap((example) => rowsOf(example.body));
  // No request of these methods has a body: fetch refuses one, and Postman leaves it away unless told otherwise.
  const bodiless = /^(?:GET|HEAD)$/i.test(requested.method);
  const body: RequestedBody = bodiless ? { kind: 'none' } : requested.body;
  const mediaType = essence(arrived.headers['content-type'] ?? '');
  switch (body.kind) {
    case 'none':
      return arrived.body.length === 0
        ? []
        : [`body: none in the collection, arrived as ${mediaType}`];
    case 'urlencoded': {
      if (mediaType !== 'application/x-www-form-urlencoded') {
        return [wrongType('urlencoded', mediaType)];
      }
      const names = [...new URLSearchParams(arrived.body.toString())].map(([name]) => name);
      return formDifference(body.rows, exampleRows, names);
    }
    case 'multipart':
      return mediaType === 'multipart/form-data'
        ? multipartDifference(body.rows, exampleRows, arrived)
        : [wrongType('multipart', mediaType)];
    case 'graphql': {
      const sent = jsonOf(arrived.body.toString());
      return mediaType === 'application/json' && sent !== undefined
        ? graphqlDifference(body, sent)
        : [wrongType('graphql', mediaType)];
    }
    case 'file':
      return arrived.body.toString() === 'bytes' ? [] : [`body: a file arrived as ${mediaType}`];
    case 'other':
      return [];
    case 'raw':
      return rawDifference(requested, body, arrived, mediaType);
  }
}

async function multipartDifference(
  rows: readonly SavedRow[],
  exampleRows: readonly SavedRow[],
  arrived: Arrived,
): Promise<readonly string[]> {
  const parts = await partsOf(arrived);
  const files = namesOf(parts.filter(({ file }) => file).map(({ name }) => name));
  const shown = namesOf(rows.filter(({ file }) => file).map(({ key }) => key));
  // FormData gives whatever has a media type of its own the name of a file.
  const allowed = [...rows, ...exampleRows].filter(({ file, typed }) => file || typed);
  return [
    ...formDifference(
      rows,
      exampleRows,
      parts.map(({ name }) => name),
    ),
    ...setDifference('file', shown, files, namesOf(allowed.map(({ key }) => key))),
  ];
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
  const expected =
    said || languages[body.language] || (structure ? mediaType : unclaimedType(body.text));
  const wrong =
    mediaType === expected ? [] : [`body type: ${expected} arrived as ${mediaType || 'none'}`];
  if (arrived.body.length === 0) return ['body: shown in the collection, did not arrive'];
  if (!isJsonType(mediaType) || !structure || isBroken(body.text)) return wrong;
  const saved = examples.flatMap((example) =>
    example.body.kind === 'raw' ? [lenient(example.body.text)] : [],
  );
  return [...wrong, ...keyDifference('body', [value, ...saved], jsonOf(arrived.body.toString()))];
}

/** What nothing says the type of is text, but for a lone variable: scripts fill it in, and scripts make JSON. */
function unclaimedType(text: string): string {
  return /^\{\{[^{}]+\}\}$/.test(text.trim()) ? 'application/json' : 'text/plain';
}

function isJsonType(mediaType: string): boolean {
  return /^application\/(?:[\w.-]+\+)?json$/.test(mediaType);
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
