import Handlebars from 'handlebars';
import { failure, success, type Result } from '../api/index.ts';
import { literals, type Literal } from './literals/literals.ts';
import type { Language } from './languages.ts';
import { helperNames, templateProblem } from './templateProblem.ts';
import { textHelpers } from './textHelpers.ts';
import type { SampleView } from './view.ts';

/** Fills a template. It throws where the template asks for what the view does not have. */
export type CompiledTemplate = (view: SampleView) => Filled;

/** A template with the words of one request. */
export interface Filled {
  readonly program: string;
  /** The part of it that reads the answer; absent where there is none. */
  readonly reader?: string;
}

/**
 * Compiles a language's template. Handlebars runs isolated: with our helpers and no others, strict, without access to
 * prototypes, so that a template can do nothing but write down what is in its view.
 *
 * @returns what fills it, or a problem with file and line.
 */
export function compileTemplate(language: Language): Result<CompiledTemplate> {
  try {
    const { engine, options } = isolated(language.template);
    const template = Handlebars.parse(language.template);
    const inlines = new Map(template.body.flatMap(inlineOf));
    const compiled = (body: hbs.AST.Statement[]): HandlebarsTemplateDelegate =>
      engine.compile({ ...template, body }, options);
    // Handlebars would put inline partials into each program that it fills; here each is compiled once.
    for (const [name, { program }] of inlines) engine.registerPartial(name, compiled(program.body));
    const own = new Set<hbs.AST.Statement>(inlines.values());
    const fillProgram = compiled(template.body.filter((one) => !own.has(one)));
    const reader = inlines.get(partial);
    const fillReader = reader === undefined ? undefined : compiled(reader.program.body);
    return success((view) => {
      // The program and the page show the same text: it is written once.
      let read: string | undefined;
      const readOnce = (): string => (read ??= fillReader?.(view, guarded) ?? '');
      const whole = fillProgram(view, { ...guarded, partials: { [partial]: readOnce } });
      const part = view.reader === undefined ? '' : readOnce().trim();
      return { program: withLineEnd(whole), ...(part === '' ? {} : { reader: withLineEnd(part) }) };
    });
  } catch (cause) {
    return failure(templateProblem(language, cause));
  }
}

function withLineEnd(text: string): string {
  return `${text.trim()}\n`;
}

const guarded = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false };

function isolated(template: string) {
  const engine = Handlebars.create();
  engine.unregisterHelper('log');
  const helpers: readonly (readonly [string, Handlebars.HelperDelegate])[] = [
    ...Object.entries(textHelpers).map(([name, work]) => [name, textHelperOf(work)] as const),
    ...Object.entries(literals).map(([name, write]) => [name, helperOf(name, write)] as const),
  ];
  // Handlebars prepares each of them whenever a template is filled: those that it does not name are not there.
  for (const [name, helper] of helpers) {
    if (template.includes(name)) engine.registerHelper(name, helper);
  }
  const known = Object.fromEntries(helperNames.map((name) => [name, true]));
  const options = {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    // It would write to the console.
    knownHelpers: { log: false, ...known },
  };
  return { engine, options };
}

function textHelperOf(work: (values: readonly unknown[]) => unknown): Handlebars.HelperDelegate {
  return (...given: readonly unknown[]) => work(given.slice(0, -1));
}

/** Handlebars gives what it does not find to a helper as undefined: no literal may hide that. */
function helperOf(name: string, write: Literal): Handlebars.HelperDelegate {
  return (...given: readonly unknown[]) => {
    const [value] = given;
    const options = Object(given.at(-1));
    if (given.length !== 2 || value === undefined) {
      throw new Handlebars.Exception(
        given.length === 2
          ? `"${name}" was given something that the view does not have`
          : `"${name}" takes one value`,
        options,
      );
    }
    const indent: unknown = Object(options.hash).indent;
    return write(value, typeof indent === 'number' ? indent : 0);
  };
}

/** The inline partial that reads the answer. */
const partial = 'reader';

/** A partial that stands at the top of a template, by its name. */
function inlineOf(
  statement: hbs.AST.Statement,
): readonly (readonly [string, hbs.AST.DecoratorBlock])[] {
  if (!isInline(statement)) return [];
  const [name] = statement.params;
  return name?.type === 'StringLiteral' && 'value' in name ? [[String(name.value), statement]] : [];
}

function isInline(statement: hbs.AST.Statement): statement is hbs.AST.DecoratorBlock {
  return statement.type === 'DecoratorBlock';
}
