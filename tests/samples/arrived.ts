import type { Received } from '../server/server.ts';
import { contents } from './bench.ts';
import { meant, type Shown, type ShownBody } from './shown.ts';

/** What arrived, in the form of what a collection shows. Of the headers those that were asked for. */
export function arrivedAs(
  { method, rawPath, query, headers, body }: Received,
  basePath: string,
  asked: readonly string[],
): Shown {
  return {
    method,
    segments: rawPath.slice(basePath.length).split('/').slice(1).map(decodeURIComponent),
    query,
    headers: Object.fromEntries(asked.map((name) => [name, String(headers[name])])),
    body: bodyAs(body),
  };
}

function bodyAs(body: Received['body']): ShownBody {
  switch (body.kind) {
    case 'multipart':
      return {
        kind: 'multipart',
        parts: body.parts.map(({ name, value, contentType, filename }) => ({
          name: plainName(name),
          ...(filename === undefined || value !== contents ? { value: meant(value) } : {}),
          // What a part says that says nothing.
          ...(contentType === 'text/plain' || filename !== undefined ? {} : { contentType }),
        })),
      };
    case 'text':
      return body.text === contents ? { kind: 'file' } : { kind: 'text', text: body.text };
    default:
      return body;
  }
}

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
function plainName(name: string): string {
  return name.replaceAll(/%(?:22|0D|0A)/g, decodeURIComponent);
}
