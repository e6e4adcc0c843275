/**
 * The reference of one operation as data: what a page says, whoever prints it. Texts are as the collection has them, less its
 * markup's slips (`description` is Markdown, untrusted); who prints them encodes them for where they go.
 */
export interface OperationPage {
  /** Where the page is below the root, without an ending: `meetings/registrants/updateRegistrantStatus`. From names that are kept. */
  readonly path: string;
  /** The request's name in the collection. */
  readonly title: string;
  /** The client's function. */
  readonly functionName: string;
  /** The modules it is in: `['meetings', 'registrants']`. */
  readonly folder: readonly string[];
  readonly method: string;
  /** Base URL and path template: `https://api.zoom.us/v2/meetings/{meetingId}/registrants/status`. */
  readonly url: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly prerequisites: readonly string[];
  readonly scopes: readonly string[];
  readonly rateLimit?: string;
  /** In words, with names as code: `OAuth 2`, ``API key in the header `X-Key` ``; absent where the collection says nothing. */
  readonly auth?: string;
  /** What there is to know of the answer besides its type, a sentence each: that it comes in pages, or as a stream. Markdown of ours. */
  readonly notes: readonly string[];
  readonly groups: readonly ParameterGroup[];
  readonly responses: readonly ResponsePart[];
  readonly failures: readonly FailureRow[];
  /** The enum that the codes are members of, where codes are documented. */
  readonly errorEnum?: string;
  readonly samples: readonly Sample[];
  /** The collection item as JSON, indented, without secrets; absent where the collection is not at hand. */
  readonly item?: string;
}

/** What a request takes in one place. */
export interface ParameterGroup {
  readonly place: 'path' | 'query' | 'headers' | 'body';
  /** Of a body: `multipart/form-data`. */
  readonly mediaType?: string;
  readonly required: boolean;
  /** Of the body's object, or of the objects in its list. */
  readonly rows: readonly Row[];
  /** What the body is where it is no plain object: `string`, `file`, `list of objects`. */
  readonly type?: string;
  /** The GraphQL document that is sent, where the collection has one. */
  readonly document?: string;
}

/** A parameter, a field, or a property. */
export interface Row {
  /** As it is on the wire; `{key}` for every property of an object whose keys are dynamic. */
  readonly name: string;
  /** In words: `string`, `integer`, `list of objects`, `JSON text of a list of objects`. */
  readonly type: string;
  /** Undefined where the question makes no sense: in answers. */
  readonly required?: boolean;
  readonly description: string;
  readonly values: readonly AllowedValue[];
  /** Properties of an object, or of the objects in a list. */
  readonly rows: readonly Row[];
}

export interface AllowedValue {
  readonly value: string;
  readonly meaning?: string;
  /** The enum's member that stands for it, where it has one. */
  readonly member?: string;
}

export interface ResponsePart {
  readonly status: number;
  readonly description: string;
  /** In words: `JSON`, `text`, `no body`. */
  readonly content: string;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  /** What the body is where it is no plain object. */
  readonly type?: string;
  /** A sample body: the saved one where the collection is at hand, else one made up from the types. */
  readonly example?: string;
}

export interface FailureRow {
  readonly status: number;
  readonly code?: number | string;
  readonly messages: readonly string[];
  /** To catch it by: `UpdateRegistrantStatusErrorCode.UserDoesNotExist`. */
  readonly member?: string;
  /** The collection cut the last message off. */
  readonly truncated: boolean;
  /** A saved body of the status, where one was saved. */
  readonly example?: string;
}

/** One request in one language. */
export interface Sample {
  /** The template's name: `ruby`. */
  readonly language: string;
  /** What a tab says: `Ruby`. */
  readonly label: string;
  /** A program that sends the request and reads the answer. */
  readonly program: string;
  /** The part of it that reads the sample response; absent where no JSON is documented. */
  readonly reader?: string;
}

/** The whole reference. */
export interface Reference {
  readonly title: string;
  /** Markdown, untrusted. */
  readonly description: string;
  readonly packageName: string;
  readonly baseUrl?: string;
  readonly root: ReferenceFolder;
}

export interface ReferenceFolder {
  readonly name: string;
  /** The folder's name in the collection, for people: `meetings/{meeting Id}`. */
  readonly title: string;
  readonly path: readonly string[];
  readonly folders: readonly ReferenceFolder[];
  readonly pages: readonly OperationPage[];
}
