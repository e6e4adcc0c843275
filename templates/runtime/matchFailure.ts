import type { Operation } from './operation.js';

/** What a failure is by an operation's documentation. */
export interface Match {
  readonly reason: 'documented' | 'undocumented';
  /** Where it is documented, if not under its own. */
  readonly status?: number;
  readonly code: string | number | undefined;
}

/**
 * Finds a failure among those an operation documents, by its code first: vendors document a code under one status and
 * send it with another. A number and its decimal text are the same code.
 *
 * @param failures the documented codes by status.
 * @param status the status of the response.
 * @param code the code in its body.
 * @returns the status and code it is documented with, else its own.
 */
export function matchFailure(
  failures: NonNullable<Operation['failures']>,
  status: number,
  code: string | number | undefined,
): Match {
  // The response's own status first.
  for (const place of [status, ...Object.keys(failures).map(Number)]) {
    for (const known of failures[place] ?? []) {
      if (`${known}` === `${code}`) return { reason: 'documented', status: place, code: known };
    }
  }
  const codes = failures[status];
  return codes && (code === undefined || !codes.length)
    ? { reason: 'documented', code: undefined }
    : { reason: 'undocumented', code };
}
