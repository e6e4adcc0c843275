/** How a client is given what its runtime cannot sign by itself: a kept library from npm, in the client's own hooks. */
export interface Signing {
  readonly library: string;
  /** Statements: what is imported from it, and what is made once. */
  readonly setup: readonly string[];
  /** The option of `createClient` that takes the function. */
  readonly place: 'auth' | 'fetch';
  readonly hook: string;
}

const jose: Signing = {
  library: 'jose',
  setup: ["import { SignJWT } from 'jose';"],
  place: 'auth',
  hook: `async ({ headers }) => {
  const token = await new SignJWT(claims).setProtectedHeader({ alg, kid }).setIssuedAt().setExpirationTime('1m').sign(key);
  headers.set('authorization', \`Bearer \${token}\`);
}`,
};

/**
 * By Postman's word for the kind. Digest and NTLM answer a challenge of the server's, which no hook before the request can:
 * they take the place of `fetch`.
 */
const signings: Readonly<Partial<Record<string, Signing>>> = {
  awsv4: {
    library: 'aws4fetch',
    setup: [
      "import { AwsClient } from 'aws4fetch';",
      'const aws = new AwsClient({ accessKeyId, secretAccessKey, service, region });',
    ],
    place: 'auth',
    hook: `async ({ method, url, headers, body }) => {
  const signed = await aws.sign(url, { method, headers, body: body instanceof URLSearchParams ? String(body) : body });
  signed.headers.forEach((value, name) => headers.set(name, value));
}`,
  },
  oauth1: {
    library: 'oauth-1.0a',
    setup: [
      "import { createHmac } from 'node:crypto';",
      "import OAuth from 'oauth-1.0a';",
      "const oauth = new OAuth({ consumer, signature_method: 'HMAC-SHA1', hash_function: (text, key) => createHmac('sha1', key).update(text).digest('base64') });",
    ],
    place: 'auth',
    hook: `({ method, url, headers, body }) => {
  const isForm = headers.get('content-type')?.includes('urlencoded');
  const data = isForm ? Object.fromEntries(new URLSearchParams(String(body))) : {};
  const signed = oauth.authorize({ method, url: url.href.replaceAll('+', '%20'), data }, token);
  headers.set('authorization', oauth.toHeader(signed).Authorization);
}`,
  },
  hawk: {
    library: 'hawk',
    setup: ["import Hawk from 'hawk';", "const credentials = { id, key, algorithm: 'sha256' };"],
    place: 'auth',
    hook: `({ method, url, headers, body }) => {
  const contentType = headers.get('content-type') ?? '';
  const { header } = Hawk.client.header(url.href, method, { credentials, contentType, payload: String(body ?? '') });
  headers.set('authorization', header);
}`,
  },
  edgegrid: {
    library: 'akamai-edgegrid',
    setup: ["import EdgeGrid from 'akamai-edgegrid';"],
    place: 'auth',
    hook: `({ method, url, headers, body }) => {
  const edge = new EdgeGrid(clientToken, clientSecret, accessToken, url.host);
  const { request } = edge.auth({ method, path: url.pathname + url.search, body: String(body ?? '') });
  headers.set('authorization', Reflect.get(request, 'headers').Authorization);
}`,
  },
  jwt: jose,
  asap: jose,
  digest: {
    library: 'digest-fetch',
    setup: [
      "import DigestClient from 'digest-fetch';",
      'const digest = new DigestClient(user, password);',
    ],
    place: 'fetch',
    hook: `async (request) => {
  const { url, method, headers, signal } = request;
  return digest.fetch(url, { method, headers, signal, body: request.body && (await request.blob()) });
}`,
  },
  ntlm: {
    library: 'axios-ntlm',
    setup: [
      "import { NtlmClient } from 'axios-ntlm';",
      'const ntlm = NtlmClient({ username, password, domain });',
    ],
    place: 'fetch',
    hook: `async (request) => {
  const { url, method } = request;
  const headers = Object.fromEntries(request.headers);
  const sent = await request.arrayBuffer();
  const answer = await ntlm({ url, method, headers, data: Buffer.from(sent), responseType: 'arraybuffer', validateStatus: null });
  const received = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Response(answer.data, { status: answer.status, headers: received });
}`,
  },
};

/** How a kind of auth is signed; undefined where no kept library is known for it. */
export function signingOf(scheme: string): Signing | undefined {
  return Object.hasOwn(signings, scheme) ? signings[scheme] : undefined;
}

/** The same on one line, for a message. */
export function signingLine({ setup, place, hook }: Signing): string {
  const call = `createClient({ ${place}: ${hook} })`;
  return [...setup, call].join(' ').replaceAll(/\s*\n\s*/g, ' ');
}
