import type { Item } from '../server/collection.ts';

/** What a request of a collection shows, read from its JSON as a person reads it. */
export interface Shown {
  readonly method: string;
  /** The path's segments below the base URL, with the values of the variables in them. */
  readonly segments: readonly string[];
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ShownBody;
}

export type ShownBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file' }
  | { readonly kind: 'urlencoded'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: 'multipart'; readonly parts: readonly ShownPart[] };

export interface ShownPart {
  readonly name: string;
  /** JSON as data; undefined of a file. */
  readonly value?: unknown;
  readonly contentType?: string;
}

interface Row {
  readonly key?: string;
  readonly value?: string | null;
  readonly description?: string;
  readonly type?: string;
  readonly disabled?: boolean;
  readonly contentType?: string;
}

interface Body {
  readonly mode?: string;
  readonly raw?: string;
  readonly formdata?: readonly Row[];
  readonly urlencoded?: readonly Row[];
  readonly graphql?: { readonly query?: string; readonly variables?: string };
}

export function shownIn(request: NonNullable<Item['request']>): Shown {
  const { method, url } = request;
  const { header = [], body } = request as { header?: readonly Row[]; body?: Body };
  const variables = new Map(url.variable?.map(({ key, value }) => [`:${key}`, value ?? '']));
  return {
    method,
    segments: (url.path ?? []).map((segment) => variables.get(segment) ?? segment),
    query: pairs(url.query),
    headers: Object.fromEntries(
      pairs(header)
        .map(([name, value]) => [name.toLowerCase(), value] as const)
        // The body brings it.
        .filter(([name]) => name !== 'content-type'),
    ),
    body: shownBody(body),
  };
}

function shownBody(body: Body | undefined): ShownBody {
  switch (body?.mode) {
    case 'raw':
      return isJson(body.raw ?? '')
        ? { kind: 'json', value: JSON.parse(body.raw ?? '') }
        : { kind: 'text', text: body.raw ?? '' };
    case 'graphql':
      return {
        kind: 'json',
        value: {
          query: body.graphql?.query,
          variables: JSON.parse(body.graphql?.variables ?? '{}'),
        },
      };
    case 'file':
      return { kind: 'file' };
    case 'urlencoded':
      return { kind: 'urlencoded', pairs: pairs(body.urlencoded) };
    case 'formdata':
      return { kind: 'multipart', parts: enabled(body.formdata).map(shownPart) };
    default:
      return { kind: 'none' };
  }
}

function shownPart(row: Row): ShownPart {
  const { key = '', type, contentType } = row;
  return {
    name: key,
    ...(type === 'file' ? {} : { value: meant(allowed(row)) }),
    ...(contentType === undefined ? {} : { contentType }),
  };
}

/** JSON as data, so that white space in it makes no difference. */
export function meant(text: string): unknown {
  return isJson(text) ? JSON.parse(text) : text;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function pairs(rows: readonly Row[] | undefined): readonly (readonly [string, string])[] {
  return enabled(rows).map((row) => [row.key ?? '', allowed(row)]);
}

/** The value, or the first that is allowed where the collection says which are and shows another one. */
function allowed({ value, description = '' }: Row): string {
  const [, list] = /\(This can only be one of ([^)]*)\)/.exec(description) ?? [];
  const items = [...description.matchAll(/^\* `([^`]+)`:/gm)].map(([, item = '']) => item);
  const values = list?.split(',') ?? items;
  return values.includes(value ?? '') ? (value ?? '') : (values[0] ?? value ?? '');
}

function enabled(rows: readonly Row[] | undefined): readonly Row[] {
  return (rows ?? []).filter(({ disabled }) => disabled !== true);
}
