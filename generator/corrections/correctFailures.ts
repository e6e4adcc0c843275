import { isDeepStrictEqual } from 'node:util';
import type { Failure, Operation } from '../api/index.ts';
import { byStatusAndCode } from '../inference/failures.ts';
import { placeholders } from '../inference/prose/placeholders.ts';
import { evidenceOf, type Corrected } from './correctOperation.ts';
import type { FailureCorrection } from './corrections.ts';
import { needless, unmatched, type CorrectionPlace } from './diagnostics.ts';

/** An operation with one failure more, one less, or one that says something else. */
export function correctFailures(
  operation: Operation,
  correction: FailureCorrection,
  at: CorrectionPlace,
): Corrected<Operation> {
  const { status, code, message, remove } = correction;
  const isMeant = (failure: Failure) => failure.status === status && failure.code === code;
  const before = operation.failures.find(isMeant);
  const others = operation.failures.filter((failure) => !isMeant(failure));
  if (remove === true) {
    return before === undefined
      ? { value: operation, diagnostics: [unmatched(at, 'failure', undefined)] }
      : { value: { ...operation, failures: others }, diagnostics: [] };
  }
  const failure: Failure = {
    status,
    ...(code === undefined ? {} : { code }),
    message,
    otherMessages: [],
    placeholders: placeholders(message),
    truncated: false,
    evidence: [...(before?.evidence ?? []), evidenceOf(at)],
  };
  if (before !== undefined && isDeepStrictEqual({ ...before, evidence: failure.evidence }, failure))
    return { value: operation, diagnostics: [needless(at)] };
  const failures = [...others, failure].toSorted(byStatusAndCode);
  return { value: { ...operation, failures }, diagnostics: [] };
}
