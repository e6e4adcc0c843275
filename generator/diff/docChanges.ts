import type { Finding } from './finding.ts';

/** That words are others, new or gone; white space says nothing. */
export function docChanges(
  was: string | undefined,
  is: string | undefined,
  place: string,
): readonly Finding[] {
  if (was === is) return [];
  const [before, after] = [plain(was), plain(is)];
  return before === after ? [] : [{ kind: 'description-changed', place, before, after }];
}

function plain(text = ''): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
