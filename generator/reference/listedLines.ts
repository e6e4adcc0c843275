import type { AllowedValue } from './page.ts';

const listed = /^\s{0,20}(?:[*•-]\s{1,9})?`([^`\n]{1,100})`\s{0,9}[-–—:=]/;

/**
 * A description whose lines on values are a list: Markdown would run them together. Those of values that are told by themselves
 * are left out.
 *
 * @example listedLines('Kind:\n`1` - First.\n`2` - Second.') // 'Kind:\n* `1` - First.\n* `2` - Second.'
 */
export function listedLines(description: string, values: readonly AllowedValue[] = []): string {
  if (!description.includes('`')) return description;
  const told = new Set(values.flatMap((one) => (one.meaning === undefined ? [] : [one.value])));
  return description
    .split('\n')
    .flatMap((line) => {
      const value = listed.exec(line)?.[1];
      if (value === undefined) return [line];
      if (told.has(value)) return [];
      return [line.replace(/^\s*(?=`)/, '* ')];
    })
    .join('\n')
    .trim();
}
