import type { Failure } from '../api/index.ts';
import type { Finding } from './finding.ts';

/** Messages that came, went or are worded otherwise, of failures that both have. */
export function messageChanges(
  before: readonly Failure[],
  after: readonly Failure[],
): readonly Finding[] {
  const nexts = messagesOf(after);
  return [...messagesOf(before)].flatMap(([place, olds]): readonly Finding[] => {
    const all = nexts.get(place);
    if (all === undefined) return [];
    const gone = [...olds].filter((message) => !all.has(message));
    const come = [...all].filter((message) => !olds.has(message));
    const both = Math.min(gone.length, come.length);
    return [
      ...gone.slice(0, both).map((message, index): Finding => ({
        kind: 'message-reworded',
        place,
        before: message,
        after: come[index] ?? '',
      })),
      ...gone
        .slice(both)
        .map((message): Finding => ({ kind: 'message-removed', place, before: message })),
      ...come
        .slice(both)
        .map((message): Finding => ({ kind: 'message-added', place, after: message })),
    ];
  });
}

/** The messages documented under each status and code. */
function messagesOf(failures: readonly Failure[]): ReadonlyMap<string, ReadonlySet<string>> {
  const messages = new Map<string, Set<string>>();
  for (const { status, code, message, otherMessages } of failures) {
    const place = `failure.${status}${code === undefined ? '' : `.${code}`}`;
    const known = messages.get(place) ?? new Set();
    messages.set(place, known);
    for (const one of [message, ...otherMessages]) if (one !== '') known.add(one);
  }
  return messages;
}
