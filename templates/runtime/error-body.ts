const CHARACTERS = 0x100000;
const MILLISECONDS = 10_000;

/**
 * Reads the body of a failure, but not without end: at most 1 MiB (and the chunk that crosses it is cut) and for at
 * most 10 seconds. Whatever has come by then, or until the connection broke, is the body; the rest is cancelled, as
 * the WHATWG Streams standard has a pipe do when its end fails or its signal is aborted.
 *
 * @param response whose body has not been read.
 * @returns what its JSON says, or its text where it is not JSON.
 */
export async function readErrorBody(response: Response): Promise<unknown> {
  const decoder = new TextDecoder();
  let body = '';
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      body += decoder.decode(chunk, { stream: true });
      if (body.length > CHARACTERS) throw (body = body.slice(0, CHARACTERS));
    },
  });
  await response.body?.pipeTo(sink, { signal: AbortSignal.timeout(MILLISECONDS) }).catch(() => {});
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
