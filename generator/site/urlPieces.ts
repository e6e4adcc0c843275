/** A piece of the address as the page shows it. */
export interface UrlPiece {
  readonly text: string;
  readonly kind: 'base' | 'path' | 'parameter';
  /** Where a parameter is told of; empty for the rest. */
  readonly href: string;
}

interface Described {
  readonly id: string;
  readonly href: string;
  readonly name: string;
}

/** `https://a.example/users/{id}` → base URL, path, and `{id}`, which leads to what is said of it. */
export function urlPieces(
  url: string,
  baseUrl: string,
  rows: readonly Described[],
): readonly UrlPiece[] {
  const base = baseUrl !== '' && url.startsWith(baseUrl) ? baseUrl : '';
  const pieces = url
    .slice(base.length)
    // A long address breaks after its slashes.
    .split(/(\{[^{}]*\})|(?<=\/)/)
    .filter((text) => text !== undefined && text !== '')
    .map((text): UrlPiece => {
      const name = text.slice(1, -1);
      const row = text.startsWith('{') && rows.find((one) => one.id === `path.${name}`);
      return row ? { text, kind: 'parameter', href: row.href } : { text, kind: 'path', href: '' };
    });
  return base === '' ? pieces : [{ text: base, kind: 'base', href: '' }, ...pieces];
}
