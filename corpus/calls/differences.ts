import type { Requested } from '../saved/requested.ts';
import { bodyDifference } from './body.ts';
import { namesOf, setDifference } from './names.ts';
import { pathDifference } from './path.ts';
import type { Arrived } from './server.ts';

/** Headers that belong to the transport, the body or the auth. */
const managed = new Set(
  (
    'accept,accept-encoding,accept-language,authorization,cache-control,connection,content-length,content-type,' +
    'cookie,host,keep-alive,postman-token,pragma,sec-fetch-mode,transfer-encoding,user-agent'
  ).split(','),
);

/** What of an arrived request is not what the collection shows, values aside; a line a difference. */
export async function differencesOf(
  requested: Requested,
  arrived: Arrived,
  basePath: string,
): Promise<readonly string[]> {
  return [
    ...methodDifference(requested, arrived),
    ...pathDifference(requested, arrived, basePath),
    ...queryDifference(requested, arrived),
    ...headerDifference(requested, arrived),
    ...(await bodyDifference(requested, arrived)),
  ];
}

function methodDifference({ method }: Requested, arrived: Arrived): readonly string[] {
  const token = /^[\w!#$%&'*+.^`|~-]+$/.test(method.trim()) ? method.trim().toUpperCase() : 'GET';
  return token === arrived.method ? [] : [`method: ${token} arrived as ${arrived.method}`];
}

function queryDifference(
  { url, authNames, examples }: Requested,
  arrived: Arrived,
): readonly string[] {
  const arrivedNames = namesOf(arrived.query.map(([name]) => name));
  // A key that is a variable has no name that a caller could give: the generator says that it is left out.
  const own = url.query
    .map(({ key }) => key)
    .filter((key) => !authNames.has(key.toLowerCase()) && !key.includes('{{'));
  const saved = examples.flatMap((example) => example.url.query.map(({ key }) => key));
  return setDifference('query', namesOf(own), arrivedNames, namesOf([...own, ...saved]));
}

function headerDifference({ headers, authNames }: Requested, arrived: Arrived): readonly string[] {
  const isCallers = (name: string): boolean =>
    !managed.has(name) && !authNames.has(name) && /^[\w!#$%&'*+.^`|~-]+$/.test(name);
  const shown = headers.map(({ key }) => key.toLowerCase()).filter(isCallers);
  const own = Object.keys(arrived.headers).filter(isCallers);
  return setDifference('header', new Set(shown), new Set(own));
}
