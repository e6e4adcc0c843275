import { randomOf, type Random } from './random.ts';
import { otherId, otherJson, otherText, parsed } from './values.ts';

/** A JSON object whose members are not known yet. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * The same API exported once more: every sample value replaced by another of its kind, ids new, saved responses in
 * another order. What a collection says of the API (names, descriptions, keys, statuses, media types) stays.
 */
export function scramble(collection: Json, seed: number): Json {
  const random = randomOf(seed);
  return {
    ...collection,
    ...(isObject(collection['info']) && { info: withNewIds(collection['info'], random) }),
    ...(isObject(collection['auth']) && { auth: otherAuth(collection['auth'], random) }),
    item: itemsOf(collection['item'], random),
  };
}

function itemsOf(items: unknown, random: Random): unknown {
  return listOf(items).map((item) => {
    if (!isObject(item)) return item;
    const { auth, item: below, request, response } = item;
    return {
      ...withNewIds(item, random),
      ...(isObject(auth) && { auth: otherAuth(auth, random) }),
      ...(Array.isArray(below) && { item: itemsOf(below, random) }),
      ...(isObject(request) && { request: otherRequest(request, random) }),
      ...(Array.isArray(response) && {
        response: random.shuffled(response.map((saved) => otherResponse(saved, random))),
      }),
    };
  });
}

function otherRequest(request: Json, random: Random): Json {
  const { auth, header, url, body } = request;
  return {
    ...request,
    ...(isObject(auth) && { auth: otherAuth(auth, random) }),
    ...(Array.isArray(header) && { header: otherHeaders(header, random) }),
    ...(isObject(url) && { url: otherUrl(url, random) }),
    ...(isObject(body) && { body: otherBody(body, random) }),
  };
}

function otherUrl(url: Json, random: Random): Json {
  const query = Array.isArray(url['query']) ? otherRows(url['query'], random) : undefined;
  const [address = ''] = String(url['raw'] ?? '').split('?');
  const enabled = (query ?? []).filter((row) => isObject(row) && row['disabled'] !== true);
  const pairs = enabled.map(
    (row) => isObject(row) && `${String(row['key'] ?? '')}=${String(row['value'] ?? '')}`,
  );
  return {
    ...url,
    ...(query !== undefined && { query }),
    ...(query !== undefined &&
      url['raw'] !== undefined && { raw: [address, pairs.join('&')].filter(Boolean).join('?') }),
    ...(Array.isArray(url['variable']) && { variable: otherRows(url['variable'], random) }),
  };
}

function otherBody(body: Json, random: Random): Json {
  const { formdata, urlencoded, raw, graphql } = body;
  return {
    ...body,
    ...(Array.isArray(formdata) && { formdata: otherRows(formdata, random) }),
    ...(Array.isArray(urlencoded) && { urlencoded: otherRows(urlencoded, random) }),
    ...(typeof raw === 'string' && { raw: otherContent(raw, random) }),
    ...(isObject(graphql) && {
      graphql: { ...graphql, variables: otherText(String(graphql['variables'] ?? ''), random) },
    }),
  };
}

function otherResponse(response: unknown, random: Random): unknown {
  if (!isObject(response)) return response;
  const { body, header, originalRequest } = response;
  return {
    ...withNewIds(response, random),
    ...(typeof body === 'string' && { body: otherContent(body, random) }),
    ...(Array.isArray(header) && { header: otherHeaders(header, random) }),
    ...(isObject(originalRequest) && { originalRequest: otherRequest(originalRequest, random) }),
    responseTime: random.below(900),
  };
}

/**
 * A body: JSON has other leaves, a form other values; markup and whole messages are left alone, as they say what they are;
 * else other words.
 */
function otherContent(text: string, random: Random): string {
  const value = parsed(text);
  if (value !== undefined) return JSON.stringify(otherJson(value, random), null, random.below(3));
  if (/^[\w[\]]+=\S*$/.test(text)) return otherForm(text, random);
  return /^\s*(?:[<[{]|HTTP\/|--)/.test(text) ? text : otherText(text, random);
}

function otherForm(text: string, random: Random): string {
  const pairs = [...new URLSearchParams(text)];
  return new URLSearchParams(
    pairs.map(([name, value]) => [name, otherText(value, random)]),
  ).toString();
}

/** Rows of keys and values; what the prose lists as allowed becomes another allowed value. */
function otherRows(rows: readonly unknown[], random: Random): readonly unknown[] {
  return rows.map((row) => {
    if (!isObject(row) || typeof row['value'] !== 'string') return row;
    const allowed = allowedIn(row['description']);
    const isAllowed = allowed.includes(row['value']);
    return { ...row, value: isAllowed ? random.pick(allowed) : otherText(row['value'], random) };
  });
}

function allowedIn(description: unknown): readonly string[] {
  const prose = String(isObject(description) ? description['content'] : description);
  const marked = /\(This can only be one of ([^)]*)\)/.exec(prose)?.[1]?.split(',');
  const listed = [...prose.matchAll(/`([^`\n]{1,80})`\s*(?:[-:–—]|$)/gm)].map(
    (match) => match[1] ?? '',
  );
  return (marked ?? listed).map((value) => value.trim());
}

/** Media types say how a body is read, and a scheme which auth it is: both stay. */
function otherHeaders(headers: readonly unknown[], random: Random): readonly unknown[] {
  return headers.map((header) => {
    if (!isObject(header) || typeof header['value'] !== 'string') return header;
    const name = String(header['key']).toLowerCase();
    if (name === 'content-type' || name === 'accept') return header;
    const [, scheme = ''] =
      /^((?:aws4-hmac-sha256|basic|bearer|digest|hawk|oauth) )?/i.exec(header['value']) ?? [];
    const [other] = otherRows([{ ...header, value: header['value'].slice(scheme.length) }], random);
    return isObject(other) ? { ...other, value: scheme + String(other['value']) } : header;
  });
}

const secrets = /^(?:value|token|accesstoken|username|password)$/i;

function otherAuth(auth: Json, random: Random): Json {
  const kinds = Object.entries(auth).map(([kind, settings]) => {
    if (!Array.isArray(settings)) return [kind, settings] as const;
    const others = settings.map((setting: unknown) =>
      isObject(setting) && secrets.test(String(setting['key']))
        ? { ...setting, value: otherText(String(setting['value'] ?? ''), random) }
        : setting,
    );
    return [kind, others] as const;
  });
  return Object.fromEntries(kinds);
}

function withNewIds(owner: Json, random: Random): Json {
  const ids = ['id', '_postman_id', 'uid', '_uid'].filter((key) => key in owner);
  return { ...owner, ...Object.fromEntries(ids.map((key) => [key, otherId(random)])) };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
