import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { failure, success, type Problem, type Result } from '../api/index.ts';
import { templatesFolder } from '../emit/templates.ts';
import { kindOf } from '../source/walkFolder.ts';
import { compileTemplate } from './compile.ts';
import { readFrontMatter } from './frontMatter.ts';
import { templateProblem } from './templateProblem.ts';
import { trialViews } from './trialViews.ts';

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
  const folder = join(templatesFolder, 'samples');
  return inOrder(
    templatesIn(folder).flatMap((file) => {
      const language = languageOf(folder, file);
      return language.ok ? [language.value] : [];
    }),
  );
}

/**
 * Adds a user's languages; one of a name that is there already takes its place.
 *
 * @param folder of templates, `<language>.hbs` each.
 * @returns all languages in their order, or the problem that the folder or the first bad template has.
 * @example
 * const languages = readLanguages('docs/samples');
 * if (!languages.ok) console.error(languages.problem.message, languages.problem.place);
 */
export function readLanguages(folder: string): Result<readonly Language[]> {
  let files: readonly string[];
  let elsewhere: string | undefined;
  try {
    files = templatesIn(folder);
    elsewhere = templateElsewhere(folder);
  } catch {
    return failure(noTemplates(folder, 'cannot be read'));
  }
  if (files.length === 0) return failure(noTemplates(folder, 'has no template'));
  if (elsewhere !== undefined) return failure(notInFolder(join(folder, elsewhere)));
  const own: Language[] = [];
  for (const file of files) {
    const language = triedLanguage(folder, file);
    if (!language.ok) return language;
    own.push(language.value);
  }
  const names = new Set(own.map(({ name }) => name));
  return success(inOrder([...builtInLanguages().filter(({ name }) => !names.has(name)), ...own]));
}

function templatesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.hbs'))
    .toSorted();
}

/** The first template that is a link out of the folder: what it leads to would be shown on the site. */
function templateElsewhere(folder: string): string | undefined {
  const root = realpathSync(folder);
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name.endsWith('.hbs'))
    .find((entry) => kindOf(entry, join(folder, entry.name), root).endsWith('outside'))?.name;
}

function inOrder(languages: readonly Language[]): readonly Language[] {
  return languages.toSorted((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
}

function languageOf(folder: string, file: string): Result<Language> {
  const path = join(folder, file);
  const name = basename(file, '.hbs');
  const invalid = (message: string, line?: number): { ok: false; problem: Problem } =>
    failure({
      code: 'template-invalid',
      message: `The template ${path} cannot be used: ${message}`,
      place: line === undefined ? path : `${path}:${line}`,
      hint: 'A template is called ruby.hbs or the like, and begins with {{!-- label: Ruby; order: 30 --}}.',
    });
  if (!/^[A-Za-z][\w-]{0,39}$/.test(name)) {
    return invalid(`“${name}” is not a name in plain letters and digits.`);
  }
  let template: string;
  try {
    template = readFileSync(path, 'utf8');
  } catch {
    return invalid('it cannot be read.');
  }
  const settings = readFrontMatter(template);
  if (typeof settings === 'string') return invalid(settings, 1);
  const { label = name, order = 1000 } = settings;
  return success({ name, label, order, template, file: path });
}

/** A language whose template has been filled with every kind of request once. */
function triedLanguage(folder: string, file: string): Result<Language> {
  const language = languageOf(folder, file);
  if (!language.ok) return language;
  const compiled = compileTemplate(language.value);
  if (!compiled.ok) return compiled;
  try {
    for (const view of trialViews()) compiled.value(view);
  } catch (cause) {
    return failure(templateProblem(language.value, cause));
  }
  return language;
}

function notInFolder(path: string): Problem {
  return {
    code: 'template-elsewhere',
    message: `The template ${path} is a link that leads out of its folder, and is not followed.`,
    place: path,
    hint: 'Copy the template into the folder.',
  };
}

function noTemplates(folder: string, what: string): Problem {
  return {
    code: 'template-not-found',
    message: `The folder ${folder} ${what}.`,
    place: folder,
    hint: 'Name a folder with a template for each language, such as kotlin.hbs.',
  };
}
