import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { success, type Result } from '../api/index.ts';
import { templatesFolder } from '../emit/templates.ts';

/** A language that samples are written in: one template. */
export interface Language {
  /** The template's file name without its ending: `ruby`. */
  readonly name: string;
  /** What a tab says: `Ruby`. */
  readonly label: string;
  /** Where it stands among the others: the lowest first. */
  readonly order: number;
  readonly template: string;
  /** Where the template is, for messages. */
  readonly file: string;
}

/** The languages that come with Postwright, in their order. */
export function builtInLanguages(): readonly Language[] {
  return languagesIn(join(templatesFolder, 'samples'));
}

/**
 * Adds a user's languages; one of a name that is there already takes its place.
 *
 * @param folder of templates, `<language>.hbs` each.
 * @returns all languages in their order, or the problem that a folder or a template has.
 */
export function readLanguages(folder: string): Result<readonly Language[]> {
  const own = languagesIn(folder);
  const names = new Set(own.map(({ name }) => name));
  return success([...builtInLanguages().filter(({ name }) => !names.has(name)), ...own]);
}

function languagesIn(folder: string): readonly Language[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => ({
      name: basename(file, '.hbs'),
      label: basename(file, '.hbs'),
      order: 100,
      template: readFileSync(join(folder, file), 'utf8'),
      file: join(folder, file),
    }));
}
