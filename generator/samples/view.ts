/**
 * What a template in `templates/samples` may say of one request: everything is settled here (values, encoding of the URL, which
 * parts a body has), so that a template only writes it down in its language.
 */
export interface SampleView {
  /** The request's name in the collection, on one line: for a comment. */
  readonly title: string;
  readonly method: string;
  /** The whole URL: path values filled in, everything encoded, query included. */
  readonly url: UrlView;
  /** All headers but those that `auth` and `body` bring, in order. */
  readonly headers: readonly NamedText[];
  /** Whether a program sets any header: one of those, one with a token, or a media type of the body. */
  readonly hasHeaders: boolean;
  readonly auth: AuthView;
  readonly body: BodyView;
  /** Whether anything is sent: whether `body` has a member. */
  readonly hasBody: boolean;
  /** The statuses that are documented as a success; where none is, all of 200 to 299. */
  readonly successes: readonly number[];
  /** Statuses of 200 to 299 that are documented as a failure and nothing else: what else is in that range is a success. */
  readonly falseSuccesses: readonly number[];
  /** Statuses below 400 that are documented as a failure and nothing else: what a client that goes by errors of HTTP lets pass. */
  readonly quietFailures: readonly number[];
  readonly failures: readonly FailureView[];
  /** How the JSON of a success is read; absent where none is documented. */
  readonly reader?: ObjectReader | ListReader;
  /** The status whose JSON that is, where other successes carry something else, or nothing. */
  readonly readerStatus?: number;
  /** The same request with the generated TypeScript client. */
  readonly client: ClientView;
}

export interface UrlView {
  /** `https://api.zoom.us/v2/meetings/85746065/registrants?occurrence_id=1%202` */
  readonly whole: string;
  readonly isSecure: boolean;
  /** Without brackets where it is an IPv6 address. */
  readonly host: string;
  /** The port as it is used: 443 or 80 where the URL says nothing. */
  readonly port: number;
  /** From the first slash on: path and query. */
  readonly target: string;
  /** What goes in front of one more query parameter: `?` or `&`. */
  readonly nextSeparator: '?' | '&';
}

export interface NamedText {
  readonly name: string;
  readonly value: string;
}

/** Credentials come from environment variables; no sample holds one. At most one of the other members is set. */
export interface AuthView {
  /** The environment variables that are read. */
  readonly variables: readonly string[];
  /** `Authorization: Bearer …`, or the collection's own word for the prefix. */
  readonly token?: {
    readonly header: string;
    /** With its space: `Bearer `; empty where the header is the token alone. */
    readonly prefix: string;
    readonly variable: string;
  };
  /** HTTP Basic (RFC 7617). */
  readonly basic?: { readonly userVariable: string; readonly passwordVariable: string };
  /** A query parameter with a key or a token, to be encoded when it is added. */
  readonly query?: { readonly name: string; readonly variable: string };
  /** What no line of a sample can sign: the scheme's name, for a comment. */
  readonly other?: string;
}

/** One member is set; none where nothing is sent. */
export interface BodyView {
  /** multipart/form-data (RFC 7578). The client writes the boundary. */
  readonly multipart?: {
    readonly parts: readonly PartView[];
    /** Whether a part that is no file has a media type of its own, which few clients can say. */
    readonly hasTypedFields: boolean;
    /** Whether two parts have one name, which a client that takes a map cannot say. */
    readonly hasRepeatedNames: boolean;
  };
  /** application/x-www-form-urlencoded. */
  readonly urlencoded?: {
    readonly fields: readonly NamedText[];
    /** The fields encoded, for clients that take one text. */
    readonly text: string;
  };
  /** Text of any media type: JSON, XML, GraphQL over HTTP. */
  readonly text?: {
    readonly mediaType: string;
    /** JSON is indented, as a person would write it. */
    readonly text: string;
    readonly isJson: boolean;
    /** JSON as data, for a language that writes it as its own; an integer that no number can hold is a bigint. */
    readonly value?: unknown;
  };
  /** A file's bytes. */
  readonly file?: { readonly mediaType: string; readonly filename: string };
}

/** One part; `text` or `filename` is set. */
export interface PartView {
  readonly name: string;
  /** The value as one text; JSON stays one field. */
  readonly text?: string;
  /** A file to send, by a path beside the program. */
  readonly filename?: string;
  /** The part's own Content-Type, where the collection states one. */
  readonly mediaType?: string;
}

export interface FailureView {
  readonly status: number;
  /** The vendor's code, where one is documented. */
  readonly code?: number | string;
  /** On one line. */
  readonly message: string;
}

/**
 * How the members of a JSON object are read. What reads it need not mind how deep it is: every field and every list in it says
 * for itself from which variable it is reached, and by which members: `settings`, `language` from `data`.
 */
export interface ObjectReader {
  readonly kind: 'object';
  /** Members that hold a text, a number, a boolean, or something unknown. */
  readonly fields: readonly FieldReader[];
  readonly objects: readonly { readonly name: string; readonly value: ObjectReader }[];
  readonly lists: readonly { readonly name: string; readonly value: ListReader }[];
}

/** Where a value is found. */
interface Reached {
  /** `data`, which is the whole answer, or the element of the list around it. */
  readonly from: string;
  /** The members on the way, its own name the last; none where `from` is the value itself. Any of them may be absent. */
  readonly way: readonly string[];
  /** The same in TypeScript: `data.settings?.language`. */
  readonly expression: string;
}

export interface FieldReader extends Reached {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean' | 'unknown';
}

export interface ListReader extends Reached {
  readonly kind: 'list';
  /** What one element may be called: `registrant` of `registrants`. Plain letters and digits, unlike any other in the reader. */
  readonly element: string;
  /** How an element is read: as an object, or as a plain value. */
  readonly items: ObjectReader | FieldReader['type'];
}

/** The pieces of a program that uses the generated client; each is TypeScript source, encoded already. */
export interface ClientView {
  readonly imports: readonly string[];
  /** The argument of `createClient`. */
  readonly options: string;
  /** `updateRegistrantStatus(client, { … })` */
  readonly call: string;
  /** The operation's function. */
  readonly name: string;
  /** The error enum with its members, where codes are documented. */
  readonly errors?: {
    readonly name: string;
    readonly members: readonly { readonly member: string; readonly message: string }[];
  };
  readonly returnsData: boolean;
  readonly isStream: boolean;
}
