/*
 * How the body of a success is read where it is not JSON; an operation imports the one it needs. Any function from a
 * Response to a Promise will do.
 */

/**
 * Reads a body as text.
 *
 * @param response whose body has not been read.
 * @returns its text, decoded by the charset of its content type; as UTF-8 where it names none that is known.
 */
export async function asText(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  const [, charset] = /;\s*charset="?([^\s";]+)/i.exec(type) ?? [];
  return decoderOf(charset).decode(await response.arrayBuffer());
}

function decoderOf(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/**
 * Reads a body as bytes.
 *
 * @param response whose body has not been read.
 * @returns its bytes, with its media type.
 */
export function asBlob(response: Response): Promise<Blob> {
  return response.blob();
}
