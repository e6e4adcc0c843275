/**
 * Takes text apart at its line ends: CR, LF, or both together.
 *
 * @param text in pieces, cut anywhere.
 * @returns its lines; what follows the last line end is one too, unless it is empty.
 */
export async function* lines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let line = '';
  let afterReturn = false;
  for await (const piece of text) {
    const rest = afterReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    const [first = '', ...more] = rest.split(/\r\n|[\r\n]/);
    line += first;
    for (const next of more) {
      yield line;
      line = next;
    }
    if (piece) afterReturn = piece.endsWith('\r');
  }
  if (line) yield line;
}
