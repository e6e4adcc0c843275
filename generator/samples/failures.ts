import type { Failure } from '../api/index.ts';
import { oneLine } from '../emit/text.ts';
import type { FailureView } from './view.ts';

/** A documented failure as a sample tells it. */
export function failureView(failure: Failure): FailureView {
  const { status, code } = failure;
  return { status, ...(code === undefined ? {} : { code }), message: messageOf(failure) };
}

/** The message on one line; one that the collection cut off shows it. */
export function messageOf(failure: Failure | undefined): string {
  const message = oneLine(failure?.message ?? '');
  const isCut = failure?.truncated === true && failure.otherMessages.length === 0;
  return isCut && message !== '' ? `${message}…` : message;
}
