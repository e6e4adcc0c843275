export type { Grant, OAuth2Options } from './accessTokens.js';
export { apiKey, basic, bearer, byScheme, type Secret } from './auth.js';
export { bracketQuery, brackets, type BracketStyle } from './brackets.js';
export { bind, type Bound } from './bind.js';
export { call } from './call.js';
export { callStream, type StreamOperation, type Streaming } from './callStream.js';
export {
  createClient,
  type Auth,
  type Client,
  type ClientOptions,
  type ClientSettings,
  type Exchange,
  type HeaderValue,
  type HeaderValues,
  type Layer,
  type Send,
  type Unsigned,
} from './client.js';
export { asBlob, asJsonValue, asJsonOrText, asNothing, asText } from './decoders.js';
export { ApiError, type ApiErrorDetails } from './errors.js';
export {
  BadRequestError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  ServerError,
  TooManyRequestsError,
  UnauthorizedError,
  UnprocessableContentError,
} from './statusErrors.js';
export { eventStream, type ServerSentEvent } from './eventStream.js';
export { graphql } from './graphql.js';
export { graphqlTemplate } from './graphqlTemplate.js';
export {
  hooks,
  type Hooks,
  type LoggedError,
  type LoggedRequest,
  type LoggedResponse,
} from './hooks.js';
export { isApiError, type FailureOf, type OperationFunction } from './isApiError.js';
export { json } from './json.js';
export { jsonWithLongIntegers } from './jsonWithLongIntegers.js';
export { jsonLines } from './jsonLines.js';
export { losslessJson } from './losslessJson.js';
export { messageDetails, type MessageDetails, type MessageTemplates } from './messageDetails.js';
export { multipart } from './multipart.js';
export type {
  CallOptions,
  Decoder,
  Encoder,
  Operation,
  Reading,
  RequestGroups,
} from './operation.js';
export { oauth2 } from './oauth2.js';
export type { Paged, Pages, Way } from './pages.js';
export { paginate, type ItemOf, type PagedOperation, type Pagination } from './paginate.js';
export { partTypes } from './partTypes.js';
export { binary, text, type BinaryBody, type ByteStream } from './rawBody.js';
export type {
  BrokenCall,
  Call,
  Failure,
  HeadersOf,
  KnownHeaders,
  Reason,
  Result,
  Success,
  UndocumentedFailure,
} from './result.js';
export { rateLimit, RateLimitError, type RateLimit, type RateLimits } from './rateLimit.js';
export { retry, type Retry, type RetryOptions } from './retry.js';
export { urlencoded } from './urlencoded.js';
