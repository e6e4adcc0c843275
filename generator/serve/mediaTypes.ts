/** The media types of a site's files, by their ending (https://www.iana.org/assignments/media-types). */
const byEnding: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/** The media type of a file; bytes where its ending says nothing. */
export function mediaTypeOf(path: string): string {
  const [, ending = ''] = /\.([a-z\d]+)$/i.exec(path) ?? [];
  const known = ending.toLowerCase();
  return Object.hasOwn(byEnding, known) ? (byEnding[known] ?? '') : 'application/octet-stream';
}
