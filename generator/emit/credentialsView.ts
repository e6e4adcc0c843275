import { assertNever, type SecurityScheme } from '../api/index.ts';
import type { NamedApi } from '../naming/named.ts';
import { environmentVariable } from './environmentVariable.ts';
import { isUntold, oauth2Lines, tokenLines } from './oauth2View.ts';
import { signingOf, type Signing } from '../signing.ts';
import { schemesIn } from './schemes.ts';
import { codeText, singleQuoted } from './text.ts';

/** One kind of credentials: how a client is given it. */
interface Credential {
  readonly import?: string;
  /** An `Auth` as an expression; undefined where the runtime cannot sign. */
  readonly auth?: string;
}

/** What the README says of credentials: the one or the several kinds that operations ask for, and how to get and sign them. */
export function credentialsView(named: NamedApi) {
  const { operations, security } = named.api;
  const asked = [security, ...operations.map((operation) => operation.security)];
  const bySchemeName = new Map(
    operations.map((operation) => [operation.scheme, operation.security]),
  );
  const schemes = schemesIn(named);
  const several = schemes.map((scheme) => ({
    scheme,
    ...credentialOf(bySchemeName.get(scheme) ?? { type: 'none' }, named),
  }));
  const only = credentialOf(
    asked.find(({ type }) => type !== 'none' && type !== 'unspecified') ?? { type: 'none' },
    named,
  );
  const given = several.flatMap(({ scheme, auth }) =>
    auth === undefined ? [] : [`${memberName(scheme)}: ${auth}`],
  );
  const call = given.length === 0 ? undefined : byScheme(given);
  const used = several.length === 0 ? [only] : several;
  const oauth2 = asked.filter((one) => one.type === 'oauth2');
  const facts = distinct(oauth2.flatMap(oauth2Lines));
  const tokens = tokenLines(oauth2);
  const signed = signedKinds(asked, schemes);
  return {
    about: several.length + facts.length + tokens.length + signed.length > 0,
    imports: distinct([
      ...(call === undefined ? [] : ['byScheme']),
      ...used.flatMap((one) => one.import ?? []),
    ]).toSorted(),
    call: several.length === 0 ? only.auth : call,
    schemes: schemes.map(codeText).join(', '),
    oauth2: facts,
    tokens,
    untold: facts.length === 0 && oauth2.some(isUntold),
    isOnly: several.length === 0,
    signed,
  };
}

function byScheme(members: readonly string[]): string {
  return ['byScheme({', ...members.flatMap(indented), '})'].join('\n');
}

/** A member's name in an object; what would be its prototype is computed. */
function memberName(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : singleQuoted(name);
}

function credentialOf(security: SecurityScheme, { packageName }: NamedApi): Credential {
  const read = (what: string): string =>
    `process.env.${environmentVariable(packageName, what)} ?? ''`;
  switch (security.type) {
    case 'none':
    case 'unspecified':
    case 'other':
      return {};
    case 'bearer':
      return bearer(read('TOKEN'));
    case 'basic':
      return { import: 'basic', auth: `basic(${read('USER')}, ${read('PASSWORD')})` };
    case 'oauth2':
      if (security.in === 'query') return keyAs('access_token', 'query', read('TOKEN'));
      return security.prefix === undefined
        ? bearer(read('TOKEN'))
        : keyAs('Authorization', 'header', prefixed(security.prefix, read('TOKEN')));
    case 'apiKey':
      return keyAs(
        security.name,
        security.in,
        security.prefix === undefined ? read('KEY') : prefixed(security.prefix, read('KEY')),
      );
    default:
      return assertNever(security);
  }
}

function bearer(token: string): Credential {
  return { import: 'bearer', auth: `bearer(() => ${token})` };
}

function keyAs(name: string, place: 'header' | 'query', value: string): Credential {
  return { import: 'apiKey', auth: `apiKey(${singleQuoted(name)}, () => ${value}, '${place}')` };
}

/** A prefix is letters, digits and hyphens. */
function prefixed(prefix: string, value: string): string {
  return `\`${prefix} \${${value}}\``;
}

/** The kinds that the runtime cannot sign, each with how a library does. */
function signedKinds(asked: readonly SecurityScheme[], schemes: readonly string[]) {
  const kinds = distinct(asked.flatMap((one) => (one.type === 'other' ? [one.scheme] : [])));
  return kinds.flatMap((scheme) => {
    const signing = signingOf(scheme);
    if (signing === undefined) return [];
    const { library, setup } = signing;
    const options = optionsOf(signing, schemes.includes(scheme) ? memberName(scheme) : undefined);
    const lines = [
      ...setup,
      '',
      'const client = createClient({',
      ...options.flatMap(indented),
      '});',
    ];
    return [{ scheme: codeText(scheme), library, lines }];
  });
}

/** The options of a client that signs; among several kinds, one that `fetch` answers for needs nothing before. */
function optionsOf({ place, hook }: Signing, member: string | undefined): readonly string[] {
  if (member === undefined) return [`${place}: ${hook}`];
  return place === 'auth'
    ? [`auth: ${byScheme([`${member}: ${hook}`])}`]
    : [`auth: byScheme({ ${member}: () => {} })`, `fetch: ${hook}`];
}

function indented(text: string): readonly string[] {
  return `${text},`.split('\n').map((line) => `  ${line}`);
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
