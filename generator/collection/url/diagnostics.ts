import type { Url } from 'postman-collection';
import { namesText, type Diagnostic } from '../../api/index.ts';
import { objectOf, textOf } from '../../json/values.ts';
import { below } from '../../json/pointer.ts';
import type { Address } from './address.ts';
import { variablesIn } from '../variables.ts';

/** What a person should know of a request's URL: that there is none, that it holds a token, that a value has no name. */
export function urlDiagnostics(
  url: Url,
  address: Address,
  path: readonly string[],
  pointer: string,
): readonly Diagnostic[] {
  const isMissing = address.host === '' && !url.path?.length && url.query.count() === 0;
  const tokens = address.parameters.filter(({ of }) => of === 'token');
  const rows: readonly unknown[] = url.query.toJSON();
  return [
    ...(isMissing ? [missingUrl(path, pointer)] : []),
    ...tokens.map(({ name }) => secretInPath(name, path, below(pointer, 'path'))),
    ...rows.flatMap((row, index) => {
      const key = textOf(objectOf(row)['key']);
      const isLost =
        key === '' ? textOf(objectOf(row)['value']) !== '' : variablesIn(key).length > 0;
      return isLost ? [unnamedQuery(key, path, below(pointer, 'query', index))] : [];
    }),
  ];
}

export function refusedMethod(
  method: string,
  path: readonly string[],
  pointer: string,
): Diagnostic {
  return {
    code: 'method-unusual',
    severity: 'warning',
    message: `${namesText(path)}: fetch refuses to send ${method}.`,
    place: { path, pointer },
    hint: 'The function is there; give createClient a fetch of its own that sends it.',
  };
}

function secretInPath(name: string, path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'url-secret',
    severity: 'warning',
    message: `${namesText(path)}: a part of the path looks like a token.`,
    place: { path, pointer },
    hint: `It is left out; the function takes it as the path’s “${name}”. Make it a variable in Postman.`,
  };
}

export function secretInServer(path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'url-secret',
    severity: 'warning',
    message: `The address of the server of ${namesText(path)} looks as if it held a token.`,
    place: { path, pointer },
    hint: 'It is left out; give createClient, or a call, the base URL: { baseUrl }.',
  };
}

function unnamedQuery(key: string, path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'query-unnamed',
    severity: 'warning',
    message: `${namesText(path)}: ${key === '' ? 'a value in the query has no name' : `“${key.slice(0, 60)}” in the query is named by a variable`}.`,
    place: { path, pointer },
    hint: 'The function does not take it; a call can be given a base URL with a query: { baseUrl: "https://…?…" }.',
  };
}

function missingUrl(path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'url-missing',
    severity: 'warning',
    message: `${namesText(path)} has no URL.`,
    place: { path, pointer },
    hint: 'The function calls the base URL itself. Fill the URL in in Postman.',
  };
}

export function missingBaseUrl(pointer: string): Diagnostic {
  return {
    code: 'base-url-unknown',
    severity: 'info',
    message: 'The collection gives no base URL.',
    place: { path: [], pointer },
    hint: 'createClient asks for one. Give the variable in the URLs a value to have a default.',
  };
}

export function unknownHost(host: string, path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'base-url-unknown',
    severity: 'warning',
    message: `The collection has no address for ${host}, first in ${namesText(path)}.`,
    place: { path, pointer },
    hint: 'The client’s base URL is used; a call can be given another: { baseUrl }.',
  };
}

export function otherServer(baseUrl: string, path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'server-differs',
    severity: 'warning',
    message: `${namesText(path)} and what else is there goes to ${baseUrl}, with the client’s credentials.`,
    place: { path, pointer },
    hint: 'Check that the server is the vendor’s. A call can be sent elsewhere: { baseUrl }.',
  };
}
