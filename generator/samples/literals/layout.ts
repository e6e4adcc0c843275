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
 * @param used how many columns other text takes on that line.
 */
export function layOut(value: unknown, notation: Notation, indent = 0, used = indent): string {
  return spread(written(value, notation), notation, indent, used);
}

/** A value on one line, and its pieces, should that be too long. */
interface Written {
  readonly flat: string;
  readonly brackets?: Brackets;
  readonly pieces?: readonly { readonly before: string; readonly value: Written }[];
}

function written(value: unknown, notation: Notation): Written {
  switch (typeof value) {
    case 'string':
      return { flat: notation.text(value) };
    case 'number':
      // No data has other numbers: JSON and texts know none.
      return { flat: Number.isFinite(value) ? notation.number(value) : notation.null };
    case 'bigint':
      return { flat: notation.number(value) };
    case 'boolean':
      return { flat: notation.boolean(value) };
    default:
      return typeof value === 'object' && value !== null
        ? writtenStructure(value, notation)
        : { flat: notation.null };
  }
}

function writtenStructure(value: object, notation: Notation): Written {
  if (isFile(value)) {
    return { flat: notation.file?.(value.filename) ?? notation.text(value.filename) };
  }
  if (Array.isArray(value)) {
    const pieces = value.map((one: unknown) => ({ before: '', value: written(one, notation) }));
    return { flat: within(notation.list, pieces), brackets: notation.list, pieces };
  }
  const pieces = Object.entries(value).map(([name, one]: [string, unknown]) => ({
    before: notation.member(name),
    value: written(one, notation),
  }));
  return { flat: within(notation.object, pieces), brackets: notation.object, pieces };
}

function spread(
  { flat, brackets, pieces = [] }: Written,
  notation: Notation,
  indent: number,
  used: number,
): string {
  const fits = flat.length + used <= widest && !flat.includes('\n');
  if (brackets === undefined || pieces.length === 0 || fits) return flat;
  const inner = indent + notation.step.length;
  const margin = ' '.repeat(inner);
  const lines = pieces.map(
    ({ before, value }) => margin + before + spread(value, notation, inner, inner + before.length),
  );
  const last = notation.lastComma ? ',' : '';
  return `${brackets.open}\n${lines.join(',\n')}${last}\n${' '.repeat(indent)}${brackets.close}`;
}

function within(
  { open, close, padding }: Brackets,
  pieces: NonNullable<Written['pieces']>,
): string {
  const texts = pieces.map(({ before, value }) => before + value.flat);
  return texts.length === 0
    ? open + close
    : [open, padding, texts.join(', '), padding, close].join('');
}
