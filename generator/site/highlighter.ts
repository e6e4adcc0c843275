import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import components from 'prismjs/components.js';
import loaderOf from 'prismjs/dependencies.js';

const { resolve } = createRequire(import.meta.url);

/** What our own templates are called where Prism says otherwise; others go by their name: `go`, `csharp`. */
const grammars: ReadonlyMap<string, string> = new Map([
  ['curl', 'bash'],
  ['sqlserver', 'sql'],
]);

/** Every name that Prism knows a grammar by. */
const known = new Set(
  Object.entries(components.languages).flatMap(([name, { alias = [] }]) =>
    name === 'meta' ? [] : [name, alias].flat(),
  ),
);

/** The grammar that a language's samples are coloured by. */
export function grammarOf(language: string): string {
  const name = language.toLowerCase();
  return grammars.get(name) ?? name;
}

/**
 * Prism with the grammars of these languages, as one script. To colour 300 pages of programs takes seconds; the one program that
 * shows takes a browser milliseconds. A language without a grammar stays plain.
 */
export function highlighter(languages: readonly string[]): string {
  const wanted = ['json', ...languages.map(grammarOf)].filter((name) => known.has(name));
  const names = ['core', ...loaderOf(components, wanted).getIds()];
  const scripts = names.map((name) => prismFile(`components/prism-${name}.min.js`).trim());
  // Prism is not to colour the page by itself: it would write HTML.
  const start = 'globalThis.Prism = { manual: true };';
  return `/* Prism, https://prismjs.com\n${prismFile('LICENSE').trim()}\n*/\n${[start, ...scripts].join('\n;')}\n`;
}

function prismFile(path: string): string {
  return readFileSync(resolve(`prismjs/${path}`), 'utf8');
}
