import type { AllowedValue, Row } from '../page.ts';
import { codeSpan, escapedLine, escapedText } from './escape.ts';
import { indented } from './safeMarkdown.ts';

/** What makes safe Markdown of a description. */
export type Describe = (text: string) => string;

/**
 * Parameters or properties as a list: name, type, what they are; what is allowed and what is inside each, further in. A list and no
 * table: descriptions have lists of their own, and what changes in one shows in one line.
 */
export function rowLines(rows: readonly Row[], describe: Describe): string {
  return rows.map((row) => `- ${indented(rowText(row, describe), '  ')}`).join('\n');
}

function rowText(row: Row, describe: Describe): string {
  const { name, type, required, values } = row;
  const facts = required === true ? `${escapedText(type)}, **required**` : escapedText(type);
  const head = `${codeSpan(name) || '(no name)'} (${facts})`;
  const description = row.description === '' ? '' : describe(row.description);
  if (description === '' && values.length === 0 && row.rows.length === 0) return head;
  const isParagraph = !/\n\n|^(?:[-*>|]|```|\d+[.)] )/.test(description);
  const text = [head, description].filter((one) => one !== '').join(isParagraph ? ': ' : '\n\n');
  const lists = [
    { label: 'Its values:', list: valueLines(values) },
    { label: 'Its members:', list: rowLines(row.rows, describe) },
  ].filter(({ list }) => list !== '');
  // Right behind another list they would be one with it.
  return lists.reduce(
    (all, { label, list }, index) =>
      isParagraph && index === 0 ? `${all}\n${list}` : `${all}\n\n${label}\n\n${list}`,
    text,
  );
}

/** Values with what they mean, a line each; those that say it all themselves on one. */
function valueLines(values: readonly AllowedValue[]): string {
  if (values.length === 0) return '';
  const isTold = values.some(({ meaning, member }) => (meaning ?? member) !== undefined);
  if (!isTold)
    return `- one of ${values.map(({ value }) => codeSpan(value) || '(empty)').join(', ')}`;
  return values
    .map(({ value, meaning, member }) => {
      const head = [
        codeSpan(value) || '(empty)',
        ...(member === undefined ? [] : [codeSpan(member)]),
      ];
      return `- ${head.join(' ')}${meaning === undefined ? '' : `: ${escapedLine(meaning)}`}`;
    })
    .join('\n');
}
