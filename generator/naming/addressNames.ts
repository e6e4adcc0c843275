import { camelCase } from './identifier.ts';
import { isPlainVerb, isVerb } from './verbs.ts';
import { singularOf } from './wordForms.ts';
import { wordsOf } from './words.ts';

/** An operation by its address. */
export interface Address {
  readonly method: string;
  readonly path: string;
  readonly folder: readonly string[];
}

/** A fixed segment of a path, and whether a variable picks one of what it names. */
interface Level {
  readonly words: readonly string[];
  readonly isPicked: boolean;
}

/** So many levels of a path tell what it leads to. */
const mostLevels = 3;

/**
 * What somebody would call an operation that has no name but its address: `GET /v3/orders` lists orders, `POST` creates an order,
 * `GET /orders/{id}` gets an order, `POST /orders/{id}/cancel` cancels an order.
 *
 * @returns the words of a name, which nothing but the operation itself decides; method and path where there is no noun.
 */
export function addressWords({ method, path, folder }: Address): readonly string[] {
  const levels = tellingLevels(path, folder);
  const last = levels.at(-1);
  const parents = levels.slice(0, -1);
  if (last === undefined) return [method.toLowerCase(), ...wordsOf(path)];
  const action = actionOf(method, last, parents.length > 0);
  if (action !== undefined) {
    const { verb, object } = action;
    const isOfOne = parents.at(-1)?.isPicked === true;
    return [...verb, ...namesOf(parents.slice(-2), isOfOne && object.length > 0), ...object];
  }
  return [verbOf(method, last), ...namesOf(levels.slice(-mostLevels), isOne(method, last))];
}

/** The fixed segments, less what the path begins with that its folder or every path has: `/billing/api/v1`. */
function tellingLevels(path: string, folder: readonly string[]): readonly Level[] {
  const segments = (/^[^?&]*/.exec(path)?.[0] ?? '')
    .replaceAll(/%(?!3[CE])[\da-f]{2}/gi, ' ')
    .split('/')
    .flatMap((segment) => segment.split(/(?<=\}):/))
    .filter((segment) => segment !== '');
  const version = segments
    .slice(0, 4)
    .findLastIndex((segment) => /^v\d{1,3}(?:\.\d+)*$/i.test(segment));
  const folders = new Set(folder.map((name) => camelCase(name).toLowerCase()));
  const isCommon = (segment: string): boolean =>
    /^(?:api|apis|rest|v?\d{1,3}(?:\.\d{1,3})?)$/i.test(segment) ||
    folders.has(camelCase(segment).toLowerCase());
  const own = segments.slice(version + 1);
  // `/terms/default` in a folder Terms: without its noun the rest tells nothing.
  const telling = /^(?:all|current|default|latest|me|self)$/i.test(own.at(-1) ?? '')
    ? 0
    : own.findIndex((segment) => !isCommon(segment));
  return (
    [own.slice(Math.max(telling, 0)), own, segments]
      .map(levelsOf)
      .find((levels) => levels.length > 0) ?? []
  );
}

function levelsOf(segments: readonly string[]): readonly Level[] {
  return segments.flatMap((segment, index) => {
    if (isVariable(segment)) return [];
    const words = wordsOf(
      segment.replace(/\.(?:json|xml|php|aspx?|html?|do)$/i, '').replaceAll(/\{[^{}]*\}/g, ' '),
    );
    return words.length === 0 ? [] : [{ words, isPicked: isVariable(segments[index + 1] ?? '') }];
  });
}

function isVariable(segment: string): boolean {
  return /^(?:\{[^{}]*\}|(?:<|%3C).*(?:>|%3E))(?:\.\w{1,5})?$/i.test(segment);
}

/** The levels' words, each that one was picked of in the singular; the last one also where the call is for one of it. */
function namesOf(levels: readonly Level[], isOneOfLast: boolean): readonly string[] {
  return levels.flatMap(({ words, isPicked }, index) =>
    isPicked || (isOneOfLast && index === levels.length - 1) ? singularPhrase(words) : words,
  );
}

function singularPhrase(words: readonly string[]): readonly string[] {
  const by = words.findIndex((word, index) => index > 0 && /^by$/i.test(word));
  const at = (by === -1 ? words.length : by) - 1;
  return words.map((word, index) => (index === at ? (singularOf(word) ?? word) : word));
}

function isOne(method: string, { isPicked }: Level): boolean {
  return isPicked || method.toUpperCase() === 'POST';
}

function verbOf(method: string, { words, isPicked }: Level): string {
  switch (method.toUpperCase()) {
    case 'GET':
      return !isPicked && singularOf(words.at(-1) ?? '') !== undefined ? 'list' : 'get';
    case 'POST':
      if (isPicked) return 'update';
      return /^(?:callback|graphql|rpc|jsonrpc|soap|webhook)$/i.test(words.at(-1) ?? '')
        ? 'post'
        : 'create';
    case 'PUT':
    case 'PATCH':
      return 'update';
    default:
      return method.toLowerCase();
  }
}

interface Action {
  readonly verb: readonly string[];
  readonly object: readonly string[];
}

/** What reading is told by: other verbs name there what is read. */
const readingVerb =
  /^(?:authorize|calculate|check|count|download|export|fetch|filter|find|generate|get|list|login|logout|lookup|ping|preview|query|read|retrieve|search|validate|verify)$/i;
const readingStart = /^(?:fetch|find|get|list|retrieve)$/i;
/** With these a segment of several words is a noun: `refresh-token`, `export-jobs`. */
const nounEnd =
  /^(?:address|code|date|file|history|id|job|key|link|list|page|point|policy|request|result|session|status|time|token|type|url)$/i;

/** The verb that a path ends with: `cancel`, `reset-password`, `bulk-delete`. */
function actionOf(method: string, { words }: Level, hasParent: boolean): Action | undefined {
  const [first = '', ...rest] = words;
  const bulk = /^(?:batch|bulk|mass|multi)$/i.test(first) && isVerb(rest[0] ?? '') ? 2 : 1;
  const verb = words.slice(0, bulk);
  const object = words.slice(bulk);
  const isReading = /^(?:GET|HEAD)$/i.test(method);
  if (method.toUpperCase() === 'DELETE') return undefined;
  if (words.length === 1) {
    if (isReading) return readingVerb.test(first) ? { verb, object } : undefined;
    return isPlainVerb(first) || (hasParent && isVerb(first)) ? { verb, object } : undefined;
  }
  if (isReading) return readingStart.test(first) ? { verb, object } : undefined;
  const isNoun =
    nounEnd.test(object.at(-1) ?? '') &&
    !/^(?:get|create|update|delete|set|send|add|remove)$/i.test(first);
  return isPlainVerb(verb.at(-1) ?? '') && !isNoun ? { verb, object } : undefined;
}
