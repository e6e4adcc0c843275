import { wellFormed } from '../wellFormed.ts';
import { isHidden } from './characters.ts';
import { piecesOf } from './pieces.ts';

/** What an expression of `nvarchar(n)` holds; what is beyond it is cut off without a word. */
const longest = 4000;

/**
 * A text as a Transact-SQL expression of Unicode strings
 * (https://learn.microsoft.com/sql/t-sql/data-types/constants-transact-sql#unicode-strings), a quote doubled. No string goes over a
 * line: a backslash before a line's end would take both away, and `sqlcmd` reads lines of `GO`, `:r` or `!!` as its own, as it
 * replaces `$(name)` in strings, too. A text longer than 4,000 units is made `nvarchar(max)` by its first piece. `EXEC` takes no
 * expression: `SET @text = …` first.
 *
 * @example
 * sqlServer("'; DROP TABLE x\n"); // N'''; DROP TABLE x' + NCHAR(10)
 */
export function sqlServer(text: string): string {
  const whole = wellFormed(text);
  const pieces = whole
    .split(/(?<=\$)(?=\()/)
    .flatMap((part) => piecesOf(part, { quoted, numbered, endsBefore }));
  const max = whole.length > longest ? ["CAST(N'' AS nvarchar(max))"] : [];
  const all = [...max, ...pieces];
  return all.length === 0 ? "N''" : linesOf(all);
}

function endsBefore(shown: string, character: string): boolean {
  return shown.length + character.length > longest;
}

function numbered(hidden: string): readonly string[] {
  return hidden.split('').map((unit) => `NCHAR(${unit.charCodeAt(0)})`);
}

function quoted(text: string): string {
  return `N'${text.replaceAll("'", "''")}'`;
}

/** A line of the program for each line of the text. */
function linesOf(pieces: readonly string[]): string {
  return pieces.reduce((before, piece, index) =>
    pieces[index - 1] === 'NCHAR(10)' && piece !== 'NCHAR(10)'
      ? `${before}\n    + ${piece}`
      : `${before} + ${piece}`,
  );
}

/**
 * A text as the name of a column (https://learn.microsoft.com/sql/relational-databases/databases/database-identifiers): in brackets, what
 * nobody would see taken out, cut off where a name ends at the latest.
 *
 * @example
 * sqlServerName('join_url'); // [join_url]
 */
export function sqlServerName(text: string): string {
  const shown = [...wellFormed(text)].filter((character) => !isHidden(character)).slice(0, 60);
  const name = shown.join('').replaceAll('$(', '$ (').replaceAll(']', ']]');
  return `[${name || 'value'}]`;
}
