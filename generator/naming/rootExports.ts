/** What the package's root gives of the runtime, besides the operations. */
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
  'retry',
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
  'Retry',
  'RetryOptions',
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
