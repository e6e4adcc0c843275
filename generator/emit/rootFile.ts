import type { NamedApi } from '../naming/named.ts';
import { rootTypes, rootValues } from '../naming/rootExports.ts';
import { banner, type File } from './file.ts';
import { exportLines } from './folderFiles.ts';
import { docText, stringLiteral } from './text.ts';

/** `src/client.ts`: `createClient` with what the collection knows of the server. */
export function clientFile({ api }: NamedApi): File {
  const text =
    api.baseUrl === undefined
      ? `${banner}

export { createClient, type ClientOptions } from './runtime/index.js';
`
      : `${banner}

import { createClient as create, type Client, type ClientOptions as Options } from './runtime/index.js';

/** Base URL of the API: what the collection gives as its default. */
export const defaultBaseUrl: string = ${stringLiteral(api.baseUrl)};

/** What a client of this API is made of; everything but \`auth\` is rarely needed. */
export type ClientOptions = Omit<Options, 'baseUrl'> & {
  /** Where the API is, if not at \`defaultBaseUrl\`. */
  readonly baseUrl?: string | undefined;
};

/**
 * Makes a client of ${docText(api.name).replaceAll('\n', ' ')}: plain data that every operation takes first.
 *
 * @param options \`auth\` proves who calls; \`fetch\`, \`headers\` and \`timeout\` (milliseconds) hold for all calls.
 */
export function createClient(options: ClientOptions = {}): Client {
  return create({ ...options, baseUrl: options.baseUrl ?? defaultBaseUrl });
}
`;
  return { path: 'src/client.ts', text, format: true };
}

/** `src/index.ts`: the client, the errors, the auth helpers, and the collection's folders as namespaces. */
export function rootFile({ api, root }: NamedApi): File {
  const client =
    api.baseUrl === undefined
      ? `export { createClient, type ClientOptions } from './client.js';`
      : `export { createClient, defaultBaseUrl, type ClientOptions } from './client.js';`;
  const names = [...rootValues, ...rootTypes.map((name) => `type ${name}`)];
  const lines = [
    client,
    `export { ${names.join(', ')} } from './runtime/index.js';`,
    ...exportLines(root),
  ];
  return { path: 'src/index.ts', text: `${banner}\n\n${lines.join('\n')}\n`, format: true };
}
