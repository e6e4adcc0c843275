import type { Requested } from '../saved/requested.ts';
import type { Arrived } from './server.ts';

/** Whether a request arrived at the path that the collection shows; a line where it did not. */
export function pathDifference(
  { url }: Requested,
  arrived: Arrived,
  basePath: string,
): readonly string[] {
  const pattern = withoutDots(url.path)
    .map((segment) => `/${segmentPattern(segment, url.variables)}`)
    .join('');
  const below = arrived.path.slice(basePath.length);
  const inside = arrived.path.startsWith(basePath);
  const rooted = url.path.length === 0 ? /^\/?$/ : new RegExp(`^${pattern}$`, 's');
  return inside && rooted.test(plain(below))
    ? []
    : [`path: ${JSON.stringify(url.path)} arrived as ${arrived.path}`];
}

/** As every URL parser takes `.` and `..` (WHATWG URL, 4.4). */
function withoutDots(segments: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const [at, segment] of segments.entries()) {
    if (segment === '..') kept.pop();
    if (segment !== '.' && segment !== '..') kept.push(segment);
    else if (at === segments.length - 1) kept.push('');
  }
  return kept;
}

/** Ids that somebody left in a path are samples, and may be parameters: a number, a UUID, an object's id. */
const sampleId = /^(?:\d+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{24,})$/i;

/** A segment as a pattern: what stands for a value is anything but a slash. */
function segmentPattern(segment: string, declared: ReadonlySet<string>): string {
  if (/^:[^:{}]+$/.test(segment)) return '[^/]+';
  if (sampleId.test(segment)) return '[^/]+';
  const parts = flat(segment).split(/(\{\{[^{}]+\}\}|\{[^{}]+\}|:[\w-]+)/);
  return parts
    .map((part, at) => {
      const variable = at % 2 === 1 && (!part.startsWith(':') || declared.has(part.slice(1)));
      return variable ? '[^/]+' : plain(part).replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
    })
    .join('');
}

/** A variable whose name has a variable in it is one: `{{{{stage}}Id}}`. */
function flat(segment: string): string {
  const inner = segment.replaceAll(/\{\{([^{}]*)\{\{([^{}]*)\}\}([^{}]*)\}\}/g, '{{$1$2$3}}');
  return inner === segment ? segment : flat(inner);
}

/** As little encoded as it may be, so that two spellings of one path are alike. */
function plain(path: string): string {
  return path.replaceAll(/(?:%[\da-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped).replaceAll('/', '%2F');
    } catch {
      return escaped;
    }
  });
}
