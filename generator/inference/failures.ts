import type { Failure } from '../api/index.ts';
import type { MinedFailure } from './prose/failures.ts';

/** A failure as one saved response documents it, with the status and the place of that response. */
export interface LocatedFailure extends MinedFailure {
  readonly status: number;
  readonly pointer: string;
}

/**
 * Joins what several saved responses say of the same failure: one entry a status and code, all messages kept once,
 * in the order of status and code.
 */
export function mergeFailures(found: readonly LocatedFailure[]): readonly Failure[] {
  const groups = new Map<string, LocatedFailure[]>();
  for (const failure of found) {
    const key = JSON.stringify([failure.status, failure.code ?? null]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [failure]);
    else group.push(failure);
  }
  return [...groups.values()].flatMap(merged).toSorted(byStatusAndCode);
}

function merged(group: readonly LocatedFailure[]): readonly Failure[] {
  const [first] = group;
  if (first === undefined) return [];
  const [message = '', ...otherMessages] = new Set(group.flatMap((failure) => failure.messages));
  const code = first.code === undefined ? undefined : codeOf(first.code);
  const proseStatus = group.find((failure) => failure.proseStatus !== undefined)?.proseStatus;
  return [
    {
      status: first.status,
      ...(code === undefined ? {} : { code }),
      message,
      otherMessages,
      placeholders: [...new Set(group.flatMap((failure) => failure.placeholders))],
      truncated: group.some((failure) => failure.truncated),
      ...(proseStatus === undefined ? {} : { proseStatus }),
      evidence: group.map(({ pointer }) => ({
        pointer,
        rule: first.code === undefined ? 'failure-prose' : 'error-code',
      })),
    },
  ];
}

/** Codes written as whole numbers are numbers, as the vendor's JSON has them; others stay text. */
function codeOf(written: string): number | string {
  const number = Number(written);
  return Number.isSafeInteger(number) && String(number) === written ? number : written;
}

/** The order of failures in an operation. */
export function byStatusAndCode(a: Failure, b: Failure): number {
  return a.status - b.status || compareCodes(a.code, b.code);
}

/** No code first, then numbers by size, then texts. */
function compareCodes(a: Failure['code'], b: Failure['code']): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
