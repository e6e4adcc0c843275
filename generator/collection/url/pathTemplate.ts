import { sampleIn } from './pathSample.ts';

/** A path with its variables named. */
export interface PathTemplate {
  /** `/meetings/{meetingId}/registrants`: everything but variables as written. */
  readonly path: string;
  /** In the order of the path, each once. */
  readonly parameters: readonly PathParameter[];
}

export interface PathParameter {
  readonly name: string;
  /** The key that the URL's list of variables may have it under. */
  readonly key: string;
  /** What stands in its place: a variable, or an id or a token that was left in the path as a sample. */
  readonly of: 'variable' | 'id' | 'token';
}

/** Something in a segment that is a value. */
interface Found extends PathParameter {
  /** Tells `:id` from `{{id}}`: they are two variables. */
  readonly written: string;
}

/**
 * Names the variables of a path: `:id`, `{{id}}`, `{id}`, mixtures such as `v1:{{x}}` or `{id}.json`, and ids and tokens
 * that were left in it as samples.
 *
 * @param segments as written.
 * @param declared keys of the URL's list of variables.
 */
export function pathTemplate(
  segments: readonly string[],
  declared: ReadonlySet<string>,
): PathTemplate {
  const names = new Map<string, string>();
  const parameters: PathParameter[] = [];
  const placeholder = ({ written, name, key, of }: Found): string => {
    const known = names.get(written);
    if (known !== undefined) return `{${known}}`;
    const own = unlike(name, new Set(names.values()));
    names.set(written, own);
    parameters.push({ name: own, key, of });
    return `{${own}}`;
  };
  const written = segments.map((segment, index) => {
    const sample = sampleIn(segments, index);
    const parts: readonly (string | Found)[] =
      sample === undefined
        ? partsOf(segment, declared)
        : [sample.before, { ...sample, key: '', written: `${index}` }];
    return parts
      .map((part) => (typeof part === 'string' ? literal(part) : placeholder(part)))
      .join('');
  });
  return { path: `/${written.join('/')}`, parameters };
}

/** Two different variables of one name in a path: only their order is left to tell them apart. */
function unlike(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(name + count)) count += 1;
  return name + count;
}

/** Names longer than this are none: what looks for their ends looks no further. */
const longestName = 200;

/** One segment, taken apart: text as it is, and variables. */
function partsOf(segment: string, declared: ReadonlySet<string>): readonly (string | Found)[] {
  if (!/[:{]/.test(segment)) return [segment];
  const parts: (string | Found)[] = [];
  let text = '';
  for (let at = 0; at < segment.length;) {
    const length =
      segment[at] === '{'
        ? bracesAt(segment, at)
        : segment[at] === ':'
          ? colonAt(segment, at, declared)
          : 0;
    if (length === 0) {
      text += segment[at];
      at += 1;
    } else {
      const written = segment.slice(at, at + length);
      parts.push(text, found(written));
      text = '';
      at += length;
    }
  }
  return [...parts, text];
}

/** The length of `{{name}}`, of `{{{{stage}}Id}}`, whose name has a variable itself, or of `{name}`. */
function bracesAt(segment: string, start: number): number {
  const double = segment.startsWith('{{', start);
  let depth = 0;
  for (let at = start; at < segment.length && at - start < longestName;) {
    const pair = segment.slice(at, at + 2);
    if (double && (pair === '{{' || pair === '}}')) {
      depth += pair === '{{' ? 1 : -1;
      at += 2;
      if (depth === 0) return at - start > 4 ? at - start : 0;
    } else {
      if (!double && at > start && segment[at] === '{') return 0;
      at += 1;
      if (!double && segment[at - 1] === '}') return at - start > 2 ? at - start : 0;
    }
  }
  return 0;
}

/**
 * The length of `:name`. Where a segment begins it is a variable; in its middle only where the list has it: RESTCONF and
 * gRPC paths are full of others.
 */
function colonAt(segment: string, start: number, declared: ReadonlySet<string>): number {
  const rest = segment.slice(start + 1, start + 1 + longestName);
  if (start === 0 && declared.has(rest)) return segment.length;
  const [name = ''] = /^[\p{L}\p{M}\p{N}_-]+/u.exec(rest) ?? [];
  return name !== '' && (start === 0 || declared.has(name)) ? name.length + 1 : 0;
}

/**
 * `{{$guid}}`, a value that Postman makes up, is `guid`; `{{vault:key}}`, one of its vault, is `key`. Insomnia writes
 * `{{ _.key }}`, and `{% … %}` for a value that it makes up.
 */
function found(written: string): Found {
  const key = written.startsWith(':') ? written.slice(1) : written.replaceAll(/[{}]/g, '').trim();
  const name = key
    .replace(/^%.*%$/s, '')
    .replace(/^(?:\$|vault:|_\.)/, '')
    .replaceAll(/[{}/]|[^\S ]/g, '')
    .trim();
  return {
    written: written.replace(/^:(.*)$/, '{$1}'),
    name: name || 'value',
    key,
    of: 'variable',
  };
}

/**
 * Text of the path: less line breaks, as in any URL (WHATWG URL, 4.4), and with the characters encoded that would end the
 * path or pass for a placeholder (RFC 3986, section 3.3).
 */
function literal(text: string): string {
  return text
    .replaceAll(/[\t\r\n]/g, '')
    .replaceAll(/[{}?#\\\s"<>^`|]/g, (character) => encodeURIComponent(character));
}
