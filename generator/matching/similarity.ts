import type { Features } from './features.ts';

/**
 * How alike two operations must be to be one: from 0 to 1. Chosen so that a request which was renamed or moved, or whose
 * path was reworded, is found again, and its neighbours (list and get, meetings and webinars) are not taken for it; the
 * table in `similarity.test.ts` holds it in place.
 */
export const threshold = 0.68;

/** Weights of what is compared. A request is its name and its path first of all. */
const weights = { name: 3, path: 3, folder: 1, fields: 1 } as const;

/** What makes another request of it, unless all else speaks against that: another method, another end, another word. */
const doubt = 0.75;

/**
 * How alike two operations are, from 0 to 1, either way round.
 *
 * Where several share method and path only the name tells: a payment by card is none by wallet. Where one has no name only
 * method and path tell, and only the very same.
 */
export function similarity(a: Features, b: Features): number {
  const name = overlap(a.name, b.name);
  if (a.shape === b.shape) return name;
  const sameMethod = a.of.method === b.of.method;
  const path = pathOverlap(a, b);
  if (a.name.size === 0 || b.name.size === 0) return sameMethod && path === 1 ? 1 : 0;
  const compared = [
    [weights.name, name],
    [weights.path, path],
    ...(a.folder.size + b.folder.size === 0
      ? []
      : [[weights.folder, overlap(a.folder, b.folder)] as const]),
  ] as const;
  const whole = compared.reduce((sum, [weight]) => sum + weight, 0);
  const shared = compared.reduce((sum, [weight, part]) => sum + weight * part, 0);
  const fields = overlap(a.fields ?? new Set(), b.fields ?? new Set());
  // What both take speaks for them, never against: fields come and go.
  const likeness = Math.max(
    shared / whole,
    (shared + weights.fields * fields) / (whole + weights.fields),
  );
  const doubts = [!sameMethod, a.isOne !== b.isOne, lacksEither(a.path, b.path)];
  return likeness * doubt ** doubts.filter(Boolean).length;
}

/** Whether each has something that the other lacks: of two paths, one word stands in the place of another. */
function lacksEither(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = sharedBy(a, b);
  return shared < a.size && shared < b.size;
}

/** Of the words and the parameters of two paths, how many they share: parameters by number, whatever they are called. */
function pathOverlap(a: Features, b: Features): number {
  const shared = sharedBy(a.path, b.path) + Math.min(a.parameters, b.parameters);
  const all = a.path.size + a.parameters + b.path.size + b.parameters - shared;
  return all === 0 ? 1 : shared / all;
}

/** Jaccard's index: what two sets share of what they hold together. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = sharedBy(a, b);
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return shared;
}
