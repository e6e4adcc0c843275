import type { Evidence } from './evidence.ts';
import type { ObjectSchema, Schema } from './schema.ts';
import type { SecurityScheme } from './security.ts';

/** One request of the collection: what it takes, what it answers, how it fails. */
export interface Operation {
  /** `METHOD /path/{parameter}`, with the folders in front where two operations share it. Never a sample value. */
  readonly id: string;
  /** The collection's folder names on the way here, as written. */
  readonly folder: readonly string[];
  /** The request's name in the collection, as written. */
  readonly name: string;
  /** What its function is to be called, where somebody settled that. */
  readonly functionName?: string;
  readonly description: string;
  readonly method: string;
  /** Path template below the base URL: `/meetings/{meetingId}/registrants`. */
  readonly path: string;
  /** The operation's own base URL, where it differs from the Api's. */
  readonly baseUrl?: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: readonly Response[];
  readonly failures: readonly Failure[];
  /** What saved answers show of the failures, by status. */
  readonly errorResponses: readonly ErrorResponse[];
  /** The media types it accepts, where the collection says more than that it takes anything. */
  readonly accept?: string;
  readonly security: SecurityScheme;
  /** The name of what `security` asks for, where the operations of the Api ask for several. */
  readonly scheme?: string;
  readonly scopes: readonly string[];
  readonly rateLimit?: string;
  readonly prerequisites: readonly string[];
  readonly deprecated: boolean;
  readonly evidence: readonly Evidence[];
}

export interface Parameter {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
  /** `brackets`: a query parameter with an inside, see `Field`. Absent: the value's text. */
  readonly encoding?: 'brackets';
  readonly emptyBrackets?: readonly string[];
  readonly evidence: readonly Evidence[];
}

export type RequestBody = FormBody | JsonBody | GraphqlBody | TextBody | BinaryBody;

/** `multipart`: multipart/form-data (RFC 7578). `urlencoded`: application/x-www-form-urlencoded. */
export interface FormBody {
  readonly kind: 'multipart' | 'urlencoded';
  readonly required: boolean;
  readonly fields: readonly Field[];
}

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  /**
   * `text`: the value's text. `json`: one part holding JSON text. `file`: the bytes of a Blob or File. `brackets`: a value
   * for each leaf of the structure, named by the way to it: `a[b][0]`.
   */
  readonly encoding: 'text' | 'json' | 'file' | 'brackets';
  /** Lists in brackets whose elements go out without an index (`a[]`, not `a[0]`), each by the way to it: `a`, `a[b][][c]`. */
  readonly emptyBrackets?: readonly string[];
  /** The part's own Content-Type (RFC 7578, section 4.4), where the collection states one. */
  readonly mediaType?: string;
  readonly schema: Schema;
  readonly evidence: readonly Evidence[];
}

export interface JsonBody {
  readonly kind: 'json';
  readonly required: boolean;
  /** `application/json`, or the collection's own type, which may say more: `application/vnd.api+json`. */
  readonly mediaType: string;
  readonly schema: Schema;
  readonly evidence: readonly Evidence[];
}

/**
 * GraphQL over HTTP: a JSON object with a document and its variables.
 * @see https://graphql.github.io/graphql-over-http
 */
export interface GraphqlBody {
  readonly kind: 'graphql';
  readonly required: boolean;
  /** Sent unless the caller gives another; absent where the collection has none that can be sent. */
  readonly document?: GraphqlDocument;
  /** The members of the body as a caller gives them: `variables`, `operationName`, `query`. */
  readonly schema: ObjectSchema;
  readonly evidence: readonly Evidence[];
}

/** A document as written. Its `{{variables}}` are filled in from the caller's `variables`. */
export interface GraphqlDocument {
  readonly text: string;
  /** Whether the text has `{{variables}}` at all. */
  readonly isTemplate: boolean;
  /** Those of them that stand for a whole number, boolean or enum value, not for text between quotes. */
  readonly bareVariables: readonly string[];
}

/** Text sent as it is given: XML, plain text. */
export interface TextBody {
  readonly kind: 'text';
  readonly required: boolean;
  readonly mediaType: string;
  readonly schema: Schema;
  readonly evidence: readonly Evidence[];
}

export interface BinaryBody {
  readonly kind: 'binary';
  readonly required: boolean;
  readonly mediaType: string;
  readonly schema: Schema;
  readonly evidence: readonly Evidence[];
}

/** A documented success. */
export interface Response {
  readonly status: number;
  readonly description: string;
  /**
   * How the body is read; `none` where there is none, `any` where it may be JSON or text.
   * `events`: server-sent events, or the JSON of `schema` where there is one. `jsonLines`: values of `schema`, one a line.
   */
  readonly kind: 'json' | 'text' | 'binary' | 'events' | 'jsonLines' | 'any' | 'none';
  readonly schema?: Schema;
  /** Names of headers worth a caller's while, in lower case, sorted. */
  readonly headers: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** What saved answers of one failing status show. */
export interface ErrorResponse {
  readonly status: number;
  /** The body; absent where none was saved as JSON. */
  readonly schema?: Schema;
  /** Names of headers worth a caller's while, in lower case, sorted. */
  readonly headers: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** A documented failure: one status, at most one error code, one or more messages. */
export interface Failure {
  readonly status: number;
  /** The vendor's own error code; absent where the prose names only a status. */
  readonly code?: number | string;
  /** The first message, as written less its markup; empty where the collection gives none. */
  readonly message: string;
  /** Further messages documented under the same status and code. */
  readonly otherMessages: readonly string[];
  /** Names standing for values in the messages: `userId` for `{userId}` or `$userId`, `0` for `{0}`. */
  readonly placeholders: readonly string[];
  /** True where the collection cut the text off, so that the last message (or the code) is incomplete. */
  readonly truncated: boolean;
  /** The status that the prose states, where it differs from the saved one. */
  readonly proseStatus?: number;
  readonly evidence: readonly Evidence[];
}
