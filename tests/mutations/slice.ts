import type { Random } from '../noise/random.ts';

type Json = Readonly<Record<string, unknown>>;

/** A small part of a collection: a few of its requests, in the folders they stand in, and all that is around them. */
export function slice(document: unknown, random: Random): unknown {
  if (!isObject(document)) return document;
  if (isObject(document['collection'])) {
    return { ...document, collection: slice(document['collection'], random) };
  }
  const { requests } = document;
  if (Array.isArray(requests)) return { ...document, requests: few(requests, random) };
  const total = leavesIn(document['item']);
  const kept = new Set(Array.from({ length: 1 + random.below(4) }, () => random.below(total || 1)));
  return { ...document, item: itemsOf(document['item'], kept, { at: 0 }) };
}

function few(values: readonly unknown[], random: Random): readonly unknown[] {
  if (values.length === 0) return values;
  return Array.from({ length: 1 + random.below(4) }, () => random.pick(values));
}

function leavesIn(items: unknown): number {
  if (!Array.isArray(items)) return 0;
  return items.reduce<number>((sum, item: unknown) => {
    const below = isObject(item) && Array.isArray(item['item']) ? leavesIn(item['item']) : 1;
    return sum + below;
  }, 0);
}

function itemsOf(items: unknown, kept: ReadonlySet<number>, count: { at: number }): unknown[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown): readonly unknown[] => {
    if (isObject(item) && Array.isArray(item['item'])) {
      const below = itemsOf(item['item'], kept, count);
      return below.length === 0 ? [] : [{ ...item, item: below }];
    }
    count.at += 1;
    if (!kept.has(count.at - 1)) return [];
    return [isObject(item) ? withFewResponses(item) : item];
  });
}

/** Ten saved responses show as much as a hundred. */
function withFewResponses(item: Json): Json {
  const { response } = item;
  return Array.isArray(response) ? { ...item, response: response.slice(0, 10) } : item;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
