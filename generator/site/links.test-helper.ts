import { posix } from 'node:path';
import type { SiteFile } from './site.ts';

/** Links within a site that lead nowhere, each with the page that it is on. */
export function brokenLinks(files: readonly SiteFile[]): readonly string[] {
  const ids = new Map(files.map(({ path, text }) => [path, new Set(attributesIn(text, 'id'))]));
  return files.flatMap(({ path: from, text }) =>
    [...new Set([...attributesIn(text, 'href'), ...attributesIn(text, 'src')])]
      .filter((address) => !/^[a-z]+:/.test(address))
      .filter((address) => {
        const [path = '', fragment = ''] = address.split('#').map(decodeURIComponent);
        const there = ids.get(path === '' ? from : posix.join(posix.dirname(from), path));
        return there === undefined || (fragment !== '' && !there.has(fragment));
      })
      .map((address) => `${from}: ${address}`),
  );
}

/** Ids that a page has twice. */
export function repeatedIds(html: string): readonly string[] {
  const seen = new Set<string>();
  return attributesIn(html, 'id').filter((id) => seen.size === seen.add(id).size);
}

/** The values of an attribute, as a browser reads them. Of tags alone: code may look like one. */
function attributesIn(html: string, name: string): readonly string[] {
  const attribute = new RegExp(`\\s${name}="([^"]*)"`);
  return [...html.matchAll(/<[a-z][^<>]*>/g)].flatMap(([tag]) => {
    const value = attribute.exec(tag)?.[1];
    return value === undefined ? [] : [plainText(value)];
  });
}

function plainText(encoded: string): string {
  return encoded
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#x60;', '`')
    .replaceAll('&#x3D;', '=')
    .replaceAll('&amp;', '&');
}
