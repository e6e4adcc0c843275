import { ApiError } from './errors.js';

/*
 * Names for the usual statuses. A call throws plain ApiErrors; which of these classes one belongs to is told by its
 * status when `instanceof` asks, so that a program carries only the names it uses.
 */

/** 400: the vendor did not understand the request. */
export class BadRequestError extends ApiError {
  static override [Symbol.hasInstance](value: unknown): value is BadRequestError {
    return hasStatus(value, 400);
  }
}

/** 401: the credentials are missing or wrong. */
export class UnauthorizedError extends ApiError {
  static override [Symbol.hasInstance](value: unknown): value is UnauthorizedError {
    return hasStatus(value, 401);
  }
}

/** 403: the credentials do not allow this. */
export class ForbiddenError extends ApiError {
  static override [Symbol.hasInstance](value: unknown): value is ForbiddenError {
    return hasStatus(value, 403);
  }
}

/** 404: there is no such thing. */
export class NotFoundError extends ApiError {
  static override [Symbol.hasInstance](value: unknown): value is NotFoundError {
    return hasStatus(value, 404);
  }
}

/** 409: the request does not fit the present state. */
export class ConflictError extends ApiError {
  static override [Symbol.hasInstance](value: unknown): value is ConflictError {
    return hasStatus(value, 409);
  }
}

/** 422: the request is well formed, what it says is not acceptable. */
export class UnprocessableContentError extends ApiError {
  static override [Symbol.hasInstance](value: unknown): value is UnprocessableContentError {
    return hasStatus(value, 422);
  }
}

/** 429: a rate limit was reached; see the `retry-after` header. */
export class TooManyRequestsError extends ApiError {
  static override [Symbol.hasInstance](value: unknown): value is TooManyRequestsError {
    return hasStatus(value, 429);
  }
}

/** 5xx: the vendor failed. */
export class ServerError extends ApiError {
  static override [Symbol.hasInstance](value: unknown): value is ServerError {
    return hasStatus(value, 500, 599);
  }
}

function hasStatus(value: unknown, from: number, to: number = from): boolean {
  return value instanceof ApiError && value.status >= from && value.status <= to;
}
