export { apiKey, basic, bearer, type Secret } from './auth.js';
export { bind, type Bound } from './bind.js';
export { call, type Call } from './call.js';
export {
  createClient,
  type Auth,
  type Client,
  type ClientOptions,
  type HeaderValues,
  type Unsigned,
} from './client.js';
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
} from './status-errors.js';
export { isApiError, type FailureOf, type OperationFunction } from './is-api-error.js';
export { json } from './json.js';
export { multipart } from './multipart.js';
export type {
  CallOptions,
  Decoding,
  Encoder,
  FieldEncoding,
  Operation,
  RequestGroups,
} from './operation.js';
export { binary, text, type BinaryBody } from './raw-body.js';
export type {
  BrokenCall,
  Failure,
  Reason,
  Result,
  Success,
  UndocumentedFailure,
} from './result.js';
export { urlencoded } from './urlencoded.js';
