import { textOf } from '../../json/values.ts';
import { comment } from './comment.ts';
import { json } from './json.ts';
import { python } from './python.ts';
import { shell, shellInside } from './shell.ts';
import { typescript } from './typescript.ts';

/** Writes a value in a language. `indent` is how many columns the line that it begins on is indented by. */
export type Literal = (value: unknown, indent?: number) => string;

/** What templates call: `{{shell url.whole}}`, `{{python body.text.value indent=4}}`. */
export const literals: Readonly<Record<string, Literal>> = {
  comment: ofText(comment),
  json,
  python,
  shell: ofText(shell),
  shellInside: ofText(shellInside),
  typescript,
};

/** Of a language in which a sample writes nothing but texts. */
function ofText(write: (text: string) => string): Literal {
  return (value) => write(textOf(value));
}
