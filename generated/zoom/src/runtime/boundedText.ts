const CHARACTERS = 1_000_000;
const MILLISECONDS = 10_000;

/**
 * Reads a body, but not without end: a million characters (and the rest of the chunk that crosses it) and for at most 10 seconds.
 * Whatever has come by then, or until the connection broke, is the text; the rest is cancelled, as the WHATWG Streams
 * standard has a pipe do when its end fails or its signal is aborted.
 *
 * @param response whose body has not been read.
 * @returns its text, decoded as UTF-8.
 */
export async function boundedText(response: Response): Promise<string> {
  let text = '';
  const sink = new WritableStream<string>({
    write(chunk) {
      text += chunk;
      if (text.length > CHARACTERS) throw text;
    },
  });
  await response.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeTo(sink, { signal: AbortSignal.timeout(MILLISECONDS) })
    .catch(() => {});
  return text;
}
