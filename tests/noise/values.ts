import type { Random } from './random.ts';

// Sample values, replaced by others of their kind.

const words = (
  'amber birch cobalt dune ember fjord gravel heron indigo juniper ' +
  'kelp lichen meadow nectar ochre pebble quartz rowan sorrel thyme'
).split(' ');

/** A type's name in place of a value says what the type is: it is no sample. */
const typeName = /^<[a-z][\w ,-]*>$|^(?:string|integer|number|boolean)(?: ?\[[\w-]+\])?$/i;

/** A text (a field's, a parameter's, a header's) → another of its kind. What is empty or a variable stays. */
export function otherText(text: string, random: Random): string {
  const plain = text.trim();
  if (plain === '' || plain.includes('{{') || typeName.test(plain)) return text;
  if (plain === 'true' || plain === 'false') return random.pick(['true', 'false']);
  // A number of so many digits that it is none to count with stays one.
  if (/^\d{16,}$/.test(plain))
    return `1${plain.slice(1).replaceAll(/\d/g, () => String(random.below(10)))}`;
  if (/^-?\d+$/.test(plain)) return String(random.below(1_000_000));
  if (/^-?\d+\.\d+$/.test(plain)) return `${random.below(1000)}.${1 + random.below(9)}`;
  if (/^[[{]/.test(plain)) {
    const value = parsed(plain);
    return value === undefined ? text : JSON.stringify(otherJson(value, random));
  }
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(plain)) return otherId(random);
  if (/^\S+@\S+$/.test(plain)) return `${random.pick(words)}@${random.pick(words)}.example`;
  if (/^https?:\/\//.test(plain))
    return `https://${random.pick(words)}.example/${random.pick(words)}`;
  if (/^\d{4}-\d{2}-\d{2}/.test(plain)) return otherDate(random) + plain.slice(10);
  return Array.from({ length: 1 + random.below(4) }, () => random.pick(words)).join(' ');
}

/** A decoded JSON value → another of its structure: other leaves, other order of keys, other lengths of lists. */
export function otherJson(value: unknown, random: Random): unknown {
  switch (typeof value) {
    case 'string':
      return otherText(value, random);
    case 'number':
      // One that a number cannot hold exactly stays beyond that: by it a field is told to be longer than numbers are.
      if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return 2 ** 60 + random.below(1000) * 2 ** 20;
      return Number.isInteger(value) ? random.below(1_000_000) : random.below(1000) + 0.5;
    case 'boolean':
      return random.pick([true, false]);
    case 'object':
      if (value === null) return null;
      return Array.isArray(value) ? otherList(value, random) : otherObject(value, random);
    default:
      return value;
  }
}

function otherList(values: readonly unknown[], random: Random): readonly unknown[] {
  const alike = new Set(values.map(kindOf)).size === 1;
  const chosen = alike
    ? Array.from({ length: 1 + random.below(3) }, () => random.pick(values))
    : random.shuffled(values);
  return chosen.map((value) => otherJson(value, random));
}

function otherObject(value: object, random: Random): object {
  const members = Object.entries(value).map(([key, below]: [string, unknown]) => [
    key,
    otherJson(below, random),
  ]);
  const isMap = members.length > 0 && members.every(([key]) => /^\d+$/.test(String(key)));
  const named = isMap
    ? members.map(([key, below]) => [String(Number(key) + 1 + random.below(1000) * 1000), below])
    : members;
  return Object.fromEntries(random.shuffled(named)) as object;
}

/** What a value is made of, its leaves aside: values of one kind may stand for each other. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(kindOf))].toSorted().join()}]`;
  if (typeof value !== 'object' || value === null) {
    const isTypeName = typeof value === 'string' && typeName.test(value);
    return value === null ? 'null' : typeof value + (isTypeName ? value : '');
  }
  const members = Object.entries(value).map(
    ([key, below]) => `${JSON.stringify(key)}:${kindOf(below)}`,
  );
  return `{${members.toSorted().join()}}`;
}

/** A UUID. */
export function otherId(random: Random): string {
  const digits = (count: number): string =>
    Array.from({ length: count }, () => random.below(16).toString(16)).join('');
  return [8, 4, 4, 4, 12].map(digits).join('-');
}

function otherDate(random: Random): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${2000 + random.below(30)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}

/** The value of a JSON text; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
