import { isObject } from '../../json/values.ts';
import { isFile } from '../values/sampleFile.ts';

/** How one language writes data; texts of any content come out as one literal each. */
export interface Notation {
  readonly text: (text: string) => string;
  readonly number: (value: number | bigint) => string;
  readonly boolean: (value: boolean) => string;
  readonly null: string;
  /** A file's bytes; a language that has no expression for them leaves it out. */
  readonly file?: (name: string) => string;
  readonly list: Brackets;
  readonly object: Brackets;
  /** A member's name with what stands between it and the value: `"name": `. */
  readonly member: (name: string) => string;
  /** What one more level is indented by. */
  readonly step: string;
  /** Whether a comma follows the last line. */
  readonly lastComma: boolean;
}

interface Brackets {
  readonly open: string;
  readonly close: string;
  /** What stands inside them on one line: a space, or nothing. */
  readonly padding: string;
}

/** As many columns as a page shows without scrolling. */
const widest = 88;

/**
 * Writes data in a language: on one line where it fits, else a line an element.
 *
 * @param indent how many columns the line that it begins on is indented by.
 * @param used how many columns are used up by what stands before it on that line.
 */
export function layOut(value: unknown, notation: Notation, indent = 0, used = indent): string {
  const flat = flatText(value, notation);
  if (!isStructure(value) || (flat.length + used <= widest && !flat.includes('\n'))) return flat;
  const { list, object, member, step, lastComma } = notation;
  const inner = indent + step.length;
  const margin = ' '.repeat(inner);
  const lines = Array.isArray(value)
    ? value.map((one: unknown) => margin + layOut(one, notation, inner))
    : Object.entries(value).map(([name, one]) => {
        const before = margin + member(name);
        return before + layOut(one, notation, inner, before.length);
      });
  const { open, close } = Array.isArray(value) ? list : object;
  return [open, lines.join(',\n') + (lastComma ? ',' : ''), ' '.repeat(indent) + close].join('\n');
}

function isStructure(value: unknown): value is object {
  if (Array.isArray(value)) return value.length > 0;
  return isObject(value) && !isFile(value) && Object.keys(value).length > 0;
}

function flatText(value: unknown, notation: Notation): string {
  switch (typeof value) {
    case 'string':
      return notation.text(value);
    case 'number':
      // No data has other numbers: JSON and texts know none.
      return Number.isFinite(value) ? notation.number(value) : notation.null;
    case 'bigint':
      return notation.number(value);
    case 'boolean':
      return notation.boolean(value);
    default:
      return value === null || value === undefined ? notation.null : flatStructure(value, notation);
  }
}

function flatStructure(value: unknown, notation: Notation): string {
  if (Array.isArray(value)) {
    return within(
      notation.list,
      value.map((one: unknown) => flatText(one, notation)),
    );
  }
  if (isFile(value)) return notation.file?.(value.filename) ?? notation.text(value.filename);
  const members = Object.entries(isObject(value) ? value : {});
  return within(
    notation.object,
    members.map(([name, one]) => notation.member(name) + flatText(one, notation)),
  );
}

function within({ open, close, padding }: Brackets, texts: readonly string[]): string {
  return texts.length === 0
    ? open + close
    : [open, padding, texts.join(', '), padding, close].join('');
}
