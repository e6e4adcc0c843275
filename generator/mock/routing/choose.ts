import type { Api } from '../../api/index.ts';
import type { Examples } from '../../examples/examples.ts';
import { operationMarks, requestMarks } from './marks.ts';
import type { MockRequest } from '../message.ts';
import type { Matched } from './routeTree.ts';
import { savedMarks } from './savedMarks.ts';

/** Operations that share an address, the one first whose request is most like this one; the collection's order where they are alike. */
export function ranked(
  matches: readonly Matched[],
  request: MockRequest,
  { baseUrl }: Api,
  examples: Examples | undefined,
): readonly Matched[] {
  if (matches.length < 2) return matches;
  // The request as it was saved, and with all that it may have besides.
  const own = matches.map(({ operation }) => {
    const item = examples?.of(operation)?.request.item;
    const saved = item === undefined ? new Set<string>() : savedMarks(item);
    const whole = new Set([...operationMarks(operation, baseUrl), ...saved]);
    return saved.size === 0 ? [whole] : [saved, whole];
  });
  const known = new Set(own.flat().flatMap((marks) => [...marks]));
  // Every client has headers of its own: those that no operation has tell nothing.
  const asked = [...requestMarks(request)].filter(
    (mark) => !/^(?:header:|host=)/.test(mark) || known.has(mark),
  );
  const scored = matches.map((one, index) => ({
    one,
    score: Math.max(...(own[index] ?? []).map((marks) => alike(asked, marks))),
  }));
  return scored.toSorted((a, b) => b.score - a.score).map(({ one }) => one);
}

/** Jaccard's index: what two sets share of what they hold together. */
function alike(asked: readonly string[], own: ReadonlySet<string>): number {
  const shared = asked.filter((mark) => own.has(mark)).length;
  const all = asked.length + own.size - shared;
  return all === 0 ? 1 : shared / all;
}
