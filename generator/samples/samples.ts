import type { Examples } from '../examples/examples.ts';
import type { NamedApi, NamedOperation } from '../naming/named.ts';
import type { Sample } from '../reference/page.ts';
import { compileTemplate, type CompiledTemplate } from './compile.ts';
import type { Language } from './languages.ts';
import { sampleViewOf } from './sampleView.ts';

/**
 * Writes samples: programs that send an operation's request and read its answer, one a language.
 *
 * @param languages as `builtInLanguages` or `readLanguages` gives them.
 * @param examples what the collection has saved: its values are then the collection's own, without secrets. Without, all values
 *   are made up from the schemas, and nothing of the collection's is in a sample.
 * @returns a function that writes the samples of one operation, in the order of the languages.
 * @throws Error where a template is bad, which `readLanguages` tells as a problem.
 */
export function samplerOf(
  named: NamedApi,
  languages: readonly Language[],
  examples?: Examples,
): (operation: NamedOperation) => readonly Sample[] {
  const templates = languages.map((language) => ({ language, fill: compiled(language) }));
  return (operation) => {
    const view = sampleViewOf(named, operation, examples?.of(operation.operation));
    return templates.map(({ language, fill }) => ({
      language: language.name,
      label: language.label,
      ...fill(view),
    }));
  };
}

function compiled(language: Language): CompiledTemplate {
  const template = compileTemplate(language);
  if (!template.ok) throw new Error(`${template.problem.message} (${template.problem.place})`);
  return template.value;
}
