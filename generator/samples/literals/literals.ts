import { textOf } from '../../json/values.ts';
import { comment } from './comment.ts';
import { dataflex } from './dataflex.ts';
import { json } from './json.ts';
import { php, phpLines } from './php.ts';
import { python, pythonLines } from './python.ts';
import { ruby, rubyLines } from './ruby.ts';
import { shell, shellInside } from './shell.ts';
import { sqlServer, sqlServerName } from './sqlServer.ts';
import { tcl, tclLines } from './tcl.ts';
import { typescript, typescriptLines } from './typescript.ts';

/** Writes a value in a language. `indent` is how many columns the line that it begins on is indented by. */
export type Literal = (value: unknown, indent?: number) => string;

/** What templates call: `{{shell url.whole}}`, `{{python body.text.value indent=4}}`. */
export const literals: Readonly<Record<string, Literal>> = {
  comment: ofText(comment),
  dataflex: ofText(dataflex),
  json,
  php: ofText(php),
  phpLines: ofText(phpLines),
  python,
  pythonLines,
  ruby: ofText(ruby),
  rubyLines: ofText(rubyLines),
  shell: ofText(shell),
  shellInside: ofText(shellInside),
  sqlServer: ofText(sqlServer),
  sqlServerName: ofText(sqlServerName),
  tcl: ofText(tcl),
  tclLines: ofText(tclLines),
  typescript,
  typescriptLines,
};

/** Of a language in which a sample writes nothing but texts. */
function ofText(write: (text: string) => string): Literal {
  return (value) => write(textOf(value));
}
