export const changelogPath = 'CHANGELOG.md';

/** A changelog with a further entry above all others; what somebody wrote into it stays. */
export function withEntry(changelog: string, entry: string): string {
  const first = /^## /m.exec(changelog)?.index ?? changelog.length;
  const [above, below] = [changelog.slice(0, first).trimEnd(), changelog.slice(first)];
  const parts = [above, entry.trimEnd(), below.trimEnd()].filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}

/** Whether a changelog still has all that another one had: its entries, and what is above them. */
export function holdsChangelog(text: string, earlier: string): boolean {
  const plain = earlier.replaceAll('\r\n', '\n');
  const first = /^## /m.exec(plain)?.index ?? plain.length;
  return (
    text.startsWith(plain.slice(0, first).trimEnd()) &&
    text.trimEnd().endsWith(plain.slice(first).trimEnd())
  );
}
