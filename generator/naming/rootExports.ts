/**
 * What the package's root gives of the runtime, besides the operations: what nearly every program needs, and `rateLimit`, which
 * is typed by the Api's classes. What is imported only where it is wanted is in the package's `runtime`.
 */
export const rootValues: readonly string[] = [
  'ApiError',
  'apiKey',
  'BadRequestError',
  'basic',
  'bearer',
  'bind',
  'ConflictError',
  'ForbiddenError',
  'isApiError',
  'NotFoundError',
  'rateLimit',
  'RateLimitError',
  'ServerError',
  'TooManyRequestsError',
  'UnauthorizedError',
  'UnprocessableContentError',
];
/** The runtime's types that it gives. */
export const rootTypes: readonly string[] = [
  'Auth',
  'Bound',
  'BrokenCall',
  'Call',
  'CallOptions',
  'Client',
  'Failure',
  'FailureOf',
  'HeaderValues',
  'KnownHeaders',
  'RateLimit',
  'RateLimits',
  'Reason',
  'Result',
  'Secret',
  'ServerSentEvent',
  'Success',
  'UndocumentedFailure',
  'Unsigned',
];

/** What the package's own `src/client.ts` adds. */
export const clientExports: readonly string[] = [
  'byScheme',
  'createClient',
  'ClientOptions',
  'defaultBaseUrl',
  'RateLimitClass',
  'Scheme',
];
