import type { Encoder, RequestGroups } from './operation.js';
import type { Target } from './values.js';

/** What goes out otherwise than as `name[key]` and `name[0]`. */
export interface BracketStyle {
  /** Names whose values stay in one piece: a list that repeats its name, a structure that becomes one text. */
  readonly whole?: readonly string[];
  /** Lists whose elements have no index, `name[]`, by the way to each: `name`, `name[key][][list]`. */
  readonly empty?: readonly string[];
}

/**
 * Lets the objects and lists of a form go out a field for each leaf, named by the way to it: `name[key][0]`. Undefined and
 * null are left out; a Blob or a Date is a leaf.
 *
 * @param encode the form without them.
 * @param style of names.
 * @returns the encoder.
 * @example
 * brackets(urlencoded(), { empty: ['tags'] }) // { at: { lat: 1 }, tags: ['a', 'b'] } → at[lat]=1&tags[]=a&tags[]=b
 */
export function brackets<Form extends Target & ReturnType<Encoder>>(
  encode: (body: unknown, headers: Headers) => Form,
  style?: BracketStyle,
): (body: unknown, headers: Headers) => Form {
  return (body, headers) => {
    const [rest, leaves] = takenApart(body, style);
    const form = encode(Object.fromEntries(rest), headers);
    for (const [name, value] of leaves) form.append(name, value);
    return form;
  };
}

/**
 * The same for a request's query.
 *
 * @param groups the request.
 * @param style of names.
 * @returns the request with a query that has no inside. The query is worked out when it is read: the call is then there
 *   to tell what fails.
 */
export function bracketQuery(groups: RequestGroups = {}, style?: BracketStyle): RequestGroups {
  return {
    ...groups,
    get query() {
      const [rest, leaves] = takenApart(groups.query, style);
      const values = new Map(rest);
      // Of a list without indexes all elements have one name.
      for (const [name, value] of leaves) values.set(name, [values.get(name), value].flat());
      return Object.fromEntries(values);
    },
  };
}

type Leaf = readonly [name: string, value: unknown];

/** The values that have no inside, or stay whole; and the leaves of the others. */
function takenApart(
  values: unknown,
  { whole = [], empty = [] }: BracketStyle = {},
): readonly [readonly Leaf[], readonly Leaf[]] {
  const rest: Leaf[] = [];
  const leaves: Leaf[] = [];
  const take = (name: string, way: string, value: unknown): void => {
    if (Array.isArray(value)) {
      const hasNoIndex = empty.includes(way);
      value.filter(isGiven).forEach((one, index) => {
        take(`${name}[${hasNoIndex ? '' : index}]`, `${way}[]`, one);
      });
    } else if (isRecord(value)) {
      for (const [key, one] of Object.entries(value))
        take(`${name}[${key}]`, `${way}[${key}]`, one);
    } else if (isGiven(value)) {
      leaves.push([name, value]);
    }
  };
  for (const [name, value] of Object.entries(Object(values))) {
    if ((Array.isArray(value) || isRecord(value)) && !whole.includes(name)) take(name, name, value);
    else rest.push([name, value]);
  }
  return [rest, leaves];
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** An object of no kind of its own, from whatever realm. */
function isRecord(value: unknown): value is object {
  return Object.prototype.toString.call(value) === '[object Object]';
}
