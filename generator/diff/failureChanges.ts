import type { Failure } from '../api/index.ts';
import type { ErrorMember, NamedOperation } from '../naming/named.ts';
import type { Finding } from './finding.ts';
import { messageChanges } from './messageChanges.ts';
import { messageDetailChanges } from './messageDetailChanges.ts';

/** What differs between the failures of two operations: statuses, codes with their names, messages. */
export function failureChanges(before: NamedOperation, after: NamedOperation): readonly Finding[] {
  const [old, next] = [before.operation.failures, after.operation.failures];
  return [
    ...statusChanges(old, next),
    ...codeChanges(before.errorMembers, after.errorMembers),
    ...messageChanges(old, next),
    ...messageDetailChanges(before.operation, after.operation),
  ];
}

function statusChanges(before: readonly Failure[], after: readonly Failure[]): readonly Finding[] {
  const [olds, nexts] = [statusesOf(before), statusesOf(after)];
  return [
    ...[...olds].flatMap((status): readonly Finding[] =>
      nexts.has(status)
        ? []
        : [
            {
              kind: 'failure-status-removed',
              place: `failure.${status}`,
              before: String(status),
            },
          ],
    ),
    ...[...nexts].flatMap((status): readonly Finding[] =>
      olds.has(status)
        ? []
        : [{ kind: 'failure-status-added', place: `failure.${status}`, after: String(status) }],
    ),
  ];
}

function codeChanges(
  before: readonly ErrorMember[],
  after: readonly ErrorMember[],
): readonly Finding[] {
  const nexts = new Map(after.map((member) => [member.code, member]));
  const olds = new Set(before.map(({ code }) => code));
  const names = new Map(after.map((member) => [member.name, member]));
  const changed = new Set<ErrorMember>();
  const found = before.flatMap((old): readonly Finding[] => {
    const next = nexts.get(old.code);
    const namesake = names.get(old.name);
    if (next !== undefined)
      return [...nameChanges(old, next, namesake), ...placeChanges(old, next)];
    if (namesake === undefined) return [...statusesOf(old.failures)].map(removed(old));
    changed.add(namesake);
    return [otherCode(old, namesake)];
  });
  const added = after.filter((member) => !olds.has(member.code) && !changed.has(member));
  return [
    ...found,
    ...added.flatMap((member) => [...statusesOf(member.failures)].map(addedCode(member))),
  ];
}

/** A code that is called otherwise: a program that names it does not compile, or means another one. */
function nameChanges(
  old: ErrorMember,
  next: ErrorMember,
  namesake: ErrorMember | undefined,
): readonly Finding[] {
  if (next.name === old.name) return [];
  if (namesake !== undefined) return [otherCode(old, namesake)];
  return [
    {
      kind: 'error-member-renamed',
      place: placeOf(old.failures[0]),
      before: `${old.name} (${old.code})`,
      after: next.name,
    },
  ];
}

/** A name that stands for another code. Where it comes under another status too, narrowing by status finds it no more. */
function otherCode(old: ErrorMember, next: ErrorMember): Finding {
  const statuses = statusesOf(next.failures);
  const keeps = [...statusesOf(old.failures)].every((status) => statuses.has(status));
  return {
    kind: 'error-code-changed',
    level: keeps ? undefined : 'breaking',
    place: placeOf(next.failures[0]),
    before: `${old.code} (${old.name})`,
    after: String(next.code),
  };
}

/** The statuses that a code comes under: one that it left for another is a move. */
function placeChanges(old: ErrorMember, next: ErrorMember): readonly Finding[] {
  const [was, is] = [statusesOf(old.failures), statusesOf(next.failures)];
  const gone = [...was].filter((status) => !is.has(status));
  const come = [...is].filter((status) => !was.has(status));
  const moves = gone.slice(0, come.length).map((status, index): Finding => ({
    kind: 'error-code-moved',
    place: `failure.${come[index] ?? ''}.${next.code}`,
    before: `${old.code} (${status})`,
    after: String(come[index] ?? ''),
  }));
  return [
    ...moves,
    ...gone.slice(come.length).map(removed(old)),
    ...come.slice(gone.length).map(addedCode(next)),
  ];
}

function removed({ code, name }: ErrorMember): (status: number) => Finding {
  return (status) => ({
    kind: 'error-code-removed',
    place: `failure.${status}.${code}`,
    before: `${code} (${name})`,
  });
}

function addedCode({ code, name }: ErrorMember): (status: number) => Finding {
  return (status) => ({
    kind: 'error-code-added',
    place: `failure.${status}.${code}`,
    after: `${code} (${name})`,
  });
}

function placeOf(failure: Failure | undefined): string {
  return failure === undefined ? 'failure' : `failure.${failure.status}.${failure.code ?? ''}`;
}

function statusesOf(failures: readonly Failure[]): ReadonlySet<number> {
  return new Set(failures.map(({ status }) => status));
}
