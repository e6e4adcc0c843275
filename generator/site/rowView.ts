import type { AllowedValue, Row } from '../reference/page.ts';
import { hrefOf, type Anchors } from './anchors.ts';
import type { Markdown } from './markdown.ts';

/** A row as the template prints it; `html` members are safe HTML, all others are text. */
export interface RowView {
  readonly id: string;
  readonly href: string;
  /** Empty for the elements of a list. */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly html: string;
  /** Allowed values of which nothing more is known. */
  readonly plainValues: readonly string[];
  /** Allowed values, where meanings or members of an enum are known. */
  readonly values: readonly ValueView[];
  readonly rows: readonly RowView[];
  readonly rowCount: string;
  /** Whether the rows show at once: far inside of a structure they are unfolded on demand. */
  readonly isOpen: boolean;
}

export interface ValueView {
  readonly value: string;
  readonly html: string;
  /** The enum's member, in pieces between which a line may end. */
  readonly member: readonly string[];
}

/** What the rows of one place share. */
export interface RowContext {
  readonly anchors: Anchors;
  readonly markdown: Markdown;
}

/** How deep a structure shows at once. */
const openDepth = 1;

/**
 * Rows with their anchors: `body`, `registrants`, `email` → `body.registrants.email`.
 *
 * @param steps the way to them: `['response', 200]`.
 */
export function rowViews(
  rows: readonly Row[],
  steps: readonly (string | number)[],
  context: RowContext,
  depth = 0,
): readonly RowView[] {
  return rows.map((row) => {
    const here = row.name === '' ? steps : [...steps, row.name];
    const id = context.anchors(...here);
    const isPlain = row.values.every(
      ({ meaning, member }) => meaning === undefined && member === undefined,
    );
    return {
      id,
      href: hrefOf(id),
      name: row.name,
      type: row.type,
      required: row.required === true,
      html: context.markdown.note(row.description),
      plainValues: isPlain ? row.values.map(({ value }) => value) : [],
      values: isPlain ? [] : row.values.map((value) => valueView(value, context)),
      rows: rowViews(row.rows, here, context, depth + 1),
      rowCount: row.rows.length === 1 ? '1 property' : `${row.rows.length} properties`,
      isOpen: depth < openDepth,
    };
  });
}

function valueView({ value, meaning, member }: AllowedValue, { markdown }: RowContext): ValueView {
  return { value, html: markdown.note(meaning ?? ''), member: member?.split(/(?<=\.)/) ?? [] };
}
