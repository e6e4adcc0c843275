import type { NamedApi } from '../naming/named.ts';
import { rootTypes, rootValues } from '../naming/rootExports.ts';
import { banner, type File } from './file.ts';
import { exportLines } from './folderFiles.ts';
import { rateLimitClassesIn } from './rateLimitClasses.ts';
import { schemesIn } from './schemes.ts';
import { docText, stringLiteral } from './text.ts';

/** `src/client.ts`: `createClient` with what the collection knows of the server, and the kinds of credentials. */
export function clientFile(named: NamedApi): File {
  const { api } = named;
  const kinds = schemesIn(named);
  const classes = rateLimitClassesIn(named);
  const client =
    api.baseUrl === undefined
      ? `export { createClient, type ClientOptions } from './runtime/index.js';\n`
      : clientText(api.name, api.baseUrl);
  const imports = [
    ...(kinds.length === 0 ? [] : ['byScheme as choose']),
    ...(api.baseUrl === undefined ? [] : ['createClient as create']),
    ...(classes.length === 0 ? [] : ['rateLimit as limit']),
    ...(kinds.length === 0 ? [] : ['type Auth']),
    ...(api.baseUrl === undefined ? [] : ['type Client', 'type ClientSettings']),
    ...(classes.length === 0 ? [] : ['type Layer', 'type RateLimits']),
  ];
  const importing =
    imports.length === 0 ? '' : `import { ${imports.join(', ')} } from './runtime/index.js';\n\n`;
  const text = `${banner}\n\n${importing}${client}${schemesText(kinds)}${rateLimitText(classes)}`;
  return { path: 'src/client.ts', text, format: true };
}

function clientText(name: string, baseUrl: string): string {
  return `/** Base URL of the API: what the collection gives as its default. */
export const defaultBaseUrl: string = ${stringLiteral(baseUrl)};

/** What a client of this API is made of; everything but \`auth\` is rarely needed. */
export interface ClientOptions extends ClientSettings {
  /** Where the API is, if not at \`defaultBaseUrl\`. */
  readonly baseUrl?: string | undefined;
}

/**
 * Makes a client of ${docText(name).replaceAll('\n', ' ')}: plain data that every operation takes first.
 *
 * @param options \`auth\` proves who calls; \`fetch\`, \`headers\` and \`timeout\` (milliseconds) hold for all calls, \`use\` is
 *   what they go through.
 * @returns the client, to be handed to operations or to \`bind\`.
 * @example
 * const client = createClient({ auth: bearer(() => tokens.current()), timeout: 10_000 });
 */
export function createClient(options: ClientOptions = {}): Client {
  return create({ ...options, baseUrl: options.baseUrl ?? defaultBaseUrl });
}
`;
}

function schemesText(kinds: readonly string[]): string {
  if (kinds.length === 0) return '';
  return `
/** The kinds of credentials that operations of this API ask for. */
export type Scheme = ${kinds.map(stringLiteral).join(' | ')};

/**
 * Gives each operation the credentials of its own kind, and of no other. One whose kind has no entry fails with the reason
 * \`request\`; one that asks for none is sent without.
 */
export function byScheme(credentials: { readonly [kind in Scheme]?: Auth | undefined }): Auth {
  return choose(credentials);
}
`;
}

function rateLimitText(classes: readonly string[]): string {
  if (classes.length === 0) return '';
  return `
/** The classes of rate limits that operations of this API have. */
export type RateLimitClass = ${classes.map(stringLiteral).join(' | ')};

/**
 * Sends no more calls than the vendor allows: each waits for its turn, class by class. One limiter goes for all clients of
 * an account: \`createClient({ use: [limiter] })\`.
 *
 * @param limits by class; \`default\` is for the calls of no class that is listed.
 */
export function rateLimit(limits: RateLimits<RateLimitClass>): Layer {
  return limit<RateLimitClass>(limits);
}
`;
}

/** `src/index.ts`: the client, the errors, the auth helpers, and the collection's folders as namespaces. */
export function rootFile(named: NamedApi): File {
  const several = schemesIn(named).length > 0;
  const limited = rateLimitClassesIn(named).length > 0;
  const own = [
    ...(several ? ['byScheme'] : []),
    'createClient',
    ...(named.api.baseUrl === undefined ? [] : ['defaultBaseUrl']),
    ...(limited ? ['rateLimit'] : []),
    'type ClientOptions',
    ...(limited ? ['type RateLimitClass'] : []),
    ...(several ? ['type Scheme'] : []),
  ];
  const values = rootValues.filter((name) => !own.includes(name));
  const names = [...values, ...rootTypes.map((name) => `type ${name}`)];
  const lines = [
    `export { ${own.join(', ')} } from './client.js';`,
    `export { ${names.join(', ')} } from './runtime/index.js';`,
    ...exportLines(named.root),
  ];
  return { path: 'src/index.ts', text: `${banner}\n\n${lines.join('\n')}\n`, format: true };
}
