import type { ChangeKind, Level } from '../../../generator/diff/change.ts';
import type { Body, Row, Sketch, SketchedRequest } from '../sketch.ts';

/** One edit of the base, and all that has to be said of it. */
export interface EditCase {
  readonly what: string;
  /** What the old one is, if not the base. */
  readonly from?: (sketch: Sketch) => void;
  /** What the new one is. */
  readonly edit: (sketch: Sketch) => void;
  /** That the new one is generated over the old one, whose names are kept. */
  readonly over?: {
    /** What was there before the old one. */
    readonly earlier?: (sketch: Sketch) => void;
    /** The new one's version. */
    readonly version?: string;
  };
  readonly says: readonly Said[];
}

/** A change's kind and level, whether no compiler tells, and its sentence. */
export type Said = readonly [kind: ChangeKind, level: Level | 'silent', sentence: string];

/** A row of a request's query, headers or form, by its key. */
export function row(request: SketchedRequest, key: string): Row {
  const rows = [...request.query, ...request.headers, ...formRows(request)];
  const found = rows.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no row ${key}`);
  return found;
}

/** The rows of a form. */
export function formRows({ body }: SketchedRequest): Row[] {
  return body !== undefined && 'rows' in body ? body.rows : [];
}

/** Takes a row out. */
export function drop(rows: Row[], key: string): void {
  rows.splice(
    rows.findIndex((one) => one.key === key),
    1,
  );
}

/** A raw body of JSON. */
export function jsonBody(value: unknown): Body {
  return { mode: 'raw', raw: JSON.stringify(value), language: 'json' };
}

/** Other words in the names of the saved responses. */
export function reword(request: SketchedRequest, from: string, to: string): void {
  for (const saved of request.responses) saved.name = saved.name.replace(from, to);
}

/** What a graphql body sends. */
export function graphqlBody(query: string): Body {
  return { mode: 'graphql', query };
}
