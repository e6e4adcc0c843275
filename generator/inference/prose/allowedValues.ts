import { readValueList, type ListedValue, type ValueList } from './valueList.ts';

/** The values a description allows. */
export interface AllowedValues {
  readonly values: readonly string[];
  /** What the values mean, by value, where the description says so. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** The description without the marker; a list stays, as it is worth reading. */
  readonly rest: string;
  /** Where the values were read. */
  readonly rule: 'enum-marker' | 'enum-list';
}

const marker = '(This can only be one of ';

/**
 * Reads which values a parameter accepts.
 * Takes its description; returns the values of `(This can only be one of a,b)`, or else of a list that names each in
 * backticks with its meaning and is introduced as a list of values; undefined where there is neither. Meanings come
 * from the list in both cases. Sample values are never read.
 *
 * @example readAllowedValues('Types:<br>`1` - Basic.<br>`2` - Licensed.')
 * // { values: ['1', '2'], descriptions: { 1: 'Basic.', 2: 'Licensed.' }, …, rule: 'enum-list' }
 */
export function readAllowedValues(description: string): AllowedValues | undefined {
  const marked = readMarker(description);
  const list = readValueList(marked?.rest ?? description);
  if (marked !== undefined) {
    const meant = list?.entries.filter(({ value }) => marked.values.includes(value)) ?? [];
    return { ...marked, descriptions: meanings(meant), rule: 'enum-marker' };
  }
  if (list === undefined || !listsValues(list, description)) return undefined;
  const values = [...new Set(list.entries.map(({ value }) => value))];
  return { values, descriptions: meanings(list.entries), rest: description, rule: 'enum-list' };
}

/** Postman's converter from OpenAPI puts the marker last, so that a value may hold parentheses. */
function readMarker(
  description: string,
): { readonly values: readonly string[]; readonly rest: string } | undefined {
  const start = description.lastIndexOf(marker);
  if (start < 0) return undefined;
  const end = description.lastIndexOf(')');
  const values = description
    .slice(start + marker.length, end)
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  if (end < start || values.length === 0) return undefined;
  const rest = `${description.slice(0, start).trimEnd()}${description.slice(end + 1)}`;
  return { values: [...new Set(values)], rest };
}

const namesValues =
  /\bone of the (?:following|below|values)\b|\b(?:possible|allowed|valid|available|supported|accepted|permitted|following) (?:values|options|types|modes|statuses|states|actions)\b|\bvalues? (?:of this \w{1,20} )?(?:can|may|must|should|are|is|include)\b|\boptions?:|\bvalues?:/i;
const namesKind =
  /\b(?:type|status|state|action|mode|level|kind|format|option|reason|setting|category|direction|order|method|role|priority|how to \w{1,20})(?:s|es)?\b/i;
const namesSomethingElse =
  /\b(?:fields|properties|attributes|parameters|keys|columns|headers|objects?|contains?|includes|returns?|responses?|variables|placeholders|templates?|extensions?|file types|examples?|e\.g\.|such as)\b/i;
const takesSeveral =
  /\b(?:comma|combination|combine|multiple|separated|one or more|any of|several|array|list of)\b/i;
const plainValue =
  /^[A-Za-z0-9\u00C0-\u1FFF\u2C00-\uD7FF\uF900-\uFFEF][A-Za-z0-9\u00C0-\u1FFF\u2C00-\uD7FF\uF900-\uFFEF_.:+/ -]{0,63}$/;
const betweenWords = /[^A-Za-z0-9_\u00C0-\u1FFF\u2C00-\uD7FF\uF900-\uFFEF]+/;

/** Precision first: a wrong list of values breaks a caller, a missed one does not. */
function listsValues({ intro, entries, another }: ValueList, description: string): boolean {
  if (another || takesSeveral.test(description)) return false;
  const values = entries.map(({ value }) => value);
  if (!values.every((value) => plainValue.test(value)) || values.every(isBoolean)) return false;
  if (namesValues.test(intro) && !/\b(?:fields|properties|keys|headers)\b/i.test(intro))
    return true;
  if (namesSomethingElse.test(intro)) return false;
  return namesKind.test(intro) || values.every((value) => mentions(intro, value));
}

function isBoolean(value: string): boolean {
  return value === 'true' || value === 'false';
}

/** `Active or inactive hosts.` in front of `active` and `inactive`. */
function mentions(intro: string, value: string): boolean {
  return intro.toLowerCase().split(betweenWords).includes(value.toLowerCase());
}

function meanings(entries: readonly ListedValue[]): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.map(({ value, meaning }) => [value, meaning]));
}
