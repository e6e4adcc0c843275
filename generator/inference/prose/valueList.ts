import { toPlainText } from './plainText.ts';

/** One value of a list, with its meaning: `` `1` - Basic. `` */
export interface ListedValue {
  readonly value: string;
  readonly meaning: string;
}

/** The first list of a description, and what is said in front of it. */
export interface ValueList {
  /** The last sentence before the list; empty where it begins the description. */
  readonly intro: string;
  readonly entries: readonly ListedValue[];
  /** True where a second list follows, so that it is not clear which is meant. */
  readonly another: boolean;
}

const entry =
  /^[ \t]{0,20}(?:(?:[*•+-]|\d{1,2}[.)])[ \t]{1,9})?`([^`\n]{1,100})`(?:[ \t]{0,3}\([^()\n]{1,40}\))?[ \t]{0,9}(?:[-–—:=;]|&[mn]dash;)[ \t]{0,9}(\S.{0,2000})/;
const indented = /^[ \t]{2,20}\S/;
const lineBreaks = /\n|<\/?br[ \t]{0,9}\/?[ \t]{0,9}>|<\/?(?:li|p|ul|ol)>/gi;
const inlineEntry = /:[ \t]{1,9}(?=`[^`\n]{1,100}`[ \t]{0,3}[-–—:=])/;

/**
 * Reads the first list in a text that names values in backticks with their meanings.
 * Takes Markdown or HTML; returns the list and its introduction, or undefined where there are fewer than two entries.
 * An entry begins a line, a list item or what follows a `<br>`.
 *
 * @example readValueList('Types:<br>`1` - Basic.<br>`2` - Licensed.')
 * // { intro: 'Types:', entries: [{ value: '1', meaning: 'Basic.' }, …], another: false }
 */
export function readValueList(text: string): ValueList | undefined {
  if (!text.includes('`')) return undefined;
  const entries: ListedValue[] = [];
  let intro = '';
  let state: 'before' | 'within' | 'after' = 'before';
  let another = false;
  for (const line of text.replace(inlineEntry, ':\n').split(lineBreaks)) {
    const match = entry.exec(line);
    if (match !== null) {
      if (state === 'after') another = true;
      else entries.push({ value: match[1] ?? '', meaning: toPlainText(match[2] ?? '') });
      if (state === 'before') state = 'within';
    } else if (line.trim() !== '') {
      if (state === 'before') intro = line;
      else if (!indented.test(line)) state = 'after';
    }
  }
  return entries.length < 2 ? undefined : { intro: lastSentence(intro), entries, another };
}

function lastSentence(line: string): string {
  const words = toPlainText(line);
  const stop = words.slice(0, -1).lastIndexOf('. ');
  return stop < 0 ? words : words.slice(stop + 2);
}
