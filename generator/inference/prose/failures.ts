import { readCut } from './cut.ts';
import { isFailureWording } from './failureWording.ts';
import { splitMessages } from './messages.ts';
import { placeholders } from './placeholders.ts';
import { afterReason, isReason } from './reasons.ts';
import { parseSections, type Section } from './sections.ts';

/** What of a saved response tells whether it succeeded. */
export interface SavedResponse {
  /** The saved status; undefined where the collection saves none. */
  readonly status: number | undefined;
  /** Its name: in collections made from OpenAPI, the prose of the response. */
  readonly name: string;
  /** The request's name, which many responses repeat. */
  readonly requestName: string;
  /** Whether an answer was saved: `{}` and `""` are none. */
  readonly hasBody: boolean;
  /** Whether the operation has another saved response with a 2xx status. */
  readonly otherSuccess: boolean;
}

/** A failure as one response documents it. */
export interface MinedFailure {
  /** The saved status, or the one in the prose where none was saved. */
  readonly status: number | undefined;
  /** The vendor's own code, as written; absent where the prose gives only a status. */
  readonly code?: string;
  readonly messages: readonly string[];
  /** Names standing for values in the messages. */
  readonly placeholders: readonly string[];
  /** True where the last message, or the code, was cut off. */
  readonly truncated: boolean;
  /** The status in the prose, where it differs from the saved one. */
  readonly proseStatus?: number;
}

export interface MinedResponse {
  /** What the prose says of the response as a whole, in plain text. */
  readonly description: string;
  readonly failures: readonly MinedFailure[];
  /** Whether it documents a success; it can document failures as well. */
  readonly success: boolean;
  readonly cutOff: boolean;
}

/** Statuses that send the caller elsewhere, 304 to its own cache: neither success nor failure. */
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 304, 307, 308]);
const fewestDigits = 3;
/** A name that the cut may have shortened: `$ac` of `$accountId`. */
const cutName = /\$\w{0,64}$/;
const saysNothing =
  /^(?:untitled (?:example|response)|example|default(?: response)?|response|new request)?$/i;

/**
 * Reads the failures that one saved response documents in its name.
 * Takes a saved response; returns its failures in the order of the text, one for each error code mentioned or, where
 * none is, one without a code if the status or (under 2xx, without a body) the wording says so.
 *
 * @example
 * mineFailures({ status: 404, name: '**Error Code:** `1001`<br>User {userId} not found.', … }).failures
 * // [{ status: 404, code: '1001', messages: ['User {userId} not found.'], placeholders: ['userId'], truncated: false }]
 */
export function mineFailures(response: SavedResponse): MinedResponse {
  const { text, cutOff, midSentence } = readCut(response.name);
  const sections = parseSections(text);
  const stated = sections.flatMap((section) =>
    section.kind === 'status' ? section.values.map(Number) : [],
  );
  const status = response.status ?? stated[0];
  const own = ownMessages(sections, response, status);
  const description = own.join(' ');
  const coded = codedFailures(sections, { status, cutOff, midSentence, stated });
  const codeless = (): readonly MinedFailure[] => [
    failure(own, {
      status,
      truncated: midSentence,
      ...differing(stated[0], status),
    }),
  ];
  if (status !== undefined && (status < 200 || redirects.has(status))) {
    return { description, failures: coded, success: false, cutOff };
  }
  if (status !== undefined && status >= 300) {
    const hasCode = sections.some(({ kind }) => kind === 'error');
    return { description, failures: hasCode ? coded : codeless(), success: false, cutOff };
  }
  if (coded.length > 0) {
    const saysSuccess = own.some((message) => !isFailureWording(message));
    const success = saysSuccess || (response.hasBody && !response.otherSuccess);
    return { description, failures: coded, success, cutOff };
  }
  if (!response.hasBody && isFailureWording(own[0] ?? '')) {
    return { description, failures: codeless(), success: false, cutOff };
  }
  return { description, failures: [], success: true, cutOff };
}

/** What is said of the response itself: before any label, and after the status. */
function ownMessages(
  sections: readonly Section[],
  response: SavedResponse,
  status: number | undefined,
): readonly string[] {
  const messages = sections
    .filter(({ kind }) => kind !== 'error')
    .flatMap(({ text }) => splitMessages(text))
    .map((message, i) => (i === 0 ? afterReason(message, status) : message))
    .filter((message) => !saysNothing.test(message) && message !== response.requestName.trim());
  const telling = messages.filter((message) => !isReason(message));
  return telling.length > 0 ? telling : messages.slice(0, 1);
}

interface Context {
  readonly status: number | undefined;
  readonly cutOff: boolean;
  readonly midSentence: boolean;
  readonly stated: readonly number[];
}

function codedFailures(sections: readonly Section[], context: Context): readonly MinedFailure[] {
  const failures: MinedFailure[] = [];
  let stated = context.stated[0];
  for (const [i, { kind, values, complete, text }] of sections.entries()) {
    if (kind === 'status') stated = Number(values[0] ?? stated);
    if (kind !== 'error') continue;
    const isLast = i === sections.length - 1;
    const isCodeCut = context.cutOff && !complete;
    if (isCodeCut && (values[0] ?? '').length < fewestDigits) continue;
    const messages = splitMessages(text);
    for (const code of values) {
      failures.push(
        failure(messages, {
          status: context.status,
          code,
          truncated: isCodeCut || (isLast && context.midSentence && messages.length > 0),
          ...differing(stated, context.status),
        }),
      );
    }
  }
  return failures;
}

function failure(
  messages: readonly string[],
  facts: Omit<MinedFailure, 'messages' | 'placeholders'>,
): MinedFailure {
  const whole = facts.truncated
    ? messages.map((message) => message.replace(cutName, ''))
    : messages;
  const names = new Set(whole.flatMap(placeholders));
  return { ...facts, messages, placeholders: [...names] };
}

function differing(
  stated: number | undefined,
  saved: number | undefined,
): { readonly proseStatus?: number } {
  return stated === undefined || Number.isNaN(stated) || stated === saved
    ? {}
    : { proseStatus: stated };
}
