import type { Problem } from '../api/index.ts';
import type { Language } from './languages.ts';
import { literals } from './literals/literals.ts';
import { textHelpers } from './textHelpers.ts';

/** What a template may call: helpers of Handlebars that only look at the view, and ours. */
export const helperNames: readonly string[] = [
  'each',
  'if',
  'unless',
  'with',
  'lookup',
  ...Object.keys(textHelpers),
  ...Object.keys(literals),
];

/** What stands in the way, with the line where it is known. */
export function templateProblem({ file, template }: Language, cause: unknown): Problem {
  const { message = '', lineNumber, column }: Record<string, unknown> = Object(cause);
  const said = String(message);
  const line =
    typeof lineNumber === 'number' ? lineNumber : (saidLine(said) ?? lineOfMember(said, template));
  const place = [
    file,
    ...(line === undefined ? [] : [line]),
    ...(typeof column === 'number' ? [column + 1] : []),
  ];
  return {
    code: 'template-invalid',
    message: `The template ${file} cannot be used: ${wordsOf(said)}.`,
    place: place.join(':'),
    hint: hintOf(said),
  };
}

/** A parser's message tells its line in words. */
function saidLine(message: string): number | undefined {
  const [, line] = /^(?:Parse|Lexical) error on line (\d+)/.exec(message) ?? [];
  return line === undefined ? undefined : Number(line);
}

const missingMember = /reading '([^']{1,80})'/;

/** What is asked of something that is not there is only known by its name. */
function lineOfMember(message: string, template: string): number | undefined {
  const [, name] = missingMember.exec(message) ?? [];
  const at = name === undefined ? -1 : template.indexOf(`.${name}`);
  return at === -1 ? undefined : template.slice(0, at).split('\n').length;
}

function wordsOf(message: string): string {
  const [, name] = missingMember.exec(message) ?? [];
  if (name !== undefined) return `it asks for ".${name}" of something that is not always there`;
  const [first = '', ...rest] = message.split('\n');
  const expectation = rest.at(-1) ?? '';
  const words = /^(?:Parse|Lexical) error/.test(first)
    ? `its syntax breaks off (${expectation.slice(0, 200)})`
    : first.slice(0, 200).replace(/ - \d+:\d+$/, '');
  return words.replace(/\.$/, '');
}

function hintOf(message: string): string {
  if (missingMember.test(message)) {
    return 'Ask {{#if …}} or {{#with …}} first: which members there may be is the type SampleView of postwright.';
  }
  return message.includes('unknown helper') || message.includes('takes one value')
    ? `Helpers are ${helperNames.join(', ')}; a literal takes one value, and indent=4 where that spans lines.`
    : 'What a template may say is the type SampleView of postwright; templates/samples in its package has some to begin with.';
}
