import { safeMarkdown } from './safeMarkdown.ts';

/** Makes safe Markdown of descriptions; an API says most of them many times. */
export function describer(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const safe = known.get(text) ?? safeMarkdown(text);
    known.set(text, safe);
    return safe;
  };
}
