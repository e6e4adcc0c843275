import type { JsonObject } from '../../json/values.ts';

/** A folder or a request of a v3 collection, wherever it was written: in files, or in one exported document. */
export type V3Item = V3Folder | V3Request;

export interface V3Folder {
  readonly kind: 'folder';
  readonly name: string;
  /** Where it stands: a JSON Pointer, whose steps are names of files where there are several. */
  readonly pointer: string;
  /** What `definition.yaml` says; empty where there is none. */
  readonly definition: JsonObject;
  readonly items: readonly V3Item[];
}

export interface V3Request {
  readonly kind: 'request';
  readonly name: string;
  /** Where it stands. */
  readonly pointer: string;
  /** What the request's file says; not an object where it cannot be a request. */
  readonly definition: unknown;
  readonly examples: readonly V3Example[];
}

export interface V3Example {
  readonly name: string;
  readonly definition: JsonObject;
}

/** What is sorted: by `order`, where it is a number, else last; then by name. */
export interface Ordered {
  readonly name: string;
  readonly order: unknown;
}

/** Compares two, for `sort`. */
export function byOrder(a: Ordered, b: Ordered): number {
  const [first, second] = [placeOf(a.order), placeOf(b.order)];
  if (first !== second) return first < second ? -1 : 1;
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

function placeOf(order: unknown): number {
  const place = typeof order === 'string' && order.trim() !== '' ? Number(order) : order;
  return typeof place === 'number' && !Number.isNaN(place) ? place : Infinity;
}
