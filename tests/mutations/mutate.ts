import type { Random } from '../noise/random.ts';
import { oddText, oddValue } from './oddValues.ts';

type Container = unknown[] | Record<string, unknown>;

/** A place in a document: a member of a list or an object. */
interface Spot {
  readonly within: Container;
  readonly key: string;
}

/** A document with so many random changes; the given one stays as it is. */
export function mutate(document: unknown, changes: number, random: Random): unknown {
  const root: Record<string, unknown> = { document: structuredClone(document) };
  for (let count = 0; count < changes; count += 1) change(spotsIn(root), random);
  return root['document'];
}

/** All places of a document, its own first; not those too deep to be of interest. */
function spotsIn(root: Container): readonly Spot[] {
  const spots: Spot[] = [];
  const pending: { readonly within: Container; readonly depth: number }[] = [
    { within: root, depth: 0 },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { within, depth } = next;
    for (const key of Object.keys(within)) {
      spots.push({ within, key });
      const below: unknown = Reflect.get(within, key);
      if (isContainer(below) && depth < 40) pending.push({ within: below, depth: depth + 1 });
    }
  }
  return spots;
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function change(spots: readonly Spot[], random: Random): void {
  // The document itself changes now and then only.
  const [document] = spots;
  if (document === undefined) return;
  const spot = random.below(50) === 0 ? document : random.pick(spots);
  const { within, key } = spot;
  const value: unknown = Reflect.get(within, key);
  switch (random.below(10)) {
    case 0:
      drop(spot);
      return;
    case 1:
      duplicate(spot, random);
      return;
    case 2:
      set(spot, retyped(value, random));
      return;
    case 3:
      set(spot, random.below(2) === 0 ? [value] : { [random.pick(['item', 'a', 'key'])]: value });
      return;
    case 4:
      set(spot, null);
      return;
    case 5: {
      const other = random.pick(spots);
      const theirs: unknown = structuredClone(Reflect.get(other.within, other.key));
      set(other, structuredClone(value));
      set(spot, theirs);
      return;
    }
    case 6:
      set(spot, typeof value === 'string' ? spliced(value, random) : oddText(random));
      return;
    case 7:
      rename(spot, random);
      return;
    case 8:
      set(spot, structuredClone(Reflect.get(...placeOf(random.pick(spots)))));
      return;
    default:
      set(spot, oddValue(random));
  }
}

function placeOf({ within, key }: Spot): [Container, string] {
  return [within, key];
}

/** `__proto__` as a member like any other, as `JSON.parse` makes it. */
function set({ within, key }: Spot, value: unknown): void {
  Object.defineProperty(within, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

function drop({ within, key }: Spot): void {
  if (Array.isArray(within)) within.splice(Number(key), 1);
  else Reflect.deleteProperty(within, key);
}

function duplicate({ within, key }: Spot, random: Random): void {
  const copy: unknown = structuredClone(Reflect.get(within, key));
  if (Array.isArray(within)) within.splice(random.below(within.length + 1), 0, copy);
  else set({ within, key: `${key}${random.pick(['', ' ', '2', 's'])}` }, copy);
}

function rename({ within, key }: Spot, random: Random): void {
  if (Array.isArray(within)) return;
  const value: unknown = Reflect.get(within, key);
  drop({ within, key });
  const names = ['__proto__', 'constructor', key.toUpperCase(), ` ${key}`, oddText(random)];
  set({ within, key: random.pick(names) }, value);
}

function retyped(value: unknown, random: Random): unknown {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return random.pick<unknown>([
    text,
    Number(text) || 7,
    text === 'true',
    [value],
    { value },
    { content: text, type: 'text/plain' },
    Object.entries(Object(value)).map(([key, one]) => ({ key, value: one })),
  ]);
}

/** A text with something odd in it. */
function spliced(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const rest = random.below(4) === 0 ? '' : text.slice(at);
  return text.slice(0, at) + oddText(random) + rest;
}
