export type { Api } from './api.ts';
export type { Diagnostic, DiagnosticCode, Place } from './diagnostic.ts';
export { namesText } from './diagnostic.ts';
export type { Evidence } from './evidence.ts';
export type {
  BinaryBody,
  ErrorResponse,
  Failure,
  Field,
  FormBody,
  GraphqlBody,
  GraphqlDocument,
  JsonBody,
  Operation,
  Parameter,
  RequestBody,
  Response,
  TextBody,
} from './operation.ts';
export type {
  AnyOfSchema,
  ArraySchema,
  EnumDescriptions,
  NumberSchema,
  ObjectSchema,
  Schema,
  StringSchema,
} from './schema.ts';
export { isUnknown, unknownSchema } from './schema.ts';
export type { ApiKeyScheme, OAuth2Scheme, SecurityScheme } from './security.ts';
export type { Problem, ProblemCode, Result } from './problem.ts';
export { failure, success } from './problem.ts';
export { assertNever } from './assertNever.ts';
