import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { templatesFolder } from '../../emit/templates.ts';

/** A template of `templates/package`, as a function of its view. Handlebars runs isolated, strict, and with its own helpers only. */
export function template(name: 'operation' | 'reference'): (view: object) => string {
  const text = readFileSync(join(templatesFolder, 'package', `${name}.md.hbs`), 'utf8');
  const fill = Handlebars.create().compile(text, {
    data: false,
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
  });
  return (view) => fill(view);
}
