import type { Operation } from './operation.js';

/** What a failure is by an operation's documentation. */
export interface Match {
  readonly reason: 'documented' | 'undocumented';
  readonly status: number;
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
  const codes = failures[status];
  const same = (known: unknown): boolean => `${known}` === `${code}`;
  // The response's own status first.
  for (const place of [status, ...Object.keys(failures).map(Number)]) {
    const found = failures[place]?.find(same);
    if (found !== undefined) return { reason: 'documented', status: place, code: found };
  }
  return codes && (code === undefined || !codes.length)
    ? { reason: 'documented', status, code: undefined }
    : { reason: 'undocumented', status, code };
}
