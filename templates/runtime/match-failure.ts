import type { Operation } from './operation.js';

/** The place of a failure in an operation's documentation. */
export interface Documented {
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
 * @returns where the failure is documented, or undefined when it is not.
 */
export function matchFailure(
  failures: NonNullable<Operation['failures']>,
  status: number,
  code: unknown,
): Documented | undefined {
  for (const place of [status, ...Object.keys(failures).map(Number)]) {
    const known = failures[place]?.find((one) => String(one) === String(code));
    if (known !== undefined) return { status: place, code: known };
  }
  const codes = failures[status];
  return codes && (code === undefined || !codes[0]) ? { status, code: undefined } : undefined;
}
