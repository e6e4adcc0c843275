import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';

/** What came in a request's body, by its content type. */
export type ReceivedBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'multipart'; readonly parts: readonly Part[] }
  | { readonly kind: 'urlencoded'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string };

/** One part of a multipart body. */
export interface Part {
  readonly name: string;
  readonly value: string;
  /** `text/plain` where the part says nothing. */
  readonly contentType: string;
  /** Only a file has one. */
  readonly filename?: string | undefined;
}

/** Reads a request's body to its end. */
export async function readBody(request: IncomingMessage): Promise<ReceivedBody> {
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/form-data')) {
    return { kind: 'multipart', parts: await readParts(request) };
  }
  const text = await readText(request);
  if (text === '' && contentType === '') return { kind: 'none' };
  if (contentType.startsWith('application/json')) return { kind: 'json', value: JSON.parse(text) };
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return { kind: 'urlencoded', pairs: [...new URLSearchParams(text)] };
  }
  return { kind: 'text', text };
}

async function readParts(request: IncomingMessage): Promise<readonly Part[]> {
  const parser = busboy({ headers: request.headers, defParamCharset: 'utf8' });
  const parts: Promise<Part>[] = [];
  parser.on('field', (name, value, { mimeType }) => {
    parts.push(Promise.resolve({ name, value, contentType: mimeType }));
  });
  parser.on('file', (name, stream, { filename, mimeType }) => {
    parts.push(
      readText(stream).then((value) => ({ name, value, contentType: mimeType, filename })),
    );
  });
  const parsed = new Promise<void>((resolve, reject) => {
    parser.on('close', resolve).on('error', reject);
  });
  request.pipe(parser);
  await parsed;
  return Promise.all(parts);
}

async function readText(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
