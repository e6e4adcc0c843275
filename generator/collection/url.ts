import type { Url } from 'postman-collection';
import { rowsOf } from './rows.ts';
import { substitute, variablesIn, type Variables } from './variables.ts';

/** A request's address, taken apart. */
export interface Address {
  /** `/meetings/{meetingId}/registrants`: every variable of the path by name, everything else as written. */
  readonly path: string;
  /** Names in `path`, in order, each once. */
  readonly pathParameters: readonly string[];
  /** Scheme and host with variables filled in; undefined where a variable has no value or there is no host. */
  readonly baseUrl: string | undefined;
  /** The host as written; empty where there is none. */
  readonly host: string;
}

/** Takes a request's URL apart. A variable in the path is a parameter; one in the host is the base URL's. */
export function addressOf(url: Url, variables: Variables): Address {
  const declared = new Set(rowsOf(url.variables.toJSON()).map((variable) => variable.key));
  const names: string[] = [];
  const host = (url.host ?? []).join('.');
  const segments = (url.path ?? []).flatMap((segment) =>
    templateOf(String(segment), declared, names),
  );
  return {
    path: `/${segments.join('/')}`,
    pathParameters: [...new Set(names)],
    host,
    baseUrl: baseUrlOf(url.protocol, host, url.port, variables),
  };
}

/** One segment: `:id`, `{{id}}`, `{id}` and mixtures such as `v1:{{x}}` or `{id}.json`. */
function templateOf(segment: string, declared: ReadonlySet<string>, names: string[]): string {
  const whole = segment.startsWith(':') ? segment.slice(1) : '';
  if (whole !== '' && (declared.has(whole) || /^[\w-]+$/.test(whole)))
    return placeholder(whole, names);
  const parts = segment.split(/(\{\{[^{}]{1,200}\}\}|\{[^{}]{1,200}\}|:[\w-]{1,200})/);
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return literal(part);
      const name = part.replaceAll(/[{}]|^:/g, '');
      // A colon in the middle is a variable only where the list has it: RESTCONF and gRPC paths are full of others.
      const isVariable =
        !part.startsWith(':') || declared.has(name) || (index === 1 && parts[0] === '');
      return isVariable ? placeholder(name, names) : literal(part);
    })
    .join('');
}

function placeholder(name: string, names: string[]): string {
  const clean = name.trim().replaceAll(/[{}/]|[^\S ]/g, '') || 'value';
  names.push(clean);
  return `{${clean}}`;
}

/** Characters that would end the path or pass for a placeholder (RFC 3986, section 3.3). */
function literal(text: string): string {
  return text.replaceAll(/[{}?#\\\s"<>^`|]/g, (character) => encodeURIComponent(character));
}

function baseUrlOf(
  protocol: string | undefined,
  host: string,
  port: string | undefined,
  variables: Variables,
): string | undefined {
  if (host === '') return undefined;
  const filled = substitute(host + (port ? `:${port}` : ''), variables);
  if (variablesIn(filled).length > 0) return undefined;
  const withScheme = /^[a-z][a-z\d+.-]{0,20}:\/\//i.test(filled)
    ? filled
    : `${protocol || 'https'}://${filled}`;
  if (withScheme.length > 2000 || !URL.canParse(withScheme)) return undefined;
  // User, password, query and fragment are samples or secrets, and no part of an address.
  const { origin, pathname } = new URL(withScheme);
  if (origin === 'null') return undefined;
  return origin + pathname.replace(/\/+$/, '');
}
