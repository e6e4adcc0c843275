/** Words that only tell how far an operation has come. */
const state =
  '(?:alpha|beta|deprecated|draft|early[ _-]?(?:access|adopter)|experimental|general(?:ly)?[ _-]available|general[ _-]availability|internal|in[ _-]development|legacy|limited[ _-]availability|new|obsolete|(?:(?:closed|developer|open|private|public|technical|tech)[ _-])?(?:alpha|beta|preview)|retired|stable|sunset|unstable|wip|work[ _-]in[ _-]progress)';

/** Those of them that say it also where nothing sets them apart from the name. */
const plainState =
  '(?:alpha|beta|deprecated|early[ _-]?(?:access|adopter)|experimental|legacy|obsolete|wip)';

const tag = new RegExp(
  `^\\W{0,9}(?:${state}(?: ?v?\\d[\\d.]{0,5})?(?: (?:feature|only|version|endpoint|api))?|[\\w.-]{1,40} ?= ?[\\w.,-]{1,40})\\W{0,9}$`,
  'i',
);

/** In brackets more may be said of it: `(deprecated, use v2)`. */
const retired = /^\W{0,9}(?:deprecated|obsolete|retired|sunset)\b/i;

const bracketed = /[[(【（]([^[\](){}【】（）]{1,90})[\])】）]/g;
const method = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/;
const leading = new RegExp(`^\\W{0,9}${plainState}\\W{0,3}(?::|\\s[-–—|])\\s`, 'i');
const trailing = new RegExp(`\\s[-–—|:]\\s?\\W{0,3}${plainState}\\W{0,9}$`, 'i');
const marked = new RegExp(`(?:^|\\s)[#@*]{1,2}${plainState}\\b\\*{0,2}`, 'gi');
const shouted = new RegExp(`^${upper(plainState)}\\s|\\s${upper(plainState)}$`);

/** A title apart from its tags. */
interface Tagged {
  readonly title: string;
  /** The tags, as they stand. */
  readonly tags: string;
}

/**
 * A title without the words that only mark it: `Get user | maturity=BETA`, `[DEPRECATED] Get user`, `Get user (beta)`. A
 * title that is nothing else stays.
 */
export function withoutTags(text: string): Tagged {
  const tags: string[] = [];
  const drop = (part: string): string => {
    tags.push(part);
    return ' ';
  };
  const segments = text.split('|');
  const kept = segments.filter((segment) => segment.trim() === '' || !tag.test(segment.trim()));
  if (kept.length < segments.length) drop(segments.filter((one) => !kept.includes(one)).join(' '));
  const title = kept
    .join('|')
    .replaceAll(bracketed, (part, inner: string) =>
      method.test(inner.trim()) ||
      (isMark(inner.trim(), part) && (tag.test(inner.trim()) || retired.test(inner)))
        ? drop(part)
        : part,
    )
    .replaceAll(marked, drop)
    .trim()
    .replace(leading, drop)
    .replace(trailing, drop)
    .trim()
    .replace(shouted, drop);
  return /[\p{L}\p{N}]/u.test(title) ? { title, tags: tags.join(' ') } : { title: text, tags: '' };
}

/** In round brackets a condition is part of what is done: `List orders (status=open)`. */
function isMark(inner: string, whole: string): boolean {
  return /^[[【]/.test(whole) || !inner.includes('=');
}

function upper(pattern: string): string {
  return pattern.toUpperCase();
}
