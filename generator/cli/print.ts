import { styleText } from 'node:util';
import type { Diagnostic, Problem } from '../api/index.ts';

type Style = Parameters<typeof styleText>[0];

/** Whether a stream shows colours: a terminal, unless NO_COLOR says otherwise (https://no-color.org). */
function hasColours(stream: NodeJS.WriteStream): boolean {
  if (process.env['FORCE_COLOR'] !== undefined) return process.env['FORCE_COLOR'] !== '0';
  return (
    stream.isTTY === true &&
    (process.env['NO_COLOR'] ?? '') === '' &&
    process.env['TERM'] !== 'dumb'
  );
}

/** Text in a style on a terminal, plain in a pipe. */
export function styled(
  style: Style,
  text: string,
  stream: NodeJS.WriteStream = process.stdout,
): string {
  return hasColours(stream) ? styleText(style, text) : text;
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** One line on standard output. */
export function printLine(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** A value on standard output, as JSON. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** A value on a line of standard output, as JSON: what comes line by line is read so. */
export function printJsonLine(value: unknown): void {
  printLine(JSON.stringify(value));
}

/** One problem: what is wrong, then what to do. As JSON it goes to standard output, where a program reads it. */
export function printProblem(problem: Problem, json = false): void {
  if (json) {
    printJson({ ok: false, problem });
    return;
  }
  const error = styled(['red', 'bold'], 'error', process.stderr);
  const hint = styled('cyan', 'hint', process.stderr);
  process.stderr.write(
    `${error} ${onOneLine(problem.message)}\n${hint}  ${visible(problem.hint)}\n`,
  );
}

/** One problem where a command ends for it, in place of its progress; gives the exit code. */
export function endWithProblem(problem: Problem, json: boolean): number {
  progress('');
  printProblem(problem, json);
  return 1;
}

/** What a person should know about the input, grouped by kind, the first places of each. */
export function diagnosticLines(
  diagnostics: readonly Diagnostic[],
  places: number,
): readonly string[] {
  const kinds = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const kind = `${diagnostic.code} ${diagnostic.hint}`;
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [diagnostic]);
    else known.push(diagnostic);
  }
  return [...kinds.values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const { code } = first;
    const severity = styled(first.severity === 'info' ? 'cyan' : 'yellow', first.severity);
    const shown = found.slice(0, places).map(({ message }) => `  ${onOneLine(message)}`);
    const more = found.length > places ? [`  … and ${found.length - places} more`] : [];
    return [
      `${severity} ${code} (${found.length})`,
      ...shown,
      ...more,
      `  ${onOneLine(first.hint)}`,
    ];
  });
}

/** A message with a name from a collection in it: lines of its own would pass for lines of ours. */
export function onOneLine(text: string): string {
  return visible(text.replaceAll(/[\r\n\u2028\u2029]+/g, ' '));
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Seconds since a moment, for people. */
export function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(2);
}

/** A progress line on a terminal, nothing in a pipe. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}

/** Text from a collection, safe for a terminal: control characters could move its cursor or change its title. */
export function visible(text: string): string {
  return text.replaceAll(/[\0-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '�');
}
