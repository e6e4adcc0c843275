import type { Client } from './client.js';
import { ApiError } from './errors.js';
import type { Call, Success } from './result.js';

/** A generated function, whatever its request. */
export type OperationFunction = (
  client: Client,
  ...rest: never[]
) => Call<Success<number, unknown>, unknown>;

/** The documented failures of an operation. */
export type FailureOf<O extends OperationFunction> =
  ReturnType<O> extends Call<infer _S, infer F> ? F : never;

/**
 * Tells whether a caught value is an {@link ApiError}, of any operation or of one.
 *
 * @param error what was caught.
 * @param operation a generated function: only its documented failures will do then.
 * @returns true for such an error, which then narrows by `status` and `code`.
 * @example
 * if (isApiError(error, updateRegistrantStatus)) {
 *   if (error.code === UpdateRegistrantStatusErrorCode.UserDoesNotExist) console.log(error.status); // 404
 * }
 */
export function isApiError(error: unknown): error is ApiError;
export function isApiError<O extends OperationFunction>(
  error: unknown,
  operation: O,
): error is FailureOf<O> & ApiError;
export function isApiError(error: unknown, operation?: object): boolean {
  return (
    error instanceof ApiError &&
    (!operation || (error.operation === operation && error.reason === 'documented'))
  );
}
