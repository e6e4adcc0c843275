import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bin } from './installed.ts';

/** What an editor shows of one place in a file. */
export interface Shown {
  /** What stands there, to the end of the word. */
  readonly word: string;
  /** What going to its definition shows: the files, and the word at each place. */
  readonly definitions: readonly { readonly file: string; readonly word: string }[];
  /** What hovering shows below the type: the documentation. */
  readonly documentation: string;
}

/**
 * Opens a file in TypeScript's language server, as an editor does.
 *
 * @param folder of the project.
 * @param name of the file in it; each word that comes after an empty comment is looked at.
 * @see https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
 */
export async function shownIn(folder: string, name: string): Promise<readonly Shown[]> {
  const server = spawn(join(bin, 'tsc'), ['--lsp', '--stdio'], { cwd: folder });
  const connection = connect(server.stdin, server.stdout);
  try {
    const { ask, tell } = connection;
    const uri = pathToFileURL(join(folder, name)).href;
    const text = await readFile(join(folder, name), 'utf8');
    const hover = { contentFormat: ['markdown'] };
    const capabilities = { textDocument: { hover, definition: { linkSupport: false } } };
    await ask('initialize', { processId: null, rootUri: pathToFileURL(folder).href, capabilities });
    tell('initialized', {});
    const textDocument = { uri, languageId: 'typescript', version: 1, text };
    tell('textDocument/didOpen', { textDocument });
    const shown: Shown[] = [];
    for (const [line, code] of text.split('\n').entries()) {
      for (const { index } of code.matchAll(/(?<=\/\*\*\/)\w/g)) {
        const place = { textDocument: { uri }, position: { line, character: index } };
        const found = await ask('textDocument/definition', place);
        shown.push({
          word: wordAt(code, index),
          definitions: await Promise.all(locationsIn(found).map(wordIn)),
          documentation: documentationIn(await ask('textDocument/hover', place)),
        });
      }
    }
    return shown;
  } finally {
    server.kill();
  }
}

interface Location {
  readonly uri: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

async function wordIn({ uri, range: { start } }: Location) {
  const file = fileURLToPath(uri);
  const lines = (await readFile(file, 'utf8')).split('\n');
  return { file, word: wordAt(lines[start.line] ?? '', start.character) };
}

function wordAt(line: string, at: number): string {
  return /^\w*/.exec(line.slice(at))?.[0] ?? '';
}

function locationsIn(found: unknown): readonly Location[] {
  return (Array.isArray(found) ? found : [found]).filter(isLocation);
}

function isLocation(value: unknown): value is Location {
  return typeof value === 'object' && value !== null && 'uri' in value && 'range' in value;
}

/** A hover is the type as a block of code, then the documentation. */
function documentationIn(hover: unknown): string {
  const text = JSON.stringify(hover ?? '');
  return (
    /```typescript.*?```(?<rest>.*?)"/
      .exec(text)
      ?.groups?.['rest']?.replaceAll('\\n', ' ')
      .trim() ?? ''
  );
}

/** JSON-RPC over two streams: a head with the length, then a message. */
function connect(input: NodeJS.WritableStream, output: NodeJS.ReadableStream) {
  const answers = new Map<number, (result: unknown) => void>();
  let received = Buffer.alloc(0);
  let asked = 0;
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    input.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const take = (message: unknown): void => {
    if (typeof message !== 'object' || message === null || !('id' in message)) return;
    const { id } = message;
    // What the server asks is answered with nothing.
    if ('method' in message) send({ id, result: null });
    else if (typeof id === 'number') answers.get(id)?.('result' in message ? message.result : null);
  };
  output.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(
        received.toString('latin1'),
      );
      const start = head?.[0].length ?? 0;
      const end = start + Number(head?.[1]);
      if (head === null || received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(start, end).toString());
      received = received.subarray(end);
      take(message);
    }
  });
  return {
    ask: (method: string, params: object): Promise<unknown> =>
      new Promise((resolve) => {
        asked += 1;
        answers.set(asked, resolve);
        send({ id: asked, method, params });
      }),
    tell: (method: string, params: object): void => send({ method, params }),
  };
}
