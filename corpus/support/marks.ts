import {
  savedRequests,
  type Collection,
  type Row,
  type Saved,
} from '../../tests/server/collection.ts';

/** Figures of a collection. */
export interface Figures {
  readonly requests: number;
  /** Form fields whose value is JSON of an object or a list. */
  readonly jsonTexts: number;
  /** Error codes in the prose of saved responses, each time one is named. */
  readonly codeMentions: number;
  /** Error codes by request, saved status and code. */
  readonly codes: number;
}

/** Of three digits or more, as all of Zoom's are: the collection cuts one off behind its first. */
const errorCode = /error code[\s:*]*`(\d{3,})/gi;

/** What a collection says in its own words, counted without the generator. */
export function figuresOf(collection: Collection): Figures {
  const requests = savedRequests(collection);
  const mentions = requests.flatMap(({ pointer, responses }) =>
    responses.flatMap(({ code: status, name }) =>
      [...name.matchAll(errorCode)].map(([, code]) => `${pointer} ${status} ${code}`),
    ),
  );
  return {
    requests: requests.length,
    jsonTexts: requests.flatMap(({ request }) => (request.body?.formdata ?? []).filter(isJson))
      .length,
    codeMentions: mentions.length,
    codes: new Set(mentions).size,
  };
}

/** A marker in the description of a parameter or field: which one, and the values it allows. */
export interface Marker {
  /** The request's pointer, the place and the name. */
  readonly key: string;
  readonly values?: readonly string[];
}

/** All `(Required)`. */
export function requiredMarkers(collection: Collection): readonly Marker[] {
  return described(collection).flatMap(({ key, description }) =>
    description.includes('(Required)') ? [{ key }] : [],
  );
}

/** All `(This can only be one of a,b,c)`. */
export function enumMarkers(collection: Collection): readonly Marker[] {
  return described(collection).flatMap(({ key, description }) => {
    const list = /\(This can only be one of ([^)]*)\)/.exec(description)?.[1];
    return list === undefined ? [] : [{ key, values: list.split(',') }];
  });
}

interface Described {
  readonly key: string;
  readonly description: string;
}

function described(collection: Collection): readonly Described[] {
  return savedRequests(collection).flatMap(({ pointer, request: { url, body } }: Saved) => {
    const places = { path: url.variable, query: url.query, body: body?.formdata };
    return Object.entries(places).flatMap(([place, rows = []]) =>
      rows.map(({ key, description = '' }: Row) => ({
        key: `${pointer} ${place} ${key}`,
        description,
      })),
    );
  });
}

function isJson({ value }: Row): boolean {
  try {
    return typeof JSON.parse(value ?? '') === 'object';
  } catch {
    return false;
  }
}
