import type { Url } from 'postman-collection';
import { pathTemplate, type PathTemplate } from './pathTemplate.ts';
import { rowsOf } from '../rows.ts';
import { looksLikeToken, looksLikeTokenLabel } from './tokens.ts';
import { substitute, variablesIn, type Variables } from '../variables.ts';

/** A request's address, taken apart. */
export interface Address extends PathTemplate {
  /** Scheme and host with variables filled in; undefined where a variable has no value or there is no host. */
  readonly baseUrl: string | undefined;
  /** The host as written; empty where there is none. */
  readonly host: string;
  /** True where the base URL holds what looks like a token, and so is left out. */
  readonly secret: boolean;
  /** True where it holds a user and a password: they are left out too, and go as basic auth. */
  readonly userinfo: boolean;
}

/** Takes a request's URL apart. A variable in the path is a parameter; one in the host is the base URL's. */
export function addressOf(url: Url, variables: Variables): Address {
  const { host, path } = placesOf(url);
  const declared = new Set(rowsOf(url.variables.toJSON()).map((variable) => variable.key));
  const fixed = path.findIndex((segment) => !holdsPath(segment, variables));
  const leading = fixed === -1 ? path.length : fixed;
  const port = url.port ? `:${url.port}` : '';
  const server = [host + port, ...path.slice(0, leading)].join('/');
  return {
    ...pathTemplate(path.slice(leading), declared),
    host,
    ...baseUrlOf(url.protocol, host === '' ? '' : server, variables),
    userinfo:
      url.auth !== undefined || /^(?:[^/@]+:\/\/)?[^/@]*@/.test(substitute(host, variables)),
  };
}

/**
 * Host and path as written. A URL may begin with the slashes before its host (RFC 3986, section 4.2); `https/:///x`, as one
 * converter wrote a URL whose host had no value, has none.
 */
function placesOf(url: Url): { readonly host: string; readonly path: readonly string[] } {
  const host = (url.host ?? []).join('.');
  const path = (url.path ?? []).map(String);
  if (host === '' && path[0] === '' && path[1] !== undefined && path[1] !== '') {
    return { host: path[1], path: path.slice(2) };
  }
  if (!/^https?$/i.test(host) || path[0] !== ':') return { host, path };
  const first = path.findIndex((segment) => segment !== '' && segment !== ':');
  return { host: '', path: first === -1 ? [] : path.slice(first) };
}

/** A variable whose value is several segments is no value of a path: it belongs to the base URL. */
function holdsPath(segment: string, variables: Variables): boolean {
  const isVariable = /^\{\{[^{}]{1,200}\}\}$/.test(segment);
  const value = isVariable ? substitute(segment, variables) : segment;
  return value !== segment && /^\/?[^/]+\/./.test(value);
}

/** A server on this machine has no certificate. */
const local =
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0|host\.docker\.internal)(?![\w.-])/i;

function baseUrlOf(
  protocol: string | undefined,
  server: string,
  variables: Variables,
): Pick<Address, 'baseUrl' | 'secret'> {
  const unknown = { baseUrl: undefined, secret: false };
  if (server === '') return unknown;
  const host = substitute(server, variables).trim();
  const scheme = substitute(protocol ?? '', variables).replace(/:?\/*$/, '');
  // A scheme in the host's variable counts before one that is written in front of it.
  const withScheme = /^[a-z][a-z\d+.-]{0,20}:\/\//i.test(host)
    ? host
    : `${scheme || (local.test(host) ? 'http' : 'https')}://${host.replace(/^\/+/, '')}`;
  if (variablesIn(withScheme).length > 0) return unknown;
  if (withScheme.length > 2000 || !URL.canParse(withScheme)) return unknown;
  // User, password, query and fragment are samples or secrets, and no part of an address.
  const { origin, hostname, pathname } = new URL(withScheme);
  if (!origin.startsWith('http')) return unknown;
  const secret =
    hostname.split('.').some(looksLikeTokenLabel) || pathname.split('/').some(looksLikeToken);
  return {
    baseUrl: secret ? undefined : origin + pathname.replaceAll(/\/{2,}/g, '/').replace(/\/$/, ''),
    secret,
  };
}
