/**
 * The way to a member as SQL Server's `JSON_VALUE` and `OPENJSON` take it
 * (https://learn.microsoft.com/sql/relational-databases/json/json-path-expressions-sql-server): a name that is no plain word is in
 * double quotes.
 *
 * @example
 * jsonPath(['settings', 'two words']); // $.settings."two words"
 */
export function jsonPath(way: readonly string[]): string {
  return ['$', ...way.map(memberOf)].join('.');
}

function memberOf(name: string): string {
  if (/^[A-Za-z_]\w*$/.test(name)) return name;
  // The path stays one string of the program: nothing in it that would have to stand outside of quotes there.
  const escaped = JSON.stringify(name).replaceAll(
    /\$(?=\()|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu,
    (character) =>
      character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
  );
  return escaped;
}
