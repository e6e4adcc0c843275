import { isDeprecated } from './deprecation.ts';
import { readPrerequisites } from './prerequisites.ts';

/** What an operation's description says besides what the operation does. */
export interface OperationFacts {
  readonly scopes: readonly string[];
  /** The vendor's own label: `Light`, `Heavy`. */
  readonly rateLimit?: string;
  readonly prerequisites: readonly string[];
  readonly deprecated: boolean;
  /** The description without the lines on scopes and rate limit. */
  readonly rest: string;
}

const bold = String.raw`(?:\*\*|__|<b>|<strong>)`;
const boldEnd = String.raw`(?:\*\*|__|<\/b>|<\/strong>)`;
const linked = String.raw`\]?(?:\([^()\s]{1,500}\))?`;
const scopeName = String.raw`(?:required |oauth |granular )?scopes?`;
const scopeLabel = new RegExp(
  String.raw`(?:${bold}[ \t]?\[?${scopeName}${linked}[ \t]?:?[ \t]?${boldEnd}[ \t]?:?|(?<=^|\n|>)[ \t]{0,9}${scopeName}:)([^\n<*]{1,1000})`,
  'gi',
);
const rateLabel = new RegExp(
  String.raw`${bold}?[ \t]?\[?rate[ -]limit(?:ing)? (?:label|category|tier)${linked}[ \t]?:?[ \t]?${boldEnd}?[ \t]?:?[ \t]{0,9}(?:\x60([^\x60\n]{1,60})\x60|([A-Za-z][\w-]{0,40}))`,
  'i',
);
const inCapitals = /^[A-Z]{4,}(?:[ -][A-Z]+)*$/;
/** Quick to look for, before the whole label is. */
const scopeWord = /scope/i;
const rateWord = /rate[ -]limit/i;
const inBackticks = /`([^`\n]{1,200})`/g;
const bareScope = /[A-Za-z][\w.-]{0,80}(?:[:/][\w.*:/-]{1,150})/g;
const scopeText = /^[\w.:/*-]{1,200}$/;
const onlyWord = /^\s{0,9}[A-Za-z][\w.-]{1,80}\s{0,9}$/;
const joining = /^(?:[\s,;.|/&*]|\b(?:or|and)\b){0,200}$/i;
const emptyBreaks = /(?:<\/?br ?\/?>[ \t\n]{0,9}){1,9}$/i;

/**
 * Reads scopes, rate-limit label, prerequisites and deprecation from an operation's description.
 * Takes the description as written; returns the facts, and the description less the lines on scopes and rate limit.
 *
 * @example readOperationFacts('Gets it.\n\n**Scopes:** `a:read` `a:write`')
 * // { scopes: ['a:read', 'a:write'], prerequisites: [], deprecated: false, rest: 'Gets it.' }
 */
export function readOperationFacts(description: string): OperationFacts {
  const scopes = new Set<string>();
  let rest = !scopeWord.test(description)
    ? description
    : description.replace(scopeLabel, (whole: string, line: string) => {
        const found = readScopes(line);
        for (const scope of found) scopes.add(scope);
        return found.length > 0 && saysOnlyScopes(line) ? '' : whole;
      });
  const rate = rateWord.test(rest) ? rateLabel.exec(rest) : null;
  const rateLimit = labelOf((rate?.[1] ?? rate?.[2])?.trim());
  if (rate !== null) rest = rest.replace(rate[0], () => '');
  return {
    scopes: [...scopes],
    ...(rateLimit === undefined ? {} : { rateLimit }),
    prerequisites: readPrerequisites(description),
    deprecated: isDeprecated(description),
    rest: rest === description ? description : rest.trim().replace(emptyBreaks, '').trim(),
  };
}

/** A vendor may write one label both ways, `Heavy` and `HEAVY`: words in capitals are written small. */
function labelOf(label: string | undefined): string | undefined {
  return label !== undefined && inCapitals.test(label)
    ? `${label.charAt(0)}${label.slice(1).toLowerCase()}`
    : label;
}

function readScopes(line: string): readonly string[] {
  const quoted = [...line.matchAll(inBackticks)].map(({ 1: scope = '' }) => scope);
  return (quoted.length > 0 ? quoted : bareScopes(line))
    .flatMap((scope) => scope.split(/[\s,]+/))
    .filter((scope) => scopeText.test(scope));
}

/** Without backticks: what has a scope's form, or else the only word there is. */
function bareScopes(line: string): readonly string[] {
  const formed = [...line.matchAll(bareScope)].map(({ 0: scope }) => scope);
  const only = line.trim();
  return formed.length === 0 && onlyWord.test(only) ? [only] : formed;
}

/** A line that says more than the scopes (`… for sub accounts`) stays in the description. */
function saysOnlyScopes(line: string): boolean {
  const more = line.replace(inBackticks, '').replace(bareScope, '');
  return joining.test(more) || onlyWord.test(line);
}
