/** A path template, taken apart. */
export interface Template {
  readonly segments: readonly Segment[];
  readonly endsInSlash: boolean;
  /** A digit a segment: 0 fixed, 1 with a parameter in it, 2 nothing else. By their order the most exact comes first. */
  readonly exactness: string;
}

/** Fixed texts with a parameter between each two: `v1:{name}.json` is `v1:`, `.json` and `name`. */
export interface Segment {
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

/** The values of a path's parameters, decoded, by name. */
export type PathValues = ReadonlyMap<string, string>;

/** Takes a path template apart: `/meetings/{meetingId}/registrants`. */
export function templateOf(path: string): Template {
  const written = withoutDots(path.split('/').slice(1));
  const endsInSlash = written.at(-1) === '';
  const segments = (endsInSlash ? written.slice(0, -1) : written).map(segmentOf);
  return { segments, endsInSlash, exactness: segments.map(exactnessOf).join('') };
}

/** The segments of a path that was asked for, decoded. */
export function segmentsOf(pathname: string): readonly string[] {
  return pathname.replace(/\/$/, '').split('/').slice(1).map(decoded);
}

/** What stands in a template's parameters; undefined where the path is not of its form. */
export function match(
  { segments }: Template,
  asked: readonly string[],
): readonly (readonly [name: string, value: string])[] | undefined {
  if (segments.length !== asked.length) return undefined;
  const values: (readonly [string, string])[] = [];
  for (const [index, segment] of segments.entries()) {
    const found = valuesIn(segment, asked[index] ?? '');
    if (found === undefined) return undefined;
    for (const [at, value] of found.entries()) values.push([segment.names[at] ?? '', value]);
  }
  return values;
}

/** A URL has no such segments (WHATWG URL, 4.4). */
function withoutDots(segments: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '.') kept.push(segment);
  }
  return kept;
}

function segmentOf(written: string): Segment {
  const parts = written.split(/\{([^{}]+)\}/);
  return {
    texts: parts.filter((_, index) => index % 2 === 0).map(decoded),
    names: parts.filter((_, index) => index % 2 === 1),
  };
}

function exactnessOf({ texts, names }: Segment): string {
  if (names.length === 0) return '0';
  return texts.some((text) => text !== '') ? '1' : '2';
}

/** What stands in a segment's parameters; undefined where it is not of its form. No value is empty; each is as short as the text behind it allows. */
export function valuesIn({ texts, names }: Segment, asked: string): readonly string[] | undefined {
  const [first = ''] = texts;
  if (names.length === 0) return asked === first ? [] : undefined;
  const last = texts.at(-1) ?? '';
  if (!asked.startsWith(first) || !asked.endsWith(last)) return undefined;
  const end = asked.length - last.length;
  const values: string[] = [];
  let from = first.length;
  for (const text of texts.slice(1, -1)) {
    const at = asked.indexOf(text, from + 1);
    if (at === -1 || at + text.length >= end) return undefined;
    values.push(asked.slice(from, at));
    from = at + text.length;
  }
  return from < end ? [...values, asked.slice(from, end)] : undefined;
}

/** A text without its percent-encoding; as it is where that is broken. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
