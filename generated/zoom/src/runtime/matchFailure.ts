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
  let match: Match = { reason: 'undocumented', status, code };
  if (codes && (code === undefined || !codes.length)) {
    match = { reason: 'documented', status, code: undefined };
  }
  // The response's own status comes last, and so wins.
  for (const place of [...Object.keys(failures).map(Number), status]) {
    for (const known of failures[place] ?? []) {
      if (`${known}` === `${code}`) match = { reason: 'documented', status: place, code: known };
    }
  }
  return match;
}
