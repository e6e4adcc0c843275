const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
};

const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

/**
 * Puts the character for each HTML character reference.
 * Takes a text and the names to leave (`lt` and `gt` where `<` would begin a tag); returns it with characters.
 *
 * @example decodeEntities('a &mdash; b') // 'a — b'
 * @see https://html.spec.whatwg.org/multipage/named-characters.html
 */
export function decodeEntities(text: string, leave: ReadonlySet<string> = new Set()): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      if (leave.has(name.toLowerCase()) || !Object.hasOwn(named, name)) return whole;
      return named[name] ?? whole;
    }
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const character = isText(point) ? String.fromCodePoint(point) : whole;
    return leave.size > 0 && '<>&'.includes(character) ? whole : character;
  });
}

/** Neither a control character, nor half of a pair, nor past the last code point. */
function isText(point: number): boolean {
  return point >= 0x20 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) && point !== 0x7f;
}
