import { expect, it } from 'vitest';
import { createContext, runInContext } from 'node:vm';
import { highlighter } from './highlighter.ts';

function grammarsIn(script: string): readonly string[] {
  const context = createContext({});
  runInContext(script, context);
  return runInContext('Object.keys(Prism.languages)', context) as readonly string[];
}

it('has the grammars of the languages, with those they stand on, and no others', () => {
  const grammars = grammarsIn(highlighter(['typescript', 'curl', 'php']));
  expect(grammars).toEqual(expect.arrayContaining(['typescript', 'bash', 'php', 'json', 'markup']));
  expect(grammars).not.toContain('ruby');
});

it('has the grammar of a language that somebody added a template for', () => {
  expect(grammarsIn(highlighter(['go', 'cs']))).toEqual(expect.arrayContaining(['go', 'csharp']));
});

it.each(['dataflex', '../../../../package', 'meta', '__proto__', 'toString', ''])(
  'leaves the language %j plain',
  (language) => {
    expect(highlighter([language])).toBe(highlighter([]));
  },
);

it('comes with the licence of what it is', () => {
  expect(highlighter([])).toContain('MIT LICENSE');
});
