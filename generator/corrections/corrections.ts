import type { Schema } from '../api/index.ts';

/** What a project knows better than the vendor's collection. It is applied anew to every version of that. */
export interface Corrections {
  /** Where requests go by default, in place of what the collection says: `https://api.example.com/v2`. */
  readonly baseUrl?: string | undefined;
  /** What holds for every operation that has no word of its own on it. */
  readonly defaults?: CorrectionDefaults | undefined;
  /**
   * By operation: `METHOD /path/{parameter}` as `postwright explain` lists them (what the parameters are called does not
   * matter), or the function with its module, `meetings.registrants.updateRegistrantStatus`. Where several operations share
   * method and path, by the latter, or with the place behind: `POST /payments (Cards/Pay)`.
   */
  readonly operations?: Readonly<Record<string, OperationCorrections>> | undefined;
  /** What messages call the place that these stand in; by default `corrections`. */
  readonly file?: string | undefined;
}

export interface CorrectionDefaults {
  /**
   * How forms and JSON are sent: `json` where a collection shows forms for an API that takes JSON. An operation that takes
   * files keeps its form.
   */
  readonly body?: BodyKind | undefined;
}

/** `multipart`: multipart/form-data. `urlencoded`: application/x-www-form-urlencoded. */
export type BodyKind = 'json' | 'multipart' | 'urlencoded';

/**
 * What is otherwise than the collection says of one operation. Values are addressed as a call writes them:
 * `path.meetingId`, `query.page_size`, `headers.X-Request-Id`, `body.registrants[].id`, and `response.200.registrants[].id`.
 * A name with a dot or a bracket in it goes into quotes: `query["page.size"]`.
 */
export interface OperationCorrections {
  /** How the body is sent. The fields of a form become the properties of a JSON body, and the other way round. */
  readonly body?: BodyKind | undefined;
  /**
   * What a value is, by its address.
   * @example { 'query.page_size': 'integer', 'body.type': { type: 'number', enum: [1, 2, 8] } }
   */
  readonly types?: Readonly<Record<string, CorrectedType>> | undefined;
  /**
   * Whether a value has to be there, by its address.
   * @example { 'body.action': true, 'query.type': false }
   */
  readonly required?: Readonly<Record<string, boolean>> | undefined;
  /** What the function is called. The name it had stays as a deprecated one until the next major version. */
  readonly name?: string | undefined;
  /** Failures that come back but are not documented, or are documented otherwise. */
  readonly failures?: readonly FailureCorrection[] | undefined;
  /** Where this operation goes, if not where the others do. */
  readonly baseUrl?: string | undefined;
  /** No function is written for it. */
  readonly skip?: boolean | undefined;
}

/** A word, a list of one (`string[]`), several (`string | number`); or a schema, for everything else. */
export type CorrectedType = TypeWord | `${TypeWord}[]` | `${TypeWord} | ${TypeWord}` | Schema;

export type TypeWord = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'unknown';

/** A failure as it is, in place of what is documented under its status and code; or one that never comes, to be removed. */
export type FailureCorrection =
  | {
      readonly status: number;
      readonly code?: number | string | undefined;
      readonly message: string;
      readonly remove?: undefined;
    }
  | {
      readonly status: number;
      readonly code?: number | string | undefined;
      readonly message?: undefined;
      readonly remove: true;
    };
