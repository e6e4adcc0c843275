import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { NamedApi } from '../naming/named.ts';
import { packageView } from './packageView.ts';
import { templatesFolder } from './templates.ts';
import type { File } from './file.ts';

/**
 * The files in which only words vary: package.json, README, CHANGELOG, tsconfig. Handlebars runs isolated, strict, and
 * with its own helpers only, so that a template cannot reach anything but its view.
 */
export function packageFiles(named: NamedApi): readonly File[] {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(
    'json',
    (value: unknown) => new Handlebars.SafeString(JSON.stringify(value)),
  );
  const view = packageView(named);
  return ['package.json', 'tsconfig.json', 'README.md', 'CHANGELOG.md'].map((path) => {
    const template = readFileSync(join(templatesFolder, 'package', `${path}.hbs`), 'utf8');
    const fill = handlebars.compile(template, {
      strict: true,
      noEscape: true,
      knownHelpersOnly: true,
      knownHelpers: { json: true },
    });
    return { path, text: fill(view), format: path.endsWith('.json') };
  });
}
