import { oneLine } from '../emit/text.ts';
import type { Change, ChangedOperation, ChangeKind, Level } from './change.ts';
import type { Facts } from './rules/rule.ts';
import { rules } from './rules/rules.ts';

/** What a comparison found: a change that does not know its operation yet. */
export interface Finding {
  readonly kind: ChangeKind;
  /** Where it is not the kind's own. */
  readonly level?: Level | undefined;
  readonly place?: string;
  readonly before?: string;
  readonly after?: string;
}

/** Texts longer than this are cut: who wants the whole opens the collection. */
const longest = 120;

/** A finding, with its rule's level and sentence. */
export function changeOf(finding: Finding, operation?: ChangedOperation): Change {
  const { kind, place = '', before, after } = finding;
  const rule = rules[kind];
  const level = finding.level ?? rule.level;
  const texts = {
    ...(before === undefined ? {} : { before: short(before) }),
    ...(after === undefined ? {} : { after: short(after) }),
  };
  return {
    kind,
    level,
    // Where more breaks than the kind does by itself, a compiler tells.
    silent: rule.silent === true && level === rule.level,
    ...(operation === undefined ? {} : { operation }),
    place,
    ...texts,
    sentence: rule.sentence(factsOf({ level, place, ...texts })),
  };
}

/** What sentences about a change are made of. */
export function factsOf({
  level,
  place,
  before = '',
  after = '',
}: Pick<Change, 'level' | 'place' | 'before' | 'after'>): Facts {
  return { level, place: code(place), before: code(before), after: code(after) };
}

/** The level of a finding. */
export function levelOf({ kind, level }: Finding): Level {
  return level ?? rules[kind].level;
}

/** Whether any finding breaks a program. */
export function breaks(findings: readonly Finding[]): boolean {
  return findings.some((finding) => levelOf(finding) === 'breaking');
}

function short(text: string): string {
  const line = oneLine(text);
  return line.length <= longest ? line : `${[...line].slice(0, longest - 1).join('')}…`;
}

/** In backticks, as code: nothing inside is markup, neither here nor in Markdown. */
function code(text: string): string {
  return text === '' ? '' : `\`${oneLine(text).replaceAll('`', '´')}\``;
}
