import { isObject, listOf, textOf, type JsonObject } from '../json/values.ts';
import { mask, type SecretRemover } from './removeSecrets.ts';
import { holdsNoSecret, isSecretName } from './secretRow.ts';

/** Settings of auth blocks that say how, not with what (https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html, Auth). */
const openSettings: ReadonlySet<string> = new Set(
  (
    'accessTokenUrl addAuthDataToQuery addEmptyParamsToSign addParamsToHeader addTokenTo algorithm authUrl ' +
    'challengeAlgorithm client_authentication disableRetryRequest grant_type headerPrefix in isSecretBase64Encoded key ' +
    'qop queryParamKey realm redirect_uri refreshTokenUrl region scope service signatureMethod tokenName tokenType ' +
    'useBrowser version'
  ).split(' '),
);

/**
 * A collection item that may be shown. Secrets go by their form, as from prose; and whatever stands where a secret belongs
 * goes as well, be its form what it may: settings of auth blocks but those that are none, values of rows that are secret by
 * their name or type, the same in the text of a URL, who a URL says its caller is, cookies. References to variables
 * (`{{token}}`) stay.
 *
 * @param remove takes secrets out of one text.
 */
export function redactItem(item: JsonObject, remove: SecretRemover): JsonObject {
  const shown = (value: unknown): unknown => {
    if (typeof value === 'string') return remove(value).text;
    if (Array.isArray(value)) return value.map(shown);
    return isObject(value) ? object(value) : value;
  };
  const object = (value: JsonObject): JsonObject => {
    const name = textOf(value['key'] ?? value['id'] ?? value['name']);
    const isSecret = value['type'] === 'secret' || isSecretName(name);
    return mapMembers(value, (below, key) => {
      if (key === 'value' && isSecret) return masked(below);
      if (key === 'auth') return auth(below);
      if (key === 'cookie') return listOf(below).map((one) => (isObject(one) ? cookie(one) : mask));
      if (key === 'header' && typeof below === 'string') return headerLines(below, remove);
      if ((key === 'url' || key === 'raw') && typeof below === 'string') return address(below);
      if (key === 'host') return hosts(below);
      return shown(below);
    });
  };
  const address = (text: string): unknown =>
    shown(isAddress.test(text) ? withoutSecretsInAddress(text) : text);
  /** A list of labels, or one text; whoever calls stands in the first. */
  const hosts = (value: unknown): unknown => {
    const host = (one: unknown): unknown =>
      shown(typeof one === 'string' ? withoutCaller(one) : one);
    return Array.isArray(value) ? value.map(host) : host(value);
  };
  const cookie = (value: JsonObject): JsonObject =>
    mapMembers(value, (below, key) => (key === 'value' ? masked(below) : shown(below)));
  /** A kind's settings are rows in v2.1, members in v2.0. */
  const auth = (value: unknown): unknown =>
    isObject(value) ? mapMembers(value, (below, key) => settings(below, key)) : shown(value);
  const settings = (value: unknown, kind: string): unknown => {
    const setting = (name: string, one: unknown): unknown =>
      openSettings.has(name) ? shown(one) : masked(one);
    if (isObject(value)) return mapMembers(value, (below, name) => setting(name, below));
    if (!Array.isArray(value)) return kind === 'type' ? shown(value) : masked(value);
    return value.map((row: unknown) =>
      isObject(row)
        ? mapMembers(row, (below, key) =>
            key === 'value' ? setting(textOf(row['key']), below) : shown(below),
          )
        : masked(row),
    );
  };
  return object(item);
}

/** A body's text is no address, even where it holds one. */
const isAddress = /^\s*(?:[a-z][a-z\d+.-]{0,20}:\/\/|\{\{|\/|[\w.-]+[/?])[^\n]*$/i;

/** The query of an address by its names, and who it says its caller is (RFC 3986, section 3.2.1). */
function withoutSecretsInAddress(text: string): string {
  const [whole, before = '', authority = '', rest = ''] =
    /^([^/?#]{0,30}\/\/)([^/?#]*)(.*)$/s.exec(text) ?? [];
  const plain = whole === undefined ? text : before + withoutCaller(authority) + rest;
  return plain.replaceAll(/([?&])([^=&#]{1,200})=([^&#]+)/g, (pair, mark, name, value) =>
    isSecretName(name) && !holdsNoSecret(value) ? `${mark}${name}=${mask}` : pair,
  );
}

/** `user:password@host` → `***@host`. */
function withoutCaller(host: string): string {
  const at = host.lastIndexOf('@');
  return at === -1 || host.slice(0, at).split(':').every(holdsNoSecret)
    ? host
    : mask + host.slice(at);
}

/** What stands where a secret belongs, unless it is none. */
function masked(value: unknown): unknown {
  if (typeof value === 'boolean' || value === null || value === undefined) return value;
  return typeof value === 'string' && holdsNoSecret(value) ? value : mask;
}

/** Headers as lines of one text. */
function headerLines(text: string, remove: SecretRemover): string {
  return text
    .split('\n')
    .map((line) => {
      const [, name = '', value = ''] = /^([^:]{1,200}:\s?)(.*)$/s.exec(line) ?? [];
      return isSecretName(name) && !holdsNoSecret(value) ? name + mask : remove(line).text;
    })
    .join('\n');
}

function mapMembers(value: JsonObject, map: (below: unknown, key: string) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, map(below, key)]));
}
