import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import type { IndexView } from './indexView.ts';
import type { OperationView } from './operationView.ts';

/** In the sources and in the published package alike. */
const folder = fileURLToPath(new URL('../../templates/site/', import.meta.url));

/** The pages' templates, ready to be filled. */
export interface Templates {
  readonly index: (view: IndexView) => string;
  readonly operation: (view: OperationView) => string;
}

/**
 * Handlebars, isolated and strict, without helpers of its own: a template reaches nothing but its view, and whatever it prints is
 * encoded for HTML, in texts and in quoted attributes alike.
 */
export function readTemplates(): Templates {
  const handlebars = Handlebars.create();
  const options: CompileOptions = {
    strict: true,
    knownHelpersOnly: true,
    // A partial's lines stay as they are: some are inside `pre`.
    preventIndent: true,
  };
  for (const file of readdirSync(join(folder, 'partials'))) {
    const text = readFileSync(join(folder, 'partials', file), 'utf8');
    handlebars.registerPartial(basename(file, '.hbs'), handlebars.compile(text, options));
  }
  return {
    index: handlebars.compile(siteFile('index.html.hbs'), options),
    operation: handlebars.compile(siteFile('operation.html.hbs'), options),
  };
}

/** The text of a file in `templates/site`. */
export function siteFile(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
